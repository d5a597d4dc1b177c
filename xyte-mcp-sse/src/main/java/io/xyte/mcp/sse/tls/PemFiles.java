package io.xyte.mcp.sse.tls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/**
 * A certificate with its chain, and a key, in PEM.
 *
 * @param certificate the server's certificate, then those that vouch for it
 * @param key in PKCS#8, PKCS#1 (RSA) or SEC 1 (EC), not encrypted
 */
public record PemFiles(Path certificate, Path key) implements TlsFiles {
    @Override
    public List<Path> files() {
        return List.of(certificate, key);
    }

    @Override
    public Path secret() {
        return key;
    }

    @Override
    public TlsIdentity read() throws TlsException, IOException {
        return TlsIdentity.of(readKey(), readChain());
    }

    private PrivateKey readKey() throws TlsException, IOException {
        for (Pem block : Pem.blocks(Files.readString(key, ISO_8859_1))) {
            if (block.type().endsWith("PRIVATE KEY")) {
                return PemKey.of(block);
            }
        }
        throw new TlsException(key + " holds no private key in PEM");
    }

    private List<X509Certificate> readChain() throws TlsException, IOException {
        List<X509Certificate> chain = new ArrayList<>();
        for (Pem block : Pem.blocks(Files.readString(certificate, ISO_8859_1))) {
            if (block.type().equals("CERTIFICATE")) {
                chain.add(parse(block));
            }
        }
        if (chain.isEmpty()) {
            throw new TlsException(certificate + " holds no certificate in PEM");
        }
        return chain;
    }

    private X509Certificate parse(Pem block) throws TlsException {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(block.der()));
        } catch (CertificateException e) {
            throw new TlsException(certificate + " holds a certificate that cannot be read");
        }
    }
}
