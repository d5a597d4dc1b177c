package io.xyte.mcp.sse.tls;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** A private key and the certificate that belongs to it, with those that vouch for it. Immutable; does not give the key away. */
public final class TlsIdentity {
    private static final byte[] ANYTHING = {1, 2, 3};

    private final PrivateKey key;
    private final List<X509Certificate> chain;

    private TlsIdentity(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = List.copyOf(chain);
    }

    /**
     * A key and its certificate.
     *
     * @param chain the certificate first; not empty
     * @throws TlsException if they do not belong together
     */
    static TlsIdentity of(PrivateKey key, List<X509Certificate> chain) throws TlsException {
        if (!matches(key, chain.get(0).getPublicKey())) {
            throw new TlsException("the private key does not belong to the certificate; the server's own certificate"
                    + " must be the first of the file");
        }
        return new TlsIdentity(key, chain);
    }

    private static boolean matches(PrivateKey key, PublicKey ofCertificate) {
        try {
            Signature signature = Signature.getInstance(signatureOf(key));
            signature.initSign(key);
            signature.update(ANYTHING);
            byte[] signed = signature.sign();
            signature.initVerify(ofCertificate);
            signature.update(ANYTHING);
            return signature.verify(signed);
        } catch (GeneralSecurityException anotherKind) {
            return false;
        }
    }

    private static String signatureOf(PrivateKey key) {
        return switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> "EdDSA";
        };
    }

    /** From when on the certificate is good. */
    public Instant validFrom() {
        return chain.get(0).getNotBefore().toInstant();
    }

    /** Until when the certificate is good. */
    public Instant validUntil() {
        return chain.get(0).getNotAfter().toInstant();
    }

    PrivateKey key() {
        return key;
    }

    X509Certificate[] chain() {
        return chain.toArray(X509Certificate[]::new);
    }

    @Override
    public String toString() {
        return "TlsIdentity[until " + validUntil() + "]";
    }
}
