package io.xyte.client.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.sandbox.world.Asset;
import io.xyte.client.sandbox.world.Json;
import io.xyte.client.sandbox.world.Labels;
import io.xyte.client.sandbox.world.World;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The inventory of things without a connection. */
final class AssetsApi {

    private static final String[] FIELDS = Asset.NAMES.toArray(String[]::new);

    private AssetsApi() {}

    /** A name may be part of the name, in any case of letters; a serial number must be the whole. */
    static Answer list(World world, Call call) {
        Optional<String> name = call.query().text("name").map(text -> text.toLowerCase(Locale.ROOT));
        Optional<String> sn = call.query().text("serial_number");
        Optional<Long> spaceId = call.query().integer("space_id");
        Paging paging = call.query().paging(100, 100);
        List<Asset> assets = world.assets.where(asset ->
                name.map(text -> asset.text("name").toLowerCase(Locale.ROOT).contains(text))
                                .orElse(true)
                        && sn.map(asset.text("serial_number")::equals).orElse(true)
                        && spaceId.map(asset::isIn).orElse(true));
        return Slice.of(assets, paging).withNextPage(Asset::json);
    }

    static Answer get(World world, Call call) {
        return Answer.of(asset(world, call).json());
    }

    private static Asset asset(World world, Call call) {
        return world.assets.get(call.id("asset_id"));
    }

    static Answer create(World world, Call call) {
        Body body = call.body(FIELDS);
        body.requiredText("name");
        ObjectNode fields = AssetFields.read(world, body);
        Asset asset = new Asset(world.next("asset").uuid(), fields);
        world.assets.add(asset);
        return Answer.of(asset.json());
    }

    /** Changes what the body names. */
    static Answer update(World world, Call call) {
        Asset asset = asset(world, call);
        asset.update(AssetFields.read(world, call.body(FIELDS)));
        return Answer.of(asset.json());
    }

    static Answer delete(World world, Call call) {
        world.assets.remove(asset(world, call));
        return Answer.success();
    }

    static Answer labels(World world, Call call) {
        String category = Query.allowed("category", call.id("category"), Labels.CATEGORIES);
        ObjectNode json = Json.object();
        json.set("items", Json.array(world.labels.of(category), Labels.Label::json));
        return Answer.of(json);
    }
}
