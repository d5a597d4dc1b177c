package io.xyte.mcp.sse.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xyte.mcp.sse.TestKeystore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.ECPrivateKey;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms in which operators have their certificates, and what becomes of files that change. */
class TlsFilesTest {
    /** SEQUENCE { 0, rsaEncryption, OCTET STRING { before a key of 2,048 bits. */
    private static final int PKCS8_FRAME_OF_RSA = 26;

    @TempDir
    private static Path folder;

    private static TestKeystore rsa;
    private static TestKeystore ec;
    private static TestKeystore edwards;

    private final Path certificate = folder.resolve("cert.pem");
    private final Path key = folder.resolve("key.pem");
    private final PemFiles files = new PemFiles(certificate, key);

    @BeforeAll
    static void makeCertificates() {
        rsa = TestKeystore.create(folder, "rsa", "RSA", 30);
        ec = TestKeystore.create(folder, "ec", "EC", 30);
        edwards = TestKeystore.create(folder, "edwards", "Ed25519", 30);
    }

    private TlsIdentity read(String certificatePem, String keyPem) throws TlsException, IOException {
        Files.writeString(certificate, certificatePem);
        Files.writeString(key, keyPem);
        return files.read();
    }

    @Test
    void pkcs8_is_read_whatever_the_algorithm() throws Exception {
        for (TestKeystore each : new TestKeystore[] {rsa, ec, edwards}) {
            assertThat(read(each.certificatePem(), each.keyPem()).chain()[0]).isEqualTo(each.certificate());
        }
    }

    @Test
    void pkcs1_is_read() throws Exception {
        TestKeystore small = TestKeystore.create(folder, "small", "RSA", 30);
        byte[] pkcs8 = small.key().getEncoded();
        byte[] pkcs1 = Arrays.copyOfRange(pkcs8, PKCS8_FRAME_OF_RSA, pkcs8.length);

        assertThat(read(small.certificatePem(), TestKeystore.pem("RSA PRIVATE KEY", pkcs1))
                        .key())
                .isEqualTo(small.key());
    }

    private static String sec1(String curve) {
        String secret = String.format("%0" + 96 + "x", ((ECPrivateKey) ec.key()).getS());
        byte[] der = HexFormat.of().parseHex("303e0201010430" + secret + curve);
        return TestKeystore.pem("EC PRIVATE KEY", der);
    }

    @Test
    void an_ec_key_in_sec_1_is_read_with_what_stands_before_it() throws Exception {
        String parameters = TestKeystore.pem("EC PARAMETERS", HexFormat.of().parseHex("06052b81040022"));

        TlsIdentity read = read("some words\n" + ec.certificatePem(), parameters + sec1("a00706052b81040022"));

        assertThat(((ECPrivateKey) read.key()).getS()).isEqualTo(((ECPrivateKey) ec.key()).getS());
    }

    @Test
    void a_chain_is_sent_in_its_order() throws Exception {
        assertThat(read(rsa.certificatePem() + ec.certificatePem(), rsa.keyPem())
                        .chain())
                .containsExactly(rsa.certificate(), ec.certificate());
    }

    @Test
    void what_cannot_be_used_is_refused_with_the_reason() {
        assertThatThrownBy(() -> read(rsa.certificatePem(), ec.keyPem())).hasMessageContaining("does not belong");
        assertThatThrownBy(() -> read(ec.certificatePem() + rsa.certificatePem(), rsa.keyPem()))
                .hasMessageContaining("must be the first");
        assertThatThrownBy(() -> read("nothing", rsa.keyPem())).hasMessageContaining("cert.pem holds no certificate");
        assertThatThrownBy(() -> read(rsa.certificatePem(), rsa.certificatePem()))
                .hasMessageContaining("key.pem holds no private key");
        assertThatThrownBy(() -> read(rsa.certificatePem(), TestKeystore.pem("ENCRYPTED PRIVATE KEY", new byte[9])))
                .hasMessageContaining("is encrypted");
        assertThatThrownBy(() -> read(rsa.certificatePem(), TestKeystore.pem("PRIVATE KEY", new byte[9])))
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> read(ec.certificatePem(), TestKeystore.pem("EC PRIVATE KEY", new byte[] {0x30, 99})))
                .hasMessageContaining("does not name its curve");
    }

    @Test
    void a_keystore_wants_its_password() throws Exception {
        assertThat(new KeystoreFile(ec.file(), new KeystorePassword(TestKeystore.PASSWORD))
                        .read()
                        .key())
                .isEqualTo(ec.key());
        KeystorePassword wrong = new KeystorePassword("canary-wrong");
        assertThatThrownBy(() -> new KeystoreFile(ec.file(), wrong).read())
                .isInstanceOf(TlsException.class)
                .hasMessageContaining("password is wrong");
        assertThat(new KeystoreFile(ec.file(), wrong).toString()).doesNotContain("canary");
    }

    @Test
    void changed_files_are_taken_over_once_they_have_settled() throws Exception {
        rsa.writePem(certificate, key);
        Tls tls = Tls.of(files);

        Files.writeString(certificate, ec.certificatePem());
        tls.check();
        Files.writeString(key, ec.keyPem());
        tls.check();
        assertThat(tls.identity().key()).isEqualTo(rsa.key());
        tls.check();

        assertThat(tls.identity().key()).isEqualTo(ec.key());
    }

    @Test
    void a_broken_pair_and_missing_files_leave_the_old_one_in_force() throws Exception {
        rsa.writePem(certificate, key);
        Tls tls = Tls.of(files);

        Files.writeString(certificate, ec.certificatePem());
        tls.check();
        tls.check();
        assertThat(tls.identity().key()).isEqualTo(rsa.key());
        Files.delete(key);
        tls.check();
        tls.check();
        assertThat(tls.identity().key()).isEqualTo(rsa.key());

        Files.writeString(key, ec.keyPem());
        tls.check();
        tls.check();
        assertThat(tls.identity().key()).isEqualTo(ec.key());
    }

    @Test
    void at_the_start_there_must_be_a_good_pair() {
        assertThatThrownBy(() -> Tls.of(new PemFiles(folder.resolve("none.pem"), key)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none.pem");
    }
}
