package io.xyte.client.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.sandbox.world.Command;
import io.xyte.client.sandbox.world.CommandQueue;
import io.xyte.client.sandbox.world.CommandStatus;
import io.xyte.client.sandbox.world.CommandType;
import io.xyte.client.sandbox.world.Device;
import io.xyte.client.sandbox.world.Json;
import io.xyte.client.sandbox.world.Model;
import io.xyte.client.sandbox.world.Refusal;
import io.xyte.client.sandbox.world.World;
import java.util.List;
import java.util.Optional;

/** Commands: follow, send, cancel. */
final class CommandsApi {

    private CommandsApi() {}

    static Answer list(World world, Call call) {
        Device device = DevicesApi.device(world, call);
        Paging paging = call.query().paging(100, 500);
        return Slice.of(wanted(device, call), paging).withFlag(command -> command.json(call.now()));
    }

    /** The commands of the status that the query names, or all; newest first. */
    static List<Command> wanted(Device device, Call call) {
        Optional<String> status = call.query().choice("status", CommandStatus.FILTERS);
        return device.commands().newestFirst().stream()
                .filter(command ->
                        status.map(command.status(call.now()).word()::equals).orElse(true))
                .toList();
    }

    /** A {@code name} is let through, as older clients send it, but does not select a command. */
    static Answer send(World world, Call call) {
        Device device = DevicesApi.device(world, call);
        Body body = call.body("command", "friendly_name", "name", "extra_params", "file_id");
        CommandType type = selected(device.model(), body)
                .orElseThrow(() -> Refusal.unprocessable("Either a valid command or friendly_name is required"));
        Optional<ObjectNode> params = body.object("extra_params");
        type.check(params.orElseGet(Json::object));
        ObjectNode given = params.filter(object -> !object.isEmpty()).orElse(null);
        Command command = Command.sent(device, world.next("command"), type, given, call.now());
        device.commands().add(command);
        return Answer.of(command.json(call.now()));
    }

    private static Optional<CommandType> selected(Model model, Body body) {
        return body.has("command")
                ? body.text("command").flatMap(model::commandNamed)
                : body.text("friendly_name").flatMap(model::commandCalled);
    }

    static Answer cancel(World world, Call call) {
        CommandQueue queue = DevicesApi.device(world, call).commands();
        Command command = queue.oldestFirst().stream()
                .filter(one -> one.id().equals(call.id("command_id")))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        queue.abort(command, call.now());
        return Answer.success();
    }
}
