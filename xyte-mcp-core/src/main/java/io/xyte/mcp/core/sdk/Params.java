package io.xyte.mcp.core.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Checks the form of parameters before the SDK reads them, because its own refusals are serialised exceptions. */
final class Params {
    private static final int SHOWN_LENGTH = 80;

    private Params() {}

    static void check(String method, ObjectNode params) throws InvalidParams {
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
            case "resources/read" -> text(params, "uri");
            case "completion/complete" -> complete(params);
            default -> textOrAbsent(params, "cursor");
        }
    }

    private static void initialize(ObjectNode params) throws InvalidParams {
        text(params, "protocolVersion");
        objectOrAbsent(params, "capabilities");
        objectOrAbsent(params, "clientInfo");
    }

    private static void complete(ObjectNode params) throws InvalidParams {
        ObjectNode ref = object(params, "ref");
        switch (text(ref, "type")) {
            case "ref/prompt" -> text(ref, "name");
            case "ref/resource" -> text(ref, "uri");
            default -> throw new InvalidParams("Invalid params: ref.type must be ref/prompt or ref/resource");
        }
        ObjectNode argument = object(params, "argument");
        text(argument, "name");
        text(argument, "value");
    }

    private static ObjectNode object(ObjectNode parent, String name) throws InvalidParams {
        if (parent.path(name) instanceof ObjectNode object) {
            return object;
        }
        throw new InvalidParams("Invalid params: " + name + " must be an object");
    }

    private static void objectOrAbsent(ObjectNode parent, String name) throws InvalidParams {
        if (present(parent.path(name))) {
            object(parent, name);
        }
    }

    private static String text(ObjectNode parent, String name) throws InvalidParams {
        if (parent.path(name).isTextual()) {
            return parent.path(name).textValue();
        }
        throw new InvalidParams("Invalid params: " + name + " must be a string");
    }

    private static void textOrAbsent(ObjectNode parent, String name) throws InvalidParams {
        if (present(parent.path(name))) {
            text(parent, name);
        }
    }

    private static void textsOrAbsent(ObjectNode parent, String name) throws InvalidParams {
        objectOrAbsent(parent, name);
        for (JsonNode value : parent.path(name)) {
            if (!value.isTextual()) {
                throw new InvalidParams("Invalid params: the values of " + name + " must be strings");
            }
        }
    }

    private static boolean present(JsonNode node) {
        return !node.isMissingNode() && !node.isNull();
    }

    /** A client's own text as part of an answer: printable and short. */
    static String shown(String text) {
        String printable = text.replaceAll("[^\\x20-\\x7e]", "?");
        return printable.length() <= SHOWN_LENGTH ? printable : printable.substring(0, SHOWN_LENGTH) + "...";
    }
}
