package io.xyte.mcp.sse.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A keystore, PKCS#12 or JKS, that holds one private key with its chain.
 *
 * @param file the keystore
 * @param password of the keystore and of the key in it
 */
public record KeystoreFile(Path file, KeystorePassword password) implements TlsFiles {
    @Override
    public List<Path> files() {
        return List.of(file);
    }

    @Override
    public Path secret() {
        return file;
    }

    @Override
    public TlsIdentity read() throws TlsException, IOException {
        try {
            KeyStore store = KeyStore.getInstance(file.toFile(), password.characters());
            String alias = alias(store);
            Key key = store.getKey(alias, password.characters());
            return TlsIdentity.of((PrivateKey) key, chain(store.getCertificateChain(alias)));
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException unusable) {
            throw unreadable();
        } catch (IOException e) {
            // so a wrong password is told, too
            if (e.getCause() instanceof GeneralSecurityException) {
                throw unreadable();
            }
            throw e;
        }
    }

    private TlsException unreadable() {
        return new TlsException(file + " cannot be opened: the password is wrong, or it is no keystore");
    }

    private String alias(KeyStore store) throws GeneralSecurityException, TlsException {
        List<String> keys = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                keys.add(alias);
            }
        }
        if (keys.size() != 1) {
            throw new TlsException(file + " must hold one private key, and holds " + keys.size());
        }
        return keys.get(0);
    }

    private static List<X509Certificate> chain(Certificate[] certificates) {
        List<X509Certificate> chain = new ArrayList<>();
        for (Certificate certificate : certificates) {
            chain.add((X509Certificate) certificate);
        }
        return chain;
    }
}
