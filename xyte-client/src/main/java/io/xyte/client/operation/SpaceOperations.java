package io.xyte.client.operation;

import static io.xyte.client.operation.OperationBuilder.delete;
import static io.xyte.client.operation.OperationBuilder.get;
import static io.xyte.client.operation.OperationBuilder.post;
import static io.xyte.client.operation.OperationBuilder.put;
import static io.xyte.client.operation.Parameter.PAGE;
import static io.xyte.client.operation.Parameter.PER_PAGE;
import static io.xyte.client.operation.Parameter.document;
import static io.xyte.client.operation.Parameter.integer;
import static io.xyte.client.operation.Parameter.text;
import static io.xyte.client.operation.Parameter.time;

import io.xyte.client.operation.FenceRule.AnswerPart;
import io.xyte.client.operation.FenceRule.Subject;
import java.util.List;

/** Spaces: the tree of sites, floors and rooms. */
public final class SpaceOperations {
    public static final Operation LIST = get("organization.spaces.getSpaces", "/spaces")
            .summary("Lists spaces, with filters.")
            .query(
                    PAGE,
                    PER_PAGE,
                    integer("id", "only this space"),
                    integer("parent_id", "only children of this space"),
                    text("name", "by name"),
                    text("path_includes", "text in the path of names"),
                    text("space_type", "by type, such as site or room"),
                    time("created_before", "made before this time"),
                    time("created_after", "made after this time"))
            .fence(FenceRule.only(AnswerPart.SPACES))
            .build();

    public static final Operation CREATE = post("organization.spaces.createSpace", "/spaces")
            .summary("Creates a space.")
            .body(
                    text("name", "the name").mandatory(),
                    integer("parent_id", "the parent; the root if absent"),
                    document("config", "settings of the space"))
            .fence(FenceRule.within("parent_id", Subject.SPACE))
            .build();

    public static final Operation FIND_OR_CREATE = post(
                    "organization.spaces.findOrCreateSpace", "/spaces/find_or_create")
            .summary("Finds a space by its path of names and creates the levels that are missing.")
            .body(
                    text("name", "a name, or a path with / between the levels").mandatory(),
                    integer("parent_id", "the parent; the root if absent"),
                    document("config", "settings of the space"))
            .fence(FenceRule.within("parent_id", Subject.SPACE))
            .build();

    public static final Operation GET = get("organization.spaces.getSpace", "/spaces/{space_id}")
            .summary("Shows one space.")
            .path(integer("space_id", "the space"))
            .fence(FenceRule.within("space_id", Subject.SPACE))
            .build();

    public static final Operation UPDATE = put("organization.spaces.updateSpace", "/spaces/{space_id}")
            .summary("Renames, configures or moves a space.")
            .path(integer("space_id", "the space"))
            .body(
                    text("name", "the new name"),
                    integer("parent_id", "the new parent"),
                    document("config", "settings of the space"))
            .fence(FenceRule.within("space_id", Subject.SPACE).andIfGiven("parent_id", Subject.SPACE))
            .build();

    public static final Operation DELETE = delete("organization.spaces.deleteSpace", "/spaces/{space_id}")
            .summary("Deletes a space; move its devices out first.")
            .path(integer("space_id", "the space"))
            .destroys()
            .fence(FenceRule.within("space_id", Subject.SPACE))
            .build();

    static final List<Operation> ALL = List.of(LIST, CREATE, FIND_OR_CREATE, GET, UPDATE, DELETE);

    private SpaceOperations() {}
}
