package io.xyte.mcp.sse.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Gives each new handshake the identity that is in force. A handshake that has begun goes on with the one that it began
 * with. Thread-safe.
 */
final class ReloadingKeys extends X509ExtendedKeyManager {
    private volatile Generation current;
    private volatile Generation previous;

    private record Generation(String alias, TlsIdentity identity) {}

    ReloadingKeys(TlsIdentity first) {
        current = new Generation("1", first);
        previous = current;
    }

    synchronized void replace(TlsIdentity next) {
        previous = current;
        current = new Generation(String.valueOf(Integer.parseInt(current.alias) + 1), next);
    }

    TlsIdentity current() {
        return current.identity;
    }

    private @Nullable TlsIdentity find(String alias) {
        Generation now = current;
        if (now.alias.equals(alias)) {
            return now.identity;
        }
        return previous.alias.equals(alias) ? previous.identity : null;
    }

    @Override
    public @Nullable String chooseEngineServerAlias(String keyType, Principal @Nullable [] issuers, SSLEngine engine) {
        Generation now = current;
        return now.identity.key().getAlgorithm().equals(keyType) ? now.alias : null;
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal @Nullable [] issuers, Socket socket) {
        throw new UnsupportedOperationException("this server has engines, no sockets");
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        TlsIdentity found = find(alias);
        return found == null ? null : found.chain();
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        TlsIdentity found = find(alias);
        return found == null ? null : found.key();
    }

    @Override
    public String[] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        return new String[] {current.alias};
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseClientAlias(String[] keyType, Principal @Nullable [] issuers, Socket socket) {
        return null;
    }
}
