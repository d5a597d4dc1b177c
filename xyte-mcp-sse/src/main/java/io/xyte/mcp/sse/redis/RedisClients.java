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
import io.lettuce.core.protocol.CommandType;
import io.lettuce.core.protocol.RedisCommand;
import io.lettuce.core.resource.ClientResources;
import io.netty.resolver.DefaultAddressResolverGroup;
import java.time.Duration;

/** Makes the client library's client, with few threads and no patience. */
final class RedisClients {
    private static final int THREADS = 2;
    private static final int MOST_WAITING = 10_000;

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

    /**
     * A client that is not connected.
     *
     * @param pings how long an answer to a PING may take
     */
    static RedisClient of(RedisSettings settings, ClientResources resources, Duration pings, Duration connect) {
        RedisURI uri = RedisURI.create(settings.url());
        uri.setTimeout(connect); // of the first words on a connection
        RedisClient client = RedisClient.create(resources, uri);
        client.setOptions(ClientOptions.builder()
                // the library would send again what may have been done already
                .autoReconnect(false)
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(MOST_WAITING)
                .maintNotificationsConfig(MaintNotificationsConfig.disabled())
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(connect)
                        .keepAlive(true)
                        .build())
                .sslOptions(ssl(settings))
                .timeoutOptions(TimeoutOptions.builder()
                        .timeoutSource(new Patience(settings.patience(), pings))
                        .build())
                .build());
        return client;
    }

    private static SslOptions ssl(RedisSettings settings) {
        SslOptions.Builder ssl = SslOptions.builder().jdkSslProvider();
        settings.ca().ifPresent(file -> ssl.trustManager(file.toFile()));
        return ssl.build();
    }

    /** A PING asks whether Redis is there at all; nobody waits for it. */
    private static final class Patience extends TimeoutOptions.TimeoutSource {
        private final long commandMillis;
        private final long pingMillis;

        Patience(Duration commands, Duration pings) {
            this.commandMillis = commands.toMillis();
            this.pingMillis = pings.toMillis();
        }

        @Override
        public long getTimeout(RedisCommand<?, ?, ?> command) {
            return command.getType() == CommandType.PING ? pingMillis : commandMillis;
        }
    }
}
