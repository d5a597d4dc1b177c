package io.xyte.mcp.sse.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xyte.mcp.sse.DoorSettings;
import io.xyte.mcp.sse.ListenAddress;
import io.xyte.mcp.sse.door.ConnectionLimits;
import io.xyte.mcp.sse.edge.ForwardedHeader;
import io.xyte.mcp.sse.edge.TrustedProxies;
import io.xyte.mcp.sse.edge.WebOrigins;
import io.xyte.mcp.sse.tls.KeystoreFile;
import io.xyte.mcp.sse.tls.KeystorePassword;
import io.xyte.mcp.sse.tls.PemFiles;
import io.xyte.mcp.sse.tls.TlsFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The flags that say how the server is reached. */
@Command
final class DoorFlags {
    /** Has no flag, for the arguments of a process can be seen by all of its machine. */
    static final String KEYSTORE_PASSWORD = "XYTE_MCP_TLS_KEYSTORE_PASSWORD";

    private final Map<String, String> environment;

    @Option(
            names = "--tls-cert",
            paramLabel = "FILE",
            description = "Do TLS with this certificate and its chain, in PEM; read again when it changes.")
    private @Nullable Path tlsCert;

    @Option(
            names = "--tls-key",
            paramLabel = "FILE",
            description = "Private key of --tls-cert, in PEM (PKCS#8, PKCS#1 or EC), not encrypted.")
    private @Nullable Path tlsKey;

    @Option(
            names = "--tls-keystore",
            paramLabel = "FILE",
            description = "Do TLS with the key and chain of this PKCS#12 or JKS keystore; its password is in the"
                    + " environment variable " + KEYSTORE_PASSWORD + ", or in a file.")
    private @Nullable Path tlsKeystore;

    @Option(
            names = "--tls-keystore-password-file",
            paramLabel = "FILE",
            description = "File whose first line is the password of --tls-keystore.")
    private @Nullable Path tlsKeystorePasswordFile;

    @Option(
            names = "--behind-proxy",
            paramLabel = "ADDRESS",
            split = ",",
            description = "Addresses or ranges (10.0.0.0/8, fd00::/8) of the proxies in front, which do TLS and are"
                    + " believed when they name the client.")
    private List<String> behindProxy = List.of();

    @Option(
            names = "--proxy-header",
            paramLabel = "HEADER",
            defaultValue = "X-Forwarded-For",
            description = "Header in which those proxies name the client, X-Forwarded-For or Forwarded"
                    + " (default: ${DEFAULT-VALUE}).")
    private ForwardedHeader proxyHeader = ForwardedHeader.X_FORWARDED_FOR;

    @Option(
            names = "--cors-origin",
            paramLabel = "ORIGIN",
            split = ",",
            description = "Origins of web pages that may call the server, such as https://app.example.com; exact,"
                    + " there is no wildcard.")
    private List<String> corsOrigins = List.of();

    @Option(
            names = "--max-connections",
            paramLabel = "COUNT",
            defaultValue = "25000",
            description = "Connections in all; further ones are closed at once (default: ${DEFAULT-VALUE}).")
    private int maxConnections;

    @Option(
            names = "--max-connections-per-address",
            paramLabel = "COUNT",
            defaultValue = "1000",
            description =
                    "Connections of one client address (of IPv6, one /64); those of --behind-proxy are not counted,"
                            + " and none while the server listens on this machine only (default: ${DEFAULT-VALUE}).")
    private int maxConnectionsPerAddress;

    DoorFlags(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Whether keys on their way to the server are protected by TLS, its own or a declared proxy's. */
    boolean protectsKeys() {
        return tlsCert != null || tlsKeystore != null || !behindProxy.isEmpty();
    }

    /**
     * What the flags make.
     *
     * @param listen where the server listens
     * @throws IllegalArgumentException if it cannot be; the message names the flag
     */
    DoorSettings settings(ListenAddress listen) {
        ConnectionLimits limits = ConnectionLimits.DEFAULT.connections(maxConnections, maxConnectionsPerAddress);
        return new DoorSettings(
                tls(),
                DoorSettings.DEFAULT.tlsCheck(),
                proxies(),
                origins(),
                listen.loopback() ? limits.connections(maxConnections, maxConnections) : limits);
    }

    private TrustedProxies proxies() {
        try {
            return TrustedProxies.of(behindProxy, proxyHeader);
        } catch (IllegalArgumentException noRange) {
            throw new IllegalArgumentException("--behind-proxy: " + noRange.getMessage());
        }
    }

    private WebOrigins origins() {
        try {
            return WebOrigins.of(corsOrigins);
        } catch (IllegalArgumentException noOrigin) {
            throw new IllegalArgumentException("--cors-origin: " + noOrigin.getMessage());
        }
    }

    private Optional<TlsFiles> tls() {
        if ((tlsCert == null) != (tlsKey == null)) {
            throw new IllegalArgumentException("--tls-cert and --tls-key go together");
        }
        if (tlsCert != null && tlsKeystore != null) {
            throw new IllegalArgumentException("--tls-keystore takes the place of --tls-cert and --tls-key");
        }
        if (tlsKeystore != null) {
            return Optional.of(new KeystoreFile(tlsKeystore, keystorePassword()));
        }
        return tlsCert == null || tlsKey == null ? Optional.empty() : Optional.of(new PemFiles(tlsCert, tlsKey));
    }

    private KeystorePassword keystorePassword() {
        if (tlsKeystorePasswordFile == null) {
            return new KeystorePassword(environment.getOrDefault(KEYSTORE_PASSWORD, ""));
        }
        try {
            return new KeystorePassword(Files.readString(tlsKeystorePasswordFile, UTF_8)
                    .lines()
                    .findFirst()
                    .orElse(""));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "--tls-keystore-password-file: " + tlsKeystorePasswordFile + " cannot be read");
        }
    }
}
