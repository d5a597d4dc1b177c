package io.xyte.client.operation;

import static io.xyte.client.operation.OperationBuilder.get;
import static io.xyte.client.operation.Parameter.PAGE;
import static io.xyte.client.operation.Parameter.bool;
import static io.xyte.client.operation.Parameter.perPage;
import static io.xyte.client.operation.Parameter.text;
import static io.xyte.client.operation.Parameter.uuid;

import java.util.List;

/** Models: types of devices with their commands and parameters. */
public final class ModelOperations {
    public static final Operation LIST = get("organization.models.getModels", "/models")
            .summary("Lists device models, with a text search.")
            .query(
                    PAGE,
                    perPage(100),
                    text("search", "text in vendor, model or alias"),
                    bool("edge_only", "only models that an edge can claim"))
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    public static final Operation GET = get("organization.models.getModel", "/models/{model_id}")
            .summary("Shows one model with the commands that its devices take.")
            .path(uuid("model_id", "the model"))
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    static final List<Operation> ALL = List.of(LIST, GET);

    private ModelOperations() {}
}
