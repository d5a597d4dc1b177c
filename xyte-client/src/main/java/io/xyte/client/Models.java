package io.xyte.client;

import io.xyte.client.call.ApiCall;
import io.xyte.client.call.Calls;
import io.xyte.client.model.Model;
import io.xyte.client.operation.ModelOperations;
import java.util.stream.Stream;

/** Models of devices. Thread-safe; every method throws {@link XyteException} if its call does not succeed. */
public final class Models {
    private final Calls calls;

    Models(Calls calls) {
        this.calls = calls;
    }

    public Page<Model> list(ModelQuery query) {
        return calls.send(ApiCall.to(ModelOperations.LIST).query(query.parameters()))
                .page(Model.class, query.parameters().page());
    }

    /** All models from the query's page on, asked for page by page as the stream is read; 1,000 pages at most. */
    public Stream<Model> stream(ModelQuery query) {
        return AllPages.stream(ModelOperations.LIST, query.parameters().page(), n -> list(query.page(n)));
    }

    /** One model with the commands that its devices take. */
    public Model get(String modelId) {
        return calls.send(ApiCall.to(ModelOperations.GET, modelId)).as(Model.class);
    }
}
