package io.xyte.mcp.sse.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.metrics.CommandLatencyRecorder;
import io.lettuce.core.resource.ClientResources;
import io.netty.resolver.DefaultAddressResolverGroup;
import java.time.Duration;

/** Makes the client library's client, with few threads and no patience. */
final class RedisClients {
    private static final int THREADS = 2;
    private static final int MOST_WAITING = 10_000;
    private static final Duration CONNECT = Duration.ofSeconds(2);

    private RedisClients() {}

    /** What all clients of a process could share; the link that makes it ends it. */
    static ClientResources resources() {
        return ClientResources.builder()
                .ioThreadPoolSize(THREADS)
                .computationThreadPoolSize(THREADS)
                .commandLatencyRecorder(CommandLatencyRecorder.disabled())
                .addressResolverGroup(DefaultAddressResolverGroup.INSTANCE)
                .build();
    }

    /** The server, and how long it may take to come to the first commands on a connection. */
    static RedisURI uri(RedisSettings settings) {
        RedisURI uri = RedisURI.create(settings.url());
        uri.setTimeout(CONNECT);
        return uri;
    }

    /** A client that is not connected. */
    static RedisClient of(RedisSettings settings, ClientResources resources) {
        RedisClient client = RedisClient.create(resources);
        client.setOptions(ClientOptions.builder()
                // the library would send again what may have been done already
                .autoReconnect(false)
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(MOST_WAITING)
                .maintNotificationsConfig(MaintNotificationsConfig.disabled())
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(CONNECT)
                        .keepAlive(true)
                        .build())
                .sslOptions(ssl(settings))
                .timeoutOptions(TimeoutOptions.enabled(settings.patience()))
                .build());
        return client;
    }

    private static SslOptions ssl(RedisSettings settings) {
        SslOptions.Builder ssl = SslOptions.builder().jdkSslProvider();
        settings.ca().ifPresent(file -> ssl.trustManager(file.toFile()));
        return ssl.build();
    }
}
