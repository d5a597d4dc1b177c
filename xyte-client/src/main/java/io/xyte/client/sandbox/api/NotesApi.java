package io.xyte.client.sandbox.api;

import io.xyte.client.sandbox.world.Note;
import io.xyte.client.sandbox.world.Note.Subject;
import io.xyte.client.sandbox.world.Refusal;
import io.xyte.client.sandbox.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Notes on devices and spaces: newest first; written and deleted, never changed. */
final class NotesApi {

    private NotesApi() {}

    static Answer listAllOfDevices(World world, Call call) {
        return list(world, call, note -> note.subject().type().equals("Device"));
    }

    static Answer listAllOfSpaces(World world, Call call) {
        return list(world, call, note -> note.subject().type().equals("Space"));
    }

    static Answer listOfDevice(World world, Call call) {
        Subject subject = device(world, call);
        return list(world, call, note -> note.subject().equals(subject));
    }

    static Answer listOfSpace(World world, Call call) {
        Subject subject = space(world, call);
        return list(world, call, note -> note.subject().equals(subject));
    }

    private static Answer list(World world, Call call, Predicate<Note> wanted) {
        List<Note> notes = new ArrayList<>(world.notes.where(wanted));
        notes.sort(Comparator.comparing(Note::createdAt).reversed());
        return Slice.of(notes, call.query().paging(100, 100)).withFlag(Note::json);
    }

    static Answer createOfDevice(World world, Call call) {
        return create(world, call, device(world, call));
    }

    static Answer createOfSpace(World world, Call call) {
        return create(world, call, space(world, call));
    }

    private static Answer create(World world, Call call, Subject subject) {
        String content = call.body("content").requiredText("content");
        Note note = new Note(world.next("note").uuid(), subject, content, null, call.now());
        world.notes.add(note);
        return Answer.of(note.json());
    }

    static Answer deleteOfDevice(World world, Call call) {
        return delete(world, call, device(world, call));
    }

    static Answer deleteOfSpace(World world, Call call) {
        return delete(world, call, space(world, call));
    }

    private static Answer delete(World world, Call call, Subject subject) {
        Note note = world.notes.get(call.id("note_id"));
        if (!note.subject().equals(subject)) {
            throw Refusal.notFound();
        }
        world.notes.remove(note);
        return Answer.success();
    }

    private static Subject device(World world, Call call) {
        return Subject.of(DevicesApi.device(world, call));
    }

    private static Subject space(World world, Call call) {
        return Subject.of(SpacesApi.space(world, call));
    }
}
