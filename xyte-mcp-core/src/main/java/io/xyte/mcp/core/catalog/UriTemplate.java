package io.xyte.mcp.core.catalog;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address with variables, such as <code>xyte://devices/{id}</code>. Immutable and thread-safe. */
final class UriTemplate {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final List<String> variables = new ArrayList<>();
    private final Pattern addresses;

    UriTemplate(String template) {
        StringBuilder pattern = new StringBuilder();
        Matcher variable = VARIABLE.matcher(template);
        int end = 0;
        while (variable.find()) {
            variables.add(variable.group(1));
            pattern.append(Pattern.quote(template.substring(end, variable.start())))
                    .append("([^/?#]+)");
            end = variable.end();
        }
        addresses = Pattern.compile(pattern + Pattern.quote(template.substring(end)));
    }

    /** The decoded values of the variables; empty if the address is not of this form. */
    Optional<Map<String, String>> match(String uri) {
        Matcher address = addresses.matcher(uri);
        if (!address.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        try {
            for (String variable : variables) {
                values.put(variable, decode(address.group(values.size() + 1)));
            }
            return Optional.of(values);
        } catch (IllegalArgumentException brokenEscape) {
            return Optional.empty();
        }
    }

    private static String decode(String text) {
        // a plus stands for itself in a path (RFC 3986), unlike in the forms that this decoder is made for
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
