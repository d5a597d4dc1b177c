package io.xyte.mcp.sse.command;

import com.sun.management.UnixOperatingSystemMXBean;
import io.xyte.mcp.core.doctor.Finding;
import io.xyte.mcp.sse.ListenAddress;
import io.xyte.mcp.sse.ServerSettings;
import io.xyte.mcp.sse.tls.TlsException;
import io.xyte.mcp.sse.tls.TlsFiles;
import io.xyte.mcp.sse.tls.TlsIdentity;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Whether the server can listen, be reached safely, and has files enough to open. */
final class DoorChecks {
    private static final String PORT = "port";
    private static final String TLS = "TLS";
    private static final String REACH = "address";
    private static final Duration SOON = Duration.ofDays(14);
    /** What is open beside the clients' connections: jars, sockets to Xyte, files. */
    private static final int OTHER_FILES = 1000;

    private DoorChecks() {}

    static List<Finding> of(ServerSettings settings, Clock clock) {
        List<Finding> findings = new ArrayList<>();
        findings.add(port(settings.listen()));
        findings.add(reach(settings));
        settings.door().tls().ifPresent(files -> findings.addAll(tls(files, clock.instant())));
        findings.add(files(settings.door().connections().inAll()));
        return findings;
    }

    private static Finding port(ListenAddress listen) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(listen.host()), listen.port()));
            return Finding.ok(PORT, listen.port() + " of " + listen.host() + " is free");
        } catch (IOException taken) {
            return Finding.fail(
                    PORT,
                    listen.port() + " of " + listen.host() + " cannot be listened on: another program, perhaps this"
                            + " server, has it, or the address is not of this machine; see --port and --host");
        }
    }

    private static Finding reach(ServerSettings settings) {
        boolean safe =
                settings.door().tls().isPresent() || settings.door().proxies().declared();
        if (settings.listen().loopback()) {
            return Finding.ok(REACH, "only this machine reaches the server");
        }
        if (!safe) {
            return Finding.warn(
                    REACH, "others reach the server and keys travel unencrypted; use --tls-cert or --behind-proxy");
        }
        return settings.baseUrl().isPresent()
                ? Finding.ok(
                        REACH,
                        "others reach the server at " + settings.baseUrl().get())
                : Finding.warn(
                        REACH,
                        "others reach the server, and it knows no name of its own, so that it refuses every Host but its"
                                + " bare address; set --base-url");
    }

    private static List<Finding> tls(TlsFiles files, Instant now) {
        List<Finding> findings = new ArrayList<>();
        try {
            findings.add(validity(files.read(), now));
        } catch (TlsException unusable) {
            findings.add(Finding.fail(TLS, String.valueOf(unusable.getMessage())));
        } catch (IOException unreadable) {
            findings.add(Finding.fail(TLS, "cannot read " + files.files() + "; look at the path and the rights"));
        }
        if (DiskCheck.openToAll(files.secret())) {
            findings.add(Finding.warn(
                    TLS, "everybody on this machine can read " + files.secret() + ", the private key; chmod 600 it"));
        }
        return findings;
    }

    private static Finding validity(TlsIdentity identity, Instant now) {
        if (now.isBefore(identity.validFrom())) {
            return Finding.fail(TLS, "the certificate is good only from " + identity.validFrom() + " on");
        }
        if (now.isAfter(identity.validUntil())) {
            return Finding.fail(TLS, "the certificate has expired at " + identity.validUntil() + "; renew it");
        }
        return now.plus(SOON).isAfter(identity.validUntil())
                ? Finding.warn(TLS, "the certificate expires soon, at " + identity.validUntil() + "; renew it")
                : Finding.ok(TLS, "certificate and key belong together, good until " + identity.validUntil());
    }

    private static Finding files(int connections) {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                && system.getMaxFileDescriptorCount() < connections + OTHER_FILES) {
            return Finding.warn(
                    "open files",
                    "this process may open " + system.getMaxFileDescriptorCount() + ", fewer than --max-connections "
                            + connections + " needs; raise it (ulimit -n) or take fewer connections");
        }
        return Finding.ok("open files", "enough for " + connections + " connections");
    }
}
