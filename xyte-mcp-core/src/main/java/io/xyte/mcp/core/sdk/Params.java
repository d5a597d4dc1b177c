package io.xyte.mcp.core.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.jsonrpc.Refusal;

/** Checks the form of parameters before the SDK reads them, because its own refusals are serialised exceptions. */
final class Params {
    /** The SDK looks for variables in an address in a time that grows with the square of its length. */
    private static final int MAX_URI_LENGTH = 2048;

    private static final int SHOWN_LENGTH = 80;

    private Params() {}

    static void check(String method, ObjectNode params) throws Refusal {
        objectOrAbsent(params, "_meta");
        switch (method) {
            case "initialize" -> initialize(params);
            case "tools/call" -> {
                text(params, "name");
                objectOrAbsent(params, "arguments");
            }
            case "prompts/get" -> {
                text(params, "name");
                textsOrAbsent(params, "arguments");
            }
            case "resources/read" -> uri(params);
            case "completion/complete" -> complete(params);
            default -> textOrAbsent(params, "cursor");
        }
    }

    private static void initialize(ObjectNode params) throws Refusal {
        text(params, "protocolVersion");
        objectOrAbsent(params, "capabilities");
        objectOrAbsent(params, "clientInfo");
    }

    private static void complete(ObjectNode params) throws Refusal {
        ObjectNode ref = object(params, "ref");
        switch (text(ref, "type")) {
            case "ref/prompt" -> text(ref, "name");
            case "ref/resource" -> uri(ref);
            default -> throw Refusal.invalidParams("ref.type must be ref/prompt or ref/resource");
        }
        ObjectNode argument = object(params, "argument");
        text(argument, "name");
        text(argument, "value");
    }

    private static void uri(ObjectNode parent) throws Refusal {
        String uri = text(parent, "uri");
        if (uri.isBlank() || uri.length() > MAX_URI_LENGTH) {
            throw Refusal.invalidParams("uri must have 1 to " + MAX_URI_LENGTH + " characters");
        }
    }

    private static ObjectNode object(ObjectNode parent, String name) throws Refusal {
        if (parent.path(name) instanceof ObjectNode object) {
            return object;
        }
        throw Refusal.invalidParams(name + " must be an object");
    }

    private static void objectOrAbsent(ObjectNode parent, String name) throws Refusal {
        if (present(parent.path(name))) {
            object(parent, name);
        }
    }

    private static String text(ObjectNode parent, String name) throws Refusal {
        if (parent.path(name).isTextual()) {
            return parent.path(name).textValue();
        }
        throw Refusal.invalidParams(name + " must be a string");
    }

    private static void textOrAbsent(ObjectNode parent, String name) throws Refusal {
        if (present(parent.path(name))) {
            text(parent, name);
        }
    }

    private static void textsOrAbsent(ObjectNode parent, String name) throws Refusal {
        objectOrAbsent(parent, name);
        for (JsonNode value : parent.path(name)) {
            if (!value.isTextual()) {
                throw Refusal.invalidParams("the values of " + name + " must be strings");
            }
        }
    }

    private static boolean present(JsonNode node) {
        return !node.isMissingNode() && !node.isNull();
    }

    /** A client's own text as part of an answer: printable and short. */
    static String shown(String text) {
        String start = text.substring(0, Math.min(SHOWN_LENGTH, text.length()));
        return start.replaceAll("[^\\x20-\\x7e]", "?") + (text.length() > SHOWN_LENGTH ? "..." : "");
    }
}
