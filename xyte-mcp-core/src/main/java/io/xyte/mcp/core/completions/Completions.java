package io.xyte.mcp.core.completions;

import io.xyte.client.DeviceQuery;
import io.xyte.client.SpaceQuery;
import io.xyte.client.XyteException;
import io.xyte.client.model.Device;
import io.xyte.client.model.Space;
import io.xyte.client.model.Ticket;
import io.xyte.mcp.core.answer.CleanText;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.Toolset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds values by the first characters of an id or by any part of a name. Where the caller may not read, or the API
 * gives no answer, there are none: typing goes on without.
 */
public final class Completions {
    /** The most that the protocol lets through. */
    private static final int MAX_VALUES = 100;

    private static final int ROWS_A_PAGE = 100;
    private static final int ROWS_SEARCHED = 500;
    private static final int NAME_LENGTH = 200;

    /** Where values come from, and the tool that a caller must see to read there. */
    private enum Source {
        DEVICES("xyte_list_devices", Toolset.DEVICES),
        TICKETS("xyte_list_tickets", Toolset.TICKETS),
        SPACES("xyte_list_spaces", Toolset.SPACES);

        private final String tool;
        private final Toolset toolset;

        Source(String tool, Toolset toolset) {
            this.tool = tool;
            this.toolset = toolset;
        }
    }

    private Completions() {}

    /** Ids of devices. */
    public static List<String> deviceIds(String typed, CallContext context) {
        return find(Source.DEVICES, () -> devices(context), Device::id, Device::name, Device::id, typed, context);
    }

    /** Names of devices. */
    public static List<String> deviceNames(String typed, CallContext context) {
        return find(Source.DEVICES, () -> devices(context), Device::id, Device::name, Device::name, typed, context);
    }

    /** Ids of open tickets. */
    public static List<String> ticketIds(String typed, CallContext context) {
        Supplier<Stream<Ticket>> tickets = () -> context.client().tickets().listOpen().stream();
        return find(Source.TICKETS, tickets, Ticket::id, Ticket::title, Ticket::id, typed, context);
    }

    /** Names of spaces. */
    public static List<String> spaceNames(String typed, CallContext context) {
        SpaceQuery query = SpaceQuery.all().perPage(ROWS_A_PAGE);
        Supplier<Stream<Space>> spaces = () -> context.client().spaces().stream(query);
        return find(
                Source.SPACES, spaces, space -> String.valueOf(space.id()), Space::name, Space::name, typed, context);
    }

    private static Stream<Device> devices(CallContext context) {
        return context.client().devices().stream(DeviceQuery.all().perPage(ROWS_A_PAGE));
    }

    private static <T> List<String> find(
            Source source,
            Supplier<Stream<T>> rows,
            Function<T, @Nullable String> id,
            Function<T, @Nullable String> name,
            Function<T, @Nullable String> value,
            String typed,
            CallContext context) {
        if (!context.caller().access().permits(source.tool, source.toolset, Effect.READS)) {
            return List.of();
        }
        String part = typed.strip().toLowerCase(Locale.ROOT);
        try {
            return rows.get()
                    .limit(ROWS_SEARCHED)
                    .filter(row -> lower(id.apply(row)).startsWith(part)
                            || lower(name.apply(row)).contains(part))
                    .flatMap(row -> Stream.ofNullable(value.apply(row)))
                    .map(text -> CleanText.line(text, NAME_LENGTH))
                    .distinct()
                    .limit(MAX_VALUES)
                    .toList();
        } catch (XyteException noAnswer) {
            return List.of();
        }
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
