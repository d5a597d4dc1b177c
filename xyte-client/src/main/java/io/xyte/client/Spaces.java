package io.xyte.client;

import io.xyte.client.XyteException.Reason;
import io.xyte.client.XyteException.Refused;
import io.xyte.client.call.ApiCall;
import io.xyte.client.call.Calls;
import io.xyte.client.model.Space;
import io.xyte.client.model.SpaceRequest;
import io.xyte.client.operation.SpaceOperations;
import java.util.stream.Stream;

/** Spaces. Thread-safe; every method throws {@link XyteException} if its call does not succeed. */
public final class Spaces {
    private final Calls calls;

    Spaces(Calls calls) {
        this.calls = calls;
    }

    public Page<Space> list(SpaceQuery query) {
        return calls.send(ApiCall.to(SpaceOperations.LIST).query(query.parameters()))
                .page(Space.class, query.parameters().page());
    }

    /** All spaces from the query's page on, asked for page by page as the stream is read; 1,000 pages at most. */
    public Stream<Space> stream(SpaceQuery query) {
        return AllPages.stream(SpaceOperations.LIST, query.parameters().page(), n -> list(query.page(n)));
    }

    /** One space. */
    public Space get(long spaceId) {
        try {
            return calls.send(ApiCall.to(SpaceOperations.GET, spaceId)).as(Space.class);
        } catch (Refused refused) {
            // Not every hub has the call for one space; the list knows it where there is one.
            if (refused.reason() != Reason.NOT_FOUND) {
                throw refused;
            }
            return list(SpaceQuery.all().id(spaceId)).items().stream()
                    .filter(space -> space.id() != null && space.id() == spaceId)
                    .findFirst()
                    .orElseThrow(() -> refused);
        }
    }

    /** Makes a space. The result is empty if the API answers without a body. */
    public Space create(SpaceRequest space) {
        return calls.send(ApiCall.to(SpaceOperations.CREATE).body(space)).as(Space.class);
    }

    /** Finds a space by its name, or by a path with / between the levels, and makes what is missing. */
    public Space findOrCreate(SpaceRequest space) {
        return calls.send(ApiCall.to(SpaceOperations.FIND_OR_CREATE).body(space))
                .as(Space.class);
    }

    /** Renames, configures or moves a space. The result has only the id if the API answers without a body. */
    public Space update(long spaceId, SpaceRequest space) {
        return calls.send(ApiCall.to(SpaceOperations.UPDATE, spaceId).body(space))
                .as(Space.class, "id", spaceId);
    }

    /** Deletes a space. What becomes of devices in it is not documented: move them out first. */
    public void delete(long spaceId) {
        calls.send(ApiCall.to(SpaceOperations.DELETE, spaceId));
    }
}
