package io.xyte.client.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xyte.client.model.XyteJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table against the documentation, and laws of every entry. */
class OperationsTest {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");
    private static final Set<String> NOT_TO_BE_TAKEN_BACK = Set.of(
            "organization.devices.deleteDevice",
            "organization.spaces.deleteSpace",
            "organization.groups.deleteGroup",
            "organization.assets.deleteAsset",
            "organization.notes.deleteDeviceNote",
            "organization.notes.deleteSpaceNote",
            "organization.users.deactivateUser",
            "organization.commands.cancelCommand",
            "organization.incidents.deleteIncident",
            "partner.devices.deleteDevice");

    static List<Operation> operations() {
        return Operations.all();
    }

    @Test
    void the_table_is_what_is_documented() throws IOException {
        List<String> lines = Operations.all().stream()
                .sorted(Comparator.comparing(OperationsTest::firstLine))
                .flatMap(OperationsTest::lines)
                .toList();

        assertThat(lines).containsExactlyElementsOf(documented());
        assertThat(Operations.all()).hasSize(78);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_entry_reads_well(Operation operation) {
        assertThat(operation.summary()).endsWith(".").hasSizeLessThan(130).doesNotContain("\n");
        assertThat(Stream.of(operation.pathParameters(), operation.queryParameters(), operation.body())
                        .flatMap(List::stream))
                .allSatisfy(parameter ->
                        assertThat(parameter.description()).isNotBlank().hasSizeLessThan(90));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void the_places_of_a_path_are_its_parameters_and_all_are_required(Operation operation) {
        List<String> places = PLACE.matcher(operation.path())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(operation.pathParameters().stream().map(Parameter::name)).containsExactlyElementsOf(places);
        assertThat(operation.pathParameters()).allMatch(Parameter::required);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void the_effect_follows_from_the_method_and_from_whether_there_is_a_way_back(Operation operation) {
        Effect expected = operation.method() == Method.GET
                ? Effect.READS
                : NOT_TO_BE_TAKEN_BACK.contains(operation.key()) ? Effect.DESTROYS : Effect.WRITES;

        assertThat(operation.effect()).isEqualTo(expected);
    }

    @Test
    void an_operation_is_found_by_its_key() {
        assertThat(Operations.find("organization.devices.getDevice")).containsSame(DeviceOperations.GET);
        assertThat(Operations.find("organization.devices.getDeviceAnalytics")).isEmpty();
    }

    @Test
    void the_group_is_the_middle_of_the_key() {
        assertThat(OrganizationOperations.INFO.group()).isEqualTo("getOrganizationInfo");
        assertThat(DeviceOperations.GET.group()).isEqualTo("devices");
        assertThat(EdgeOperations.START_PING.group()).isEqualTo("edges.devices");
    }

    @Test
    void an_argument_that_is_not_known_is_named_with_those_that_are() {
        assertThatThrownBy(() -> DeviceOperations.LIST.checkQuery(Map.of("status", "online")))
                .hasMessage("organization.devices.getDevices has no query parameter \"status\";"
                        + " it takes page, per_page, space_id");
        assertThatThrownBy(() -> DeviceOperations.GET.checkQuery(Map.of("a", "b")))
                .hasMessageEndingWith("it takes none");
    }

    @Test
    void an_argument_that_is_missing_is_named() throws IOException {
        var empty = XyteJson.mapper().readTree("{}");

        assertThatThrownBy(() -> EdgeOperations.PING_STATUS.checkQuery(Map.of("proxy_id", "p")))
                .hasMessage("organization.edges.devices.getPingStatus needs the query parameter device_ip");
        assertThatThrownBy(() -> CommandOperations.SEND.checkBody(empty))
                .hasMessage("organization.commands.sendCommand needs at least one of command, friendly_name");
        assertThatThrownBy(() -> DeviceOperations.MOVE.checkBody(empty))
                .hasMessage("organization.devices.moveDevice needs the body parameter space_id");
    }

    private static List<String> documented() throws IOException {
        try (InputStream in = OperationsTest.class.getResourceAsStream("documented-operations.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    private static String firstLine(Operation operation) {
        return operation.key() + " " + operation.method() + " " + operation.path();
    }

    private static Stream<String> lines(Operation operation) {
        List<String> lines = new ArrayList<>(List.of(firstLine(operation)));
        operation.pathParameters().forEach(parameter -> lines.add(line("path", parameter)));
        operation.queryParameters().forEach(parameter -> lines.add(line("query", parameter)));
        operation.body().forEach(parameter -> lines.add(line("body", parameter)));
        if (!operation.atLeastOneOf().isEmpty()) {
            lines.add("  at least one of " + String.join(" ", operation.atLeastOneOf()));
        }
        return lines.stream();
    }

    private static String line(String where, Parameter parameter) {
        String allowed = parameter.allowed().isEmpty() ? "" : " " + String.join("|", parameter.allowed());
        String range = parameter.min() == null && parameter.max() == null
                ? ""
                : " " + orNothing(parameter.min()) + ".." + orNothing(parameter.max());
        String required = parameter.required() ? ", required" : "";
        return "  " + where + " " + parameter.name() + ": " + documentedType(parameter.kind()) + allowed + range
                + required;
    }

    private static String orNothing(@Nullable Long limit) {
        return limit == null ? "" : limit.toString();
    }

    private static String documentedType(Kind kind) {
        return switch (kind) {
            case TEXT, ID -> "string";
            case INTEGER, EPOCH_SECONDS -> "integer";
            case BOOLEAN -> "boolean";
            case TIME -> "date-time";
            case UUID -> "uuid";
            case TEXTS -> "array of string";
            case UUIDS -> "array of uuid";
            case DOCUMENT -> "object";
            case LABEL -> "label";
        };
    }
}
