package io.xyte.client.operation;

import static io.xyte.client.operation.OperationBuilder.delete;
import static io.xyte.client.operation.OperationBuilder.get;
import static io.xyte.client.operation.OperationBuilder.post;
import static io.xyte.client.operation.OperationBuilder.put;
import static io.xyte.client.operation.Parameter.PAGE;
import static io.xyte.client.operation.Parameter.PER_PAGE;
import static io.xyte.client.operation.Parameter.id;
import static io.xyte.client.operation.Parameter.integer;
import static io.xyte.client.operation.Parameter.label;
import static io.xyte.client.operation.Parameter.oneOf;
import static io.xyte.client.operation.Parameter.text;
import static io.xyte.client.operation.Parameter.time;

import io.xyte.client.operation.FenceRule.AnswerPart;
import io.xyte.client.operation.FenceRule.Subject;
import java.util.List;

/** Assets: inventory without a connection. */
public final class AssetOperations {
    public static final Operation LIST = get("organization.assets.getAssets", "/assets")
            .summary("Lists assets, with filters.")
            .query(
                    PAGE,
                    PER_PAGE,
                    text("name", "by name"),
                    text("serial_number", "by serial number"),
                    integer("space_id", "by space"))
            .fence(FenceRule.only(AnswerPart.WITH_SPACE_ID))
            .build();

    public static final Operation CREATE = post("organization.assets.createAsset", "/assets")
            .summary("Creates an asset.")
            .body(
                    text("name", "the name"),
                    text("serial_number", "serial number"),
                    integer("space_id", "the space"),
                    time("purchased_at", "when it was bought"),
                    text("comments", "free text"),
                    text("icon_name", "name of an icon"),
                    label("manufacturer", "label: a name, or an object with the id of one"),
                    label("device_model", "label: a name, or an object with the id of one"),
                    label("device_type", "label: a name, or an object with the id of one"),
                    label("status", "label: a name, or an object with the id of one"))
            .fence(FenceRule.within("space_id", Subject.SPACE))
            .build();

    public static final Operation LABELS = get("organization.assets.getAssetLabels", "/assets/labels/{category}")
            .summary("Lists the labels of one category.")
            .path(oneOf("category", "which kind of label", "manufacturer", "device_model", "device_type", "status"))
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    public static final Operation GET = get("organization.assets.getAsset", "/assets/{asset_id}")
            .summary("Shows one asset.")
            .path(id("asset_id", "the asset"))
            .fence(FenceRule.only(AnswerPart.WITH_SPACE_ID))
            .build();

    public static final Operation UPDATE = put("organization.assets.updateAsset", "/assets/{asset_id}")
            .summary("Changes an asset; whether absent fields stay is not documented.")
            .path(id("asset_id", "the asset"))
            .body(
                    text("name", "the name"),
                    text("serial_number", "serial number"),
                    integer("space_id", "the space"),
                    time("purchased_at", "when it was bought"),
                    text("comments", "free text"),
                    text("icon_name", "name of an icon"),
                    label("manufacturer", "label: a name, or an object with the id of one"),
                    label("device_model", "label: a name, or an object with the id of one"),
                    label("device_type", "label: a name, or an object with the id of one"),
                    label("status", "label: a name, or an object with the id of one"))
            .fence(FenceRule.within("asset_id", Subject.ASSET).and("space_id", Subject.SPACE))
            .build();

    public static final Operation DELETE = delete("organization.assets.deleteAsset", "/assets/{asset_id}")
            .summary("Deletes an asset.")
            .path(id("asset_id", "the asset"))
            .destroys()
            .fence(FenceRule.within("asset_id", Subject.ASSET))
            .build();

    static final List<Operation> ALL = List.of(LIST, CREATE, LABELS, GET, UPDATE, DELETE);

    private AssetOperations() {}
}
