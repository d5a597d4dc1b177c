package io.xyte.client.operation;

import static io.xyte.client.operation.OperationBuilder.get;
import static io.xyte.client.operation.Parameter.PAGE;
import static io.xyte.client.operation.Parameter.epochSeconds;
import static io.xyte.client.operation.Parameter.integer;
import static io.xyte.client.operation.Parameter.oneOf;
import static io.xyte.client.operation.Parameter.perPage;
import static io.xyte.client.operation.Parameter.text;
import static io.xyte.client.operation.Parameter.uuid;

import io.xyte.client.operation.FenceRule.AnswerPart;
import java.util.List;

/** Recorded states over all devices. */
public final class HistoryOperations {
    public static final Operation LIST = get("organization.devices.getHistories", "/devices/histories")
            .summary("Lists recorded device states in a window of at most 31 days.")
            .query(
                    oneOf(
                            "status",
                            "only devices that are in this state now",
                            "online",
                            "offline",
                            "unavailable",
                            "error"),
                    epochSeconds("from", "start; a week ago if absent"),
                    epochSeconds("to", "end, at most 31 days after from; now if absent"),
                    uuid("device_id", "only this device"),
                    integer("space_id", "only this space"),
                    text("name", "only devices of this name"),
                    PAGE,
                    perPage(1000))
            .fence(FenceRule.only(AnswerPart.WITH_SPACE_ID))
            .build();

    static final List<Operation> ALL = List.of(LIST);

    private HistoryOperations() {}
}
