package io.xyte.client.operation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All documented operations. */
public final class Operations {
    private static final List<Operation> ALL = Stream.of(
                    OrganizationOperations.ALL,
                    DeviceOperations.ALL,
                    CommandOperations.ALL,
                    HistoryOperations.ALL,
                    IncidentOperations.ALL,
                    TicketOperations.ALL,
                    SpaceOperations.ALL,
                    NoteOperations.ALL,
                    EdgeOperations.ALL,
                    ModelOperations.ALL,
                    UserOperations.ALL,
                    GroupOperations.ALL,
                    LicenseOperations.ALL,
                    AssetOperations.ALL,
                    PartnerOperations.ALL)
            .flatMap(List::stream)
            .toList();

    private static final Map<String, Operation> BY_KEY =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Operation::key, Function.identity()));

    private Operations() {}

    /** Every operation, group by group. */
    public static List<Operation> all() {
        return ALL;
    }

    /** The operation of that key; absent if there is none. */
    public static Optional<Operation> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }
}
