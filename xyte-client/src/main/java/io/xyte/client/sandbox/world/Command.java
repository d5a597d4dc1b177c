package io.xyte.client.sandbox.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A command on its way. What has become of it follows from the time; only cancelling changes it. */
public final class Command implements Row {

    private static final double FAILURE_SHARE = 0.08;

    private final String id;
    private final CommandType type;
    private final @Nullable ObjectNode params;
    private final Instant sentAt;
    private final boolean fails;
    private Instant begin = Times.NEVER;
    private @Nullable Instant abortedAt;

    private Command(String id, CommandType type, @Nullable ObjectNode params, Instant sentAt, boolean fails) {
        this.id = id;
        this.type = type;
        this.params = params;
        this.sentAt = sentAt;
        this.fails = fails;
    }

    /** A command as it is sent. The seed, which is its id, tells already whether the device will manage it. */
    public static Command sent(
            Device device, Seed seed, CommandType type, @Nullable ObjectNode params, Instant sentAt) {
        boolean fails = !device.timeline().isSteady() && seed.of("fails").chance(FAILURE_SHARE);
        return new Command(seed.uuid(), type, params, sentAt, fails);
    }

    @Override
    public String id() {
        return id;
    }

    public CommandType type() {
        return type;
    }

    Instant sentAt() {
        return sentAt;
    }

    public Instant begin() {
        return begin;
    }

    Instant end() {
        return begin.plus(type.run());
    }

    ObjectNode params() {
        return params == null ? Json.object() : params;
    }

    /** Says when the device will take it up. */
    void beginAt(Instant moment) {
        begin = moment;
    }

    boolean aborted() {
        return abortedAt != null;
    }

    /** Whether its effect comes to pass, now or later. */
    boolean succeeds() {
        return !fails && !aborted();
    }

    boolean doneBy(Instant now) {
        return status(now) == CommandStatus.DONE;
    }

    /** @throws Refusal if it is not pending any more */
    public void abort(Instant now) {
        CommandStatus status = status(now);
        if (status != CommandStatus.PENDING) {
            throw Refusal.unprocessable("Command cannot be cancelled, it is " + status.word());
        }
        abortedAt = now;
    }

    /** Where it stands at a moment, which is not before it was sent. */
    public CommandStatus status(Instant now) {
        if (aborted()) {
            return CommandStatus.ABORTED;
        }
        if (now.isBefore(begin)) {
            return CommandStatus.PENDING;
        }
        if (now.isBefore(end())) {
            return CommandStatus.IN_PROGRESS;
        }
        return fails ? CommandStatus.FAILED : CommandStatus.DONE;
    }

    /** As the organization sees it. */
    public ObjectNode json(Instant now) {
        CommandStatus status = status(now);
        ObjectNode json = partnerJson(now);
        json.remove("parameters");
        json.put("friendly_name", type.friendlyName());
        json.set("params", params == null ? null : params.deepCopy());
        return json.put("message", status.message())
                .put("created_at", Times.millis(sentAt))
                .put("updated_at", Times.millis(changedAt(status)));
    }

    /** The shorter form that partners see. */
    public ObjectNode partnerJson(Instant now) {
        ObjectNode json =
                Json.object().put("id", id).put("status", status(now).word()).put("name", type.name());
        json.set("parameters", params == null ? null : params.deepCopy());
        return json;
    }

    private Instant changedAt(CommandStatus status) {
        return switch (status) {
            case PENDING -> sentAt;
            case IN_PROGRESS -> begin;
            case DONE, FAILED -> end();
            case ABORTED -> abortedAt == null ? sentAt : abortedAt;
        };
    }
}
