package io.xyte.client.operation;

import static io.xyte.client.operation.OperationBuilder.delete;
import static io.xyte.client.operation.OperationBuilder.get;
import static io.xyte.client.operation.OperationBuilder.post;
import static io.xyte.client.operation.Parameter.PAGE;
import static io.xyte.client.operation.Parameter.PER_PAGE;
import static io.xyte.client.operation.Parameter.integer;
import static io.xyte.client.operation.Parameter.text;
import static io.xyte.client.operation.Parameter.uuid;

import io.xyte.client.operation.FenceRule.AnswerPart;
import io.xyte.client.operation.FenceRule.Subject;
import java.util.List;

/** Notes: Markdown texts on devices and spaces. */
public final class NoteOperations {
    public static final Operation LIST_ALL_DEVICES = get("organization.notes.getAllDeviceNotes", "/devices/notes")
            .summary("Lists the notes of all devices.")
            .query(PAGE, PER_PAGE)
            .fence(FenceRule.only(AnswerPart.NOTES_OF_DEVICES))
            .build();

    public static final Operation LIST_DEVICE = get("organization.notes.getDeviceNotes", "/devices/{device_id}/notes")
            .summary("Lists the notes of one device.")
            .path(uuid("device_id", "the device"))
            .query(PAGE, PER_PAGE)
            .fence(FenceRule.within("device_id", Subject.DEVICE))
            .build();

    public static final Operation CREATE_DEVICE = post(
                    "organization.notes.createDeviceNote", "/devices/{device_id}/notes")
            .summary("Writes a note on a device; a note cannot be edited later.")
            .path(uuid("device_id", "the device"))
            .body(text("content", "Markdown text").atLeast(1).mandatory())
            .fence(FenceRule.within("device_id", Subject.DEVICE))
            .build();

    public static final Operation DELETE_DEVICE = delete(
                    "organization.notes.deleteDeviceNote", "/devices/{device_id}/notes/{note_id}")
            .summary("Deletes a note of a device.")
            .path(uuid("device_id", "the device"), uuid("note_id", "the note"))
            .destroys()
            .fence(FenceRule.within("device_id", Subject.DEVICE))
            .build();

    public static final Operation LIST_ALL_SPACES = get("organization.notes.getAllSpaceNotes", "/spaces/notes")
            .summary("Lists the notes of all spaces.")
            .query(PAGE, PER_PAGE)
            .fence(FenceRule.only(AnswerPart.NOTES_OF_SPACES))
            .build();

    public static final Operation LIST_SPACE = get("organization.notes.getSpaceNotes", "/spaces/{space_id}/notes")
            .summary("Lists the notes of one space.")
            .path(integer("space_id", "the space"))
            .query(PAGE, PER_PAGE)
            .fence(FenceRule.within("space_id", Subject.SPACE))
            .build();

    public static final Operation CREATE_SPACE = post("organization.notes.createSpaceNote", "/spaces/{space_id}/notes")
            .summary("Writes a note on a space; a note cannot be edited later.")
            .path(integer("space_id", "the space"))
            .body(text("content", "Markdown text").atLeast(1).mandatory())
            .fence(FenceRule.within("space_id", Subject.SPACE))
            .build();

    public static final Operation DELETE_SPACE = delete(
                    "organization.notes.deleteSpaceNote", "/spaces/{space_id}/notes/{note_id}")
            .summary("Deletes a note of a space.")
            .path(integer("space_id", "the space"), uuid("note_id", "the note"))
            .destroys()
            .fence(FenceRule.within("space_id", Subject.SPACE))
            .build();

    static final List<Operation> ALL = List.of(
            LIST_ALL_DEVICES,
            LIST_DEVICE,
            CREATE_DEVICE,
            DELETE_DEVICE,
            LIST_ALL_SPACES,
            LIST_SPACE,
            CREATE_SPACE,
            DELETE_SPACE);

    private NoteOperations() {}
}
