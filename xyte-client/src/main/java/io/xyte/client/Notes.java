package io.xyte.client;

import io.xyte.client.call.ApiCall;
import io.xyte.client.call.Calls;
import io.xyte.client.model.Note;
import io.xyte.client.operation.NoteOperations;
import io.xyte.client.operation.Operation;
import java.util.Map;

/**
 * Notes on devices and spaces. A note cannot be edited: write a new one and delete the old. Thread-safe; every method
 * throws {@link XyteException} if its call does not succeed.
 */
public final class Notes {
    private final Calls calls;

    Notes(Calls calls) {
        this.calls = calls;
    }

    public Page<Note> listOfAllDevices(PageQuery query) {
        return list(query, NoteOperations.LIST_ALL_DEVICES);
    }

    public Page<Note> listOfDevice(String deviceId, PageQuery query) {
        return list(query, NoteOperations.LIST_DEVICE, deviceId);
    }

    public Page<Note> listOfAllSpaces(PageQuery query) {
        return list(query, NoteOperations.LIST_ALL_SPACES);
    }

    public Page<Note> listOfSpace(long spaceId, PageQuery query) {
        return list(query, NoteOperations.LIST_SPACE, spaceId);
    }

    /** Writes a note on a device. */
    public Note addToDevice(String deviceId, String markdown) {
        return add(markdown, NoteOperations.CREATE_DEVICE, deviceId);
    }

    /** Writes a note on a space. */
    public Note addToSpace(long spaceId, String markdown) {
        return add(markdown, NoteOperations.CREATE_SPACE, spaceId);
    }

    /** Deletes a note of a device. */
    public void deleteOfDevice(String deviceId, String noteId) {
        calls.send(ApiCall.to(NoteOperations.DELETE_DEVICE, deviceId, noteId));
    }

    /** Deletes a note of a space. */
    public void deleteOfSpace(long spaceId, String noteId) {
        calls.send(ApiCall.to(NoteOperations.DELETE_SPACE, spaceId, noteId));
    }

    private Page<Note> list(PageQuery query, Operation operation, Object... pathValues) {
        return calls.send(ApiCall.to(operation, pathValues).query(query.parameters()))
                .page(Note.class, query.parameters().page());
    }

    private Note add(String markdown, Operation operation, Object owner) {
        return calls.send(ApiCall.to(operation, owner).body(Map.of("content", markdown)))
                .as(Note.class);
    }
}
