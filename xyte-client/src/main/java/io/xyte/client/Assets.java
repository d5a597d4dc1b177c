package io.xyte.client;

import io.xyte.client.call.ApiCall;
import io.xyte.client.call.Calls;
import io.xyte.client.model.Asset;
import io.xyte.client.model.AssetRequest;
import io.xyte.client.model.NamedRef;
import io.xyte.client.operation.AssetOperations;
import java.util.List;

/** Assets. Thread-safe; every method throws {@link XyteException} if its call does not succeed. */
public final class Assets {
    private final Calls calls;

    Assets(Calls calls) {
        this.calls = calls;
    }

    public Page<Asset> list(AssetQuery query) {
        return calls.send(ApiCall.to(AssetOperations.LIST).query(query.parameters()))
                .page(Asset.class, query.parameters().page());
    }

    /** One asset. */
    public Asset get(String assetId) {
        return calls.send(ApiCall.to(AssetOperations.GET, assetId)).as(Asset.class);
    }

    /** Creates an asset. */
    public Asset create(AssetRequest asset) {
        return calls.send(ApiCall.to(AssetOperations.CREATE).body(asset)).as(Asset.class);
    }

    /** Changes an asset. Whether fields that are not named stay is not documented: name all that matter. */
    public Asset update(String assetId, AssetRequest asset) {
        return calls.send(ApiCall.to(AssetOperations.UPDATE, assetId).body(asset))
                .as(Asset.class, "id", assetId);
    }

    /** Deletes an asset. */
    public void delete(String assetId) {
        calls.send(ApiCall.to(AssetOperations.DELETE, assetId));
    }

    /** All labels of a category. */
    public List<NamedRef> labels(AssetLabelCategory category) {
        return calls.send(ApiCall.to(AssetOperations.LABELS, ApiWord.of(category)))
                .rows(NamedRef.class);
    }
}
