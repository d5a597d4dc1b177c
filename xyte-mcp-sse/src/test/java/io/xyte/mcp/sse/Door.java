package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A way in for requests, opened by one caller. What must hold at every one of them is tested over {@link Kind}. */
interface Door extends AutoCloseable {
    /**
     * The answer to a request.
     *
     * @param members of its parameters
     */
    JsonNode ask(int id, String method, String members);

    @Override
    default void close() {}

    /** The next message that is no notification. */
    static JsonNode answer(Supplier<JsonNode> messages) {
        JsonNode message = messages.get();
        while (message.has("method")) {
            message = messages.get();
        }
        return message;
    }

    /** All ways in. */
    enum Kind {
        /** Streamable HTTP of the session era. */
        SESSION {
            @Override
            Door open(URI server, String key, String... headers) {
                return Session.open(new McpHttp(server, key), headers);
            }
        },
        /** Streamable HTTP of the stateless era. */
        STATELESS {
            @Override
            Door open(URI server, String key, String... headers) {
                return new OneByOne(new McpHttp(server, key), List.of(headers));
            }
        },
        /** HTTP+SSE. */
        SSE {
            @Override
            Door open(URI server, String key, String... headers) {
                return OverSse.open(new McpHttp(server, key), headers);
            }
        },
        /** The duplex door, in the session era. */
        DUPLEX {
            @Override
            Door open(URI server, String key, String... headers) {
                return OverDuplex.open(server, key, headers);
            }
        };

        /**
         * Opens it and, where there is a session, initializes that.
         *
         * @param headers names and values in turn, of what opens the door
         */
        abstract Door open(URI server, String key, String... headers);
    }

    /** A session of Streamable HTTP. */
    record Session(McpHttp client, String id) implements Door {
        static Session open(McpHttp client, String... headers) {
            return new Session(
                    client,
                    client.post("/mcp", McpHttp.initialize(), headers)
                            .headers()
                            .firstValue("Mcp-Session-Id")
                            .orElseThrow());
        }

        @Override
        public JsonNode ask(int id, String method, String members) {
            return json(client.postIn(this.id, McpHttp.request(id, method, "{" + members + "}"))
                    .body());
        }
    }

    /** Requests that have nothing in common but their headers. */
    record OneByOne(McpHttp client, List<String> headers) implements Door {
        @Override
        public JsonNode ask(int id, String method, String members) {
            String body = Stateless.request(id, method, members);
            return json(client.post("/mcp", body, Stateless.headers(body, headers.toArray(String[]::new)))
                    .body());
        }
    }

    /** A stream of HTTP+SSE and its address. */
    record OverSse(McpHttp client, Events stream, String endpoint) implements Door {
        static OverSse open(McpHttp client, String... headers) {
            Events stream = client.listen("/sse", headers);
            OverSse door = new OverSse(client, stream, stream.data("endpoint"));
            client.post(door.endpoint, McpHttp.initialize());
            stream.message();
            return door;
        }

        @Override
        public JsonNode ask(int id, String method, String members) {
            client.post(endpoint, McpHttp.request(id, method, "{" + members + "}"));
            return answer(stream::message);
        }

        @Override
        public void close() {
            stream.close();
        }
    }

    /** One request of lines. */
    record OverDuplex(DuplexClient client) implements Door {
        static OverDuplex open(URI server, String key, String... headers) {
            String[] lines = Stream.iterate(0, i -> i < headers.length, i -> i + 2)
                    .map(i -> headers[i] + ": " + headers[i + 1])
                    .toArray(String[]::new);
            OverDuplex door = new OverDuplex(DuplexClient.open(server, key, lines));
            door.client.send(McpHttp.initialize()).message();
            return door;
        }

        @Override
        public JsonNode ask(int id, String method, String members) {
            client.send(McpHttp.request(id, method, "{" + members + "}"));
            return answer(client::message);
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
