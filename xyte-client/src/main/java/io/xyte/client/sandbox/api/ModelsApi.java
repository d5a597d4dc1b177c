package io.xyte.client.sandbox.api;

import io.xyte.client.sandbox.world.Model;
import io.xyte.client.sandbox.world.Refusal;
import io.xyte.client.sandbox.world.World;
import java.util.List;
import java.util.Optional;

/** Device models. */
final class ModelsApi {

    private ModelsApi() {}

    static Answer list(World world, Call call) {
        Optional<String> search = call.query().text("search");
        boolean edgeOnly = call.query().flag("edge_only").orElse(false);
        Paging paging = call.query().paging(100, 100);
        List<Model> models = world.platform.models().all().stream()
                .filter(model -> search.map(model::matches).orElse(true))
                .filter(model -> !edgeOnly || model.behindEdge())
                .toList();
        return Slice.of(models, paging).withNextPage(Model::json);
    }

    static Answer get(World world, Call call) {
        return Answer.of(world.platform
                .models()
                .find(call.id("model_id"))
                .orElseThrow(Refusal::notFound)
                .detail());
    }
}
