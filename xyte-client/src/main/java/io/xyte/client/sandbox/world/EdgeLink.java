package io.xyte.client.sandbox.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How an edge proxy reaches a device behind it.
 *
 * @param host address or name
 * @param parameters values by the name of the parameter, passwords in the clear; never shown as they are
 */
public record EdgeLink(String proxyId, String host, ObjectNode parameters) {

    /** @throws Refusal if the text has other characters than letters, digits, dots and hyphens */
    public static String checkedHost(String host) {
        if (!host.matches("[A-Za-z0-9.-]{1,253}")) {
            throw Refusal.unprocessable("Malformed address");
        }
        return host;
    }

    public EdgeLink at(String newHost) {
        return new EdgeLink(proxyId, newHost, parameters);
    }

    public EdgeLink with(ObjectNode newParameters) {
        return new EdgeLink(proxyId, host, newParameters);
    }

    /** The parameters of the model with their values, passwords masked. */
    ObjectNode shown(Model model) {
        ObjectNode shown = Json.object();
        for (Model.Parameter parameter : model.parameters()) {
            JsonNode value = parameters.path(parameter.name());
            if (parameter.type().equals("password")) {
                shown.put(parameter.name(), value.asText("").isEmpty() ? "" : "*****");
            } else {
                shown.put(parameter.name(), value.isValueNode() && !value.isNull() ? value.asText() : null);
            }
        }
        return shown;
    }

    @Override
    public String toString() {
        return "EdgeLink[" + host + ']';
    }
}
