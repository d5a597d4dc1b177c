package io.xyte.mcp.sse.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * TLS with a certificate that is read again when its files have changed. Connections that are open go on as they are.
 * {@link #check()} is called by one thread at a time.
 */
public final class Tls {
    private static final Logger LOG = LoggerFactory.getLogger(Tls.class);

    private final TlsFiles files;
    private final ReloadingKeys keys;
    private final SSLContext context;
    private String inForce;
    private String seen;

    private Tls(TlsFiles files, TlsIdentity first, String inForce) throws GeneralSecurityException {
        this.files = files;
        this.keys = new ReloadingKeys(first);
        this.context = SSLContext.getInstance("TLS");
        this.context.init(new KeyManager[] {keys}, new TrustManager[0], null);
        this.inForce = inForce;
        this.seen = inForce;
    }

    /**
     * TLS with what the files hold now.
     *
     * @throws IllegalArgumentException if it cannot be used; the message says why and what to do
     */
    public static Tls of(TlsFiles files) {
        try {
            return new Tls(files, files.read(), fingerprint(files));
        } catch (TlsException unusable) {
            throw new IllegalArgumentException("TLS: " + unusable.getMessage(), unusable);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("TLS: cannot read " + files.files(), unreadable);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has TLS", e);
        }
    }

    private static String fingerprint(TlsFiles files) throws IOException, GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Path file : files.files()) {
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** What the listener needs. */
    public SSLContext context() {
        return context;
    }

    /** The certificate that is in force. */
    public TlsIdentity identity() {
        return keys.current();
    }

    /**
     * Takes over what the files hold if it has changed and can be used. Files that are not the same as at the last look
     * are left alone until the next: whoever replaces two files does it one after the other.
     */
    public void check() {
        try {
            String now = fingerprint(files);
            boolean settled = now.equals(seen);
            seen = now;
            if (settled && !now.equals(inForce)) {
                inForce = now;
                replace();
            }
        } catch (IOException | GeneralSecurityException | RuntimeException unreadable) {
            LOG.debug("the TLS files cannot be read at the moment; the certificate in force stays");
        }
    }

    private void replace() throws IOException {
        try {
            TlsIdentity next = files.read();
            keys.replace(next);
            LOG.info("the TLS files have changed: the new certificate is in force, good until {}", next.validUntil());
        } catch (TlsException unusable) {
            LOG.error(
                    "the TLS files have changed and cannot be used: {}. The certificate in force stays, good until {}",
                    unusable.getMessage(),
                    keys.current().validUntil());
        }
    }
}
