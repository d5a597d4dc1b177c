package io.xyte.mcp.core.tools.search;

import io.xyte.mcp.core.arguments.ArgumentBinder;
import io.xyte.mcp.core.arguments.ArgumentException;
import io.xyte.mcp.core.schema.EnumText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query: terms that must all hold. A term is a word or quoted phrase, or {@code filter:value}, or
 * {@code filter:contains:value}; a minus before it negates it.
 */
record SearchQuery(List<Term> terms) {
    private static final String QUOTED = "\"(?<quoted>[^\"]*)\"";
    private static final Pattern TERM =
            Pattern.compile("(?<minus>-)?(?:(?<filter>[A-Za-z_]+):)?(?<contains>contains:)?(?:" + QUOTED
                    + "|(?<word>[^\\s\"]*[^\\s\":]))(?=\\s|$)");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /**
     * Reads a query.
     *
     * @throws ArgumentException if it is none; the message says what is allowed
     */
    static SearchQuery parse(String text) {
        List<Term> terms = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty()) {
            Matcher term = TERM.matcher(rest);
            if (!term.lookingAt()) {
                throw new ArgumentException("query is not understood" + hint(rest)
                        + ". Write words, \"quoted phrases\" and filters such as status:offline.");
            }
            terms.add(term(term));
            rest = BLANKS.matcher(rest.substring(term.end())).replaceFirst("");
        }
        if (terms.isEmpty()) {
            throw new ArgumentException("query is empty. Write words or filters such as type:device status:offline.");
        }
        return new SearchQuery(List.copyOf(terms));
    }

    private static String hint(String rest) {
        boolean unclosed = rest.chars().filter(character -> character == '"').count() % 2 == 1;
        return unclosed ? ": a quotation mark is not closed" : ": a value is missing, or quotation marks end in a word";
    }

    private static Term term(Matcher term) {
        @Nullable Filter filter = term.group("filter") == null ? null : filter(term.group("filter"));
        String value = term.group("quoted") == null ? term.group("word") : term.group("quoted");
        if (value.isBlank()) {
            throw new ArgumentException("query has a term without a value.");
        }
        if (term.group("contains") != null && (filter == null || !filter.looksForParts())) {
            throw new ArgumentException("contains: goes with name:, space: and model:, as name:contains:\"Room 4\".");
        }
        return new Term(filter, filter == Filter.TYPE ? type(value) : value, term.group("minus") != null);
    }

    private static Filter filter(String name) {
        return (Filter) EnumText.find(Filter.class, name)
                .orElseThrow(
                        () -> new ArgumentException(ArgumentBinder.unknown("filter", name, EnumText.all(Filter.class))
                                + ". Put text that has a colon in quotation marks."));
    }

    /** The singular, which is in ids; {@code devices} will do too. */
    private static String type(String value) {
        String singular = value.endsWith("s") ? value.substring(0, value.length() - 1) : value;
        return EnumText.find(Type.class, singular)
                .map(found -> EnumText.of((Type) found))
                .orElseThrow(() ->
                        new ArgumentException(ArgumentBinder.unknown("type", value, EnumText.all(Type.class)) + "."));
    }

    /** The types of which something can fulfil it. */
    List<Type> types() {
        return Stream.of(Type.values()).filter(this::isPossible).toList();
    }

    private boolean isPossible(Type type) {
        return terms.stream()
                .filter(term -> term.filter() != null)
                .allMatch(term -> term.filter() == Filter.TYPE
                        ? term.value().equals(EnumText.of(type)) != term.negated()
                        : term.negated() || type.knows(term.filter()));
    }

    /** Whether a thing fulfils it. */
    boolean matches(Hit hit) {
        return terms.stream().allMatch(term -> term.holds(hit));
    }
}
