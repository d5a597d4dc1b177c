package io.xyte.mcp.core.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.XyteException;
import io.xyte.client.XyteException.NotSent;
import io.xyte.client.XyteException.Refused;
import io.xyte.client.XyteException.Unclear;
import io.xyte.mcp.core.answer.CleanText;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a failed call of the Xyte API means for the model: what happened, and what to do next. */
final class FailureWords {
    private static final int DETAIL_LENGTH = 300;

    /** The tool that lists the valid values of an id. */
    private static final Map<String, String> LISTED_BY = Map.of(
            "device_id", "xyte_list_devices",
            "command_id", "xyte_list_commands",
            "incident_id", "xyte_list_incidents",
            "ticket_id", "xyte_list_tickets",
            "space_id", "xyte_list_spaces",
            "to_space_id", "xyte_list_spaces");

    private final ToolDefinition<?> tool;
    private final Predicate<String> visible;

    /**
     * Words for calls of a tool.
     *
     * @param visible tells by name which tools the caller sees; no other one is named
     */
    FailureWords(ToolDefinition<?> tool, Predicate<String> visible) {
        this.tool = tool;
        this.visible = visible;
    }

    /**
     * The words for a failure.
     *
     * @param sent the arguments of the call
     */
    String of(XyteException failure, ObjectNode sent) {
        if (failure instanceof Refused refused) {
            return refused(refused, sent);
        }
        if (failure instanceof NotSent notSent) {
            return switch (notSent.kind()) {
                case UNREACHABLE -> "Nothing was sent: the Xyte API cannot be reached. " + retry(failure);
                case CIRCUIT_OPEN -> "Nothing was sent: the Xyte API failed several times in a row. " + retry(failure);
                case OUTSIDE_FENCE ->
                    "Nothing was sent: this caller is confined to some spaces, and this call reaches beyond them, or"
                            + " does not name a space within. Do not try again as it is.";
            };
        }
        Unclear unclear = (Unclear) failure;
        return unclear.mayHaveChanged() ? mayHaveChanged() : withoutAnswer(unclear);
    }

    private String refused(Refused refused, ObjectNode sent) {
        return switch (refused.reason()) {
            case BAD_REQUEST, UNPROCESSABLE ->
                "Xyte did not accept the values." + detail(refused)
                        + " Nothing was changed. Correct them before you try again.";
            case UNAUTHORIZED -> "Xyte did not accept the API key. Do not try again: ask the user to check the key.";
            case FORBIDDEN ->
                "The API key lacks the right for this, or the object's state does not allow it." + detail(refused)
                        + " Do not try again.";
            case NOT_FOUND -> "No such object." + whereIdsAre(sent);
            case CONFLICT ->
                "The object has changed meanwhile." + detail(refused) + " Read it again first" + reader() + ".";
            case RATE_LIMITED -> "Too many calls; this one changed nothing. " + retry(refused);
            case OTHER -> "Xyte refused the call (" + refused.status() + ")." + detail(refused) + " Do not try again.";
        };
    }

    /** The API's own words may quote what outsiders wrote. */
    private static String detail(Refused refused) {
        return refused.detail()
                .map(detail ->
                        " It says: \"" + CleanText.line(detail, DETAIL_LENGTH).replace('"', '\'') + "\".")
                .orElse("");
    }

    private String whereIdsAre(ObjectNode sent) {
        String places = LISTED_BY.entrySet().stream()
                .filter(entry -> (sent.has(entry.getKey()) || sent.path("path").has(entry.getKey()))
                        && visible.test(entry.getValue()))
                .map(entry -> " " + entry.getValue() + " lists valid values of " + entry.getKey() + ".")
                .sorted()
                .collect(Collectors.joining());
        return places.isEmpty() ? " Check the id." : places;
    }

    private String mayHaveChanged() {
        return "The outcome is unknown: the change may have happened. Do not repeat the call blindly; read first"
                + reader() + " and repeat it only if nothing changed.";
    }

    private static String withoutAnswer(Unclear unclear) {
        return switch (unclear.kind()) {
            case TOO_LARGE -> "The answer of the Xyte API is too large. Ask for less with the filters.";
            case INTERRUPTED -> "The call was cancelled.";
            case TIMEOUT -> "The Xyte API did not answer in time. " + retry(unclear);
            case CONNECTION_LOST, SERVER_ERROR, REDIRECTED, UNREADABLE ->
                "The Xyte API gave no usable answer. " + retry(unclear);
        };
    }

    private static String retry(XyteException failure) {
        return failure.retryAfter()
                .map(wait -> "Try again in " + roundedUp(wait) + ".")
                .orElse("Try again later.");
    }

    private static String roundedUp(Duration wait) {
        long seconds = wait.plusMillis(999).toSeconds();
        return seconds <= 120 ? seconds + " s" : (seconds + 59) / 60 + " min";
    }

    private String reader() {
        String reader = switch (tool.toolset()) {
            case ORGANIZATION -> "xyte_get_organization";
            case DEVICES, PROVISIONING -> "xyte_get_device";
            case COMMANDS -> "xyte_list_commands";
            case INCIDENTS -> "xyte_list_incidents";
            case TICKETS -> "xyte_get_ticket";
            case SPACES -> "xyte_list_spaces";
            case API -> "xyte_api_read";
            case CHATGPT -> "fetch";
        };
        return visible.test(reader) ? " with " + reader : "";
    }
}
