package io.xyte.client.operation;

import static io.xyte.client.operation.OperationBuilder.get;
import static io.xyte.client.operation.Parameter.PAGE;
import static io.xyte.client.operation.Parameter.bool;
import static io.xyte.client.operation.Parameter.perPage;
import static io.xyte.client.operation.Parameter.text;
import static io.xyte.client.operation.Parameter.texts;
import static io.xyte.client.operation.Parameter.time;
import static io.xyte.client.operation.Parameter.uuid;

import java.util.List;

/** Licences and warranties. */
public final class LicenseOperations {
    public static final Operation LIST = get("organization.licenses.getLicenses", "/licenses")
            .summary("Lists licences and warranties, newest first; filters apply together.")
            .query(
                    PAGE,
                    perPage(100),
                    texts(
                            "state",
                            "one or several states, a comma between them",
                            "available",
                            "inuse",
                            "remove",
                            "error",
                            "disabled",
                            "renew"),
                    bool("assigned", "true: linked to a device or reserved for one"),
                    uuid("device_id", "of this device"),
                    text("product_id", "of this product"),
                    uuid("device_model_id", "for this model"),
                    text("bound_device_sn", "reserved for this serial number"),
                    bool("warranty", "true: warranties only; false: none"),
                    bool("transferable", "whether it can go to another device"),
                    time("expires_before", "ends at this time or before"),
                    time("expires_after", "ends at this time or after"),
                    text("order_short_id", "bought in this order"))
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    static final List<Operation> ALL = List.of(LIST);

    private LicenseOperations() {}
}
