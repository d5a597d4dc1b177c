package io.xyte.mcp.sse.tls;

import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;

/** Makes a private key of a PEM block. Java itself reads only PKCS#8; the older forms are put into its frame. */
final class PemKey {
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");
    private static final byte[] VERSION_0 = {2, 1, 0};
    private static final byte[] RSA_ENCRYPTION = {
        0x30, 0x0d, 0x06, 0x09, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00
    };
    private static final byte[] EC_PUBLIC_KEY = {0x06, 0x07, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 0x02, 0x01};

    private PemKey() {}

    static PrivateKey of(Pem block) throws TlsException {
        return switch (block.type()) {
            case "PRIVATE KEY" -> pkcs8(block.der());
            case "RSA PRIVATE KEY" -> pkcs8(frame(RSA_ENCRYPTION, block.der()));
            case "EC PRIVATE KEY" -> pkcs8(ecFrame(block.der()));
            case "ENCRYPTED PRIVATE KEY" ->
                throw new TlsException(
                        "the private key is encrypted; take a keystore, or 'openssl pkcs8 -in KEY -out NEW_KEY' and rights 0600");
            default ->
                throw new TlsException("a private key of the form '" + block.type() + "' cannot be read;"
                        + " 'openssl pkcs8 -topk8 -nocrypt' makes one that can");
        };
    }

    private static byte[] ecFrame(byte[] sec1) throws TlsException {
        byte[] curve = Der.member(sec1, Der.CONTEXT_0);
        return frame(Der.of(Der.SEQUENCE, EC_PUBLIC_KEY, curve), sec1);
    }

    private static byte[] frame(byte[] algorithm, byte[] key) {
        return Der.of(Der.SEQUENCE, VERSION_0, algorithm, Der.of(Der.OCTET_STRING, key));
    }

    private static PrivateKey pkcs8(byte[] der) throws TlsException {
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
            } catch (InvalidKeySpecException notThisOne) {
                // the next one may be it
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has " + algorithm, e);
            }
        }
        throw new TlsException("the private key cannot be read; RSA, EC and Ed25519 are known");
    }
}
