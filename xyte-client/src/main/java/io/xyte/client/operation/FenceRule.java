package io.xyte.client.operation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a call is kept within the spaces that a client is confined to. Immutable.
 *
 * @param answer what of the answer is seen
 * @param ids the parameters of path and body that must name what lies within, by their names
 * @param optionalIds those of them that may be absent
 */
public record FenceRule(AnswerPart answer, Map<String, Subject> ids, Set<String> optionalIds) {

    /** What a call's answer is about, as far as spaces go. */
    public enum AnswerPart {
        /** It belongs to no space: the call is not made at all. */
        NOTHING,
        /** All of it: what the ids name lies within, and so does what is told of it. */
        ALL,
        /** The spaces within. */
        SPACES,
        /** What has a {@code space} with an id within. */
        IN_SPACE,
        /** What has a {@code space_id} within. */
        WITH_SPACE_ID,
        /** What has a {@code device_id} of a device within. */
        WITH_DEVICE_ID,
        /** Notes on devices within. */
        NOTES_OF_DEVICES,
        /** Notes on spaces within. */
        NOTES_OF_SPACES
    }

    /** What an id names. */
    public enum Subject {
        SPACE,
        DEVICE,
        TICKET,
        INCIDENT,
        ASSET
    }

    /** What is called has nothing to do with a space, or nobody can tell with which. */
    static final FenceRule UNATTRIBUTED = new FenceRule(AnswerPart.NOTHING, Map.of(), Set.of());

    /** Maps and sets are copied. */
    public FenceRule {
        ids = Map.copyOf(ids);
        optionalIds = Set.copyOf(optionalIds);
    }

    /** Only a part of the answer is seen: rows of a list, or the one object if it lies within. */
    static FenceRule only(AnswerPart part) {
        return new FenceRule(part, Map.of(), Set.of());
    }

    /** What an id names must lie within. */
    static FenceRule within(String id, Subject subject) {
        return new FenceRule(AnswerPart.ALL, Map.of(id, subject), Set.of());
    }

    /** What a further id names must lie within. */
    FenceRule and(String id, Subject subject) {
        Map<String, Subject> more = new LinkedHashMap<>(ids);
        more.put(id, subject);
        return new FenceRule(answer, more, optionalIds);
    }

    /** What a further id names must lie within, if the body has it. */
    FenceRule andIfGiven(String id, Subject subject) {
        Set<String> more = new TreeSet<>(optionalIds);
        more.add(id);
        return new FenceRule(answer, and(id, subject).ids(), more);
    }
}
