package io.xyte.mcp.core.tools;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.model.Device;
import io.xyte.mcp.core.answer.CleanText;
import io.xyte.mcp.core.arguments.ArgumentException;
import java.util.ArrayList;
import java.util.List;

/** Custom parameters of an edge device. An update replaces all of them, so those that are to stay are sent again. */
final class CustomParameters {
    private CustomParameters() {}

    /**
     * What the device has, with the changes.
     *
     * @throws ArgumentException if a change is a mask, or a secret that is to stay cannot be read
     */
    static ObjectNode changed(Device device, ObjectNode changes) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        if (device.customParameters() instanceof ObjectNode present) {
            all.setAll(present);
        }
        all.setAll(Masks.refused("custom_parameters", changes));
        List<String> unknown = new ArrayList<>();
        all.fieldNames().forEachRemaining(name -> {
            if (Masks.in(all.get(name))) {
                unknown.add(name);
            }
        });
        if (!unknown.isEmpty()) {
            throw new ArgumentException("Nothing was sent: the API replaces all custom parameters, and these secrets"
                    + " cannot be read: " + CleanText.line(String.join(", ", unknown), 200)
                    + ". Ask the user for their values and give them too.");
        }
        return all;
    }
}
