package io.xyte.client.sandbox.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One device and its settings. What it does over time is its {@link Course}. Guarded by its world. */
public final class Device implements Row {

    private final String id;
    private final Model model;
    private final Seed seed;
    private final String firstFirmware;
    private final Timeline timeline;
    private final CommandQueue commands;
    private final Course course;
    private final Suspensions suspensions = new Suspensions();
    private final MergeGroup group = new MergeGroup(this);
    private @Nullable MergeGroup shadowOf;
    private Identity identity;
    private Space space;
    private Configuration configuration = Configuration.none();
    private @Nullable EdgeLink edgeLink;

    /** @param timeline begins when the device was claimed */
    public Device(String id, Model model, Seed seed, Timeline timeline, Identity identity, Space space) {
        this.id = id;
        this.model = model;
        this.seed = seed;
        this.timeline = timeline;
        this.commands = new CommandQueue(timeline);
        this.course = new Course(timeline, commands);
        this.identity = identity;
        this.space = space;
        // most are up to date
        this.firstFirmware = seed.of("current").chance(0.6)
                ? model.firmware().get(0)
                : seed.of("firmware").pick(model.firmware());
    }

    @Override
    public String id() {
        return id;
    }

    public Model model() {
        return model;
    }

    public Seed seed() {
        return seed;
    }

    public Timeline timeline() {
        return timeline;
    }

    public CommandQueue commands() {
        return commands;
    }

    public Course course() {
        return course;
    }

    public Suspensions suspensions() {
        return suspensions;
    }

    public MergeGroup group() {
        return group;
    }

    public boolean isShadow() {
        return shadowOf != null;
    }

    void shadowOf(MergeGroup newGroup) {
        shadowOf = newGroup;
    }

    void shadowOfNone() {
        shadowOf = null;
    }

    /** Takes it out of its group, and dissolves the one that it leads. */
    void leaveGroups() {
        group.dissolve();
        if (shadowOf != null) {
            shadowOf.split(this);
        }
    }

    public Identity identity() {
        return identity;
    }

    public void identify(Identity newIdentity) {
        identity = newIdentity;
    }

    public String name() {
        return identity.name();
    }

    public String modelName() {
        return identity.modelName() == null ? model.name() : identity.modelName();
    }

    public String vendorName() {
        return identity.vendorName() == null ? model.vendor() : identity.vendorName();
    }

    public Space space() {
        return space;
    }

    public void moveTo(Space newSpace) {
        space = newSpace;
    }

    public Configuration configuration() {
        return configuration;
    }

    public void configure(ObjectNode document, Instant now) {
        configuration = configuration.replacedBy(document, now);
    }

    public Optional<EdgeLink> edgeLink() {
        return Optional.ofNullable(edgeLink);
    }

    public void link(EdgeLink newLink) {
        edgeLink = newLink;
    }

    /** The version that the last finished update installed, or that it came with. */
    String firmware(Instant now) {
        for (Command command : commands.newestFirst()) {
            if (command.type().effect() == CommandType.Effect.UPDATES_FIRMWARE && command.doneBy(now)) {
                return command.params().path("version").asText(model.firmware().get(0));
            }
        }
        return firstFirmware;
    }
}
