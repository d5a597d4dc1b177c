package io.xyte.mcp.sse;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A self-signed certificate for this machine, made by the JDK's own tool. */
public final class TestKeystore {
    public static final String PASSWORD = "canary-password";
    private static final String ALIAS = "server";

    private final Path file;
    private final KeyStore store;

    private TestKeystore(Path file, KeyStore store) {
        this.file = file;
        this.store = store;
    }

    /**
     * Makes one.
     *
     * @param name in the certificate, to tell one from another
     * @param algorithm RSA, EC or Ed25519
     */
    public static TestKeystore create(Path folder, String name, String algorithm, int days) {
        Path file = folder.resolve(name + ".p12");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-alias",
                ALIAS,
                "-dname",
                "CN=" + name,
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-keyalg",
                algorithm));
        if (algorithm.equals("EC")) {
            command.addAll(List.of("-groupname", "secp384r1"));
        }
        if (days < 0) {
            command.addAll(List.of("-startdate", (days - 1) + "d", "-validity", "1"));
        } else {
            command.addAll(List.of("-validity", String.valueOf(days)));
        }
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new AssertionError("keytool failed");
            }
            return new TestKeystore(file, KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public Path file() {
        return file;
    }

    /** The private key. */
    public Key key() {
        try {
            return store.getKey(ALIAS, PASSWORD.toCharArray());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** The certificate. */
    public X509Certificate certificate() {
        try {
            return (X509Certificate) store.getCertificate(ALIAS);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** The certificate in PEM. */
    public String certificatePem() {
        try {
            return pem("CERTIFICATE", certificate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** The key in PEM, as PKCS#8. */
    public String keyPem() {
        return pem("PRIVATE KEY", key().getEncoded());
    }

    /** One block of PEM. */
    public static String pem(String type, byte[] der) {
        return "-----BEGIN " + type + "-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(der) + "\n-----END " + type
                + "-----\n";
    }

    /** Writes certificate and key over the files of a server. */
    public void writePem(Path certificateFile, Path keyFile) {
        try {
            Files.writeString(certificateFile, certificatePem());
            Files.writeString(keyFile, keyPem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A client's TLS that believes these certificates and no other. */
    public static SSLContext trusting(TestKeystore... stores) {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            for (TestKeystore each : stores) {
                trusted.setCertificateEntry(each.file.getFileName().toString(), each.certificate());
            }
            TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }
}
