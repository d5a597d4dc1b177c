package io.xyte.client.sandbox.api;

import io.xyte.client.sandbox.world.Platform;
import io.xyte.client.sandbox.world.Refusal;
import io.xyte.client.sandbox.world.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One operation: a method, a path with placeholders such as {@code {device_id}}, and who answers.
 *
 * @param segments the parts of the path
 */
record Route(String method, List<String> segments, Handler handler) {

    /** Answers a call that came with some key. */
    @FunctionalInterface
    interface Handler {
        /** @throws Refusal if the key is of the wrong kind, or the call cannot be done */
        Answer answer(Platform platform, String key, Call call);
    }

    /** Answers calls to the organization API. The world is the one of the key and is held while answering. */
    @FunctionalInterface
    interface OrganizationHandler {
        /** @throws Refusal if the call cannot be done */
        Answer answer(World world, Call call);
    }

    /** Answers calls to the partner API. It holds each world only while it looks at it. */
    @FunctionalInterface
    interface PartnerHandler {
        /** @throws Refusal if the call cannot be done */
        Answer answer(Platform platform, Call call);
    }

    static Route organization(String method, String path, OrganizationHandler handler) {
        return new Route(method, segments("/core/v1/organization" + path), (platform, key, call) -> {
            World world = platform.world(key).orElseThrow(Refusal::notAuthorized);
            synchronized (world) {
                world.letTimePass(call.now());
                return handler.answer(world, call);
            }
        });
    }

    static Route partner(String method, String path, PartnerHandler handler) {
        return new Route(method, segments("/core/v1/partner" + path), (platform, key, call) -> {
            if (!platform.isPartner(key)) {
                throw Refusal.notAuthorized();
            }
            return handler.answer(platform, call);
        });
    }

    static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }

    /** The values of the placeholders, if this is the route of the path. */
    Optional<Map<String, String>> match(String requestMethod, List<String> path) {
        if (!method.equals(requestMethod) || path.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> ids = new HashMap<>();
        for (int index = 0; index < path.size(); index++) {
            String segment = segments.get(index);
            if (segment.startsWith("{")) {
                ids.put(segment.substring(1, segment.length() - 1), path.get(index));
            } else if (!segment.equals(path.get(index))) {
                return Optional.empty();
            }
        }
        return Optional.of(ids);
    }
}
