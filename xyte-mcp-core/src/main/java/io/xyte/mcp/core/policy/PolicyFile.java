package io.xyte.mcp.core.policy;

import io.xyte.client.SpaceFence;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.yaml.YamlException;
import io.xyte.mcp.core.yaml.YamlObject;
import io.xyte.mcp.core.yaml.YamlText;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the operator's policy file:
 *
 * <pre>
 * default:
 *   read_only: true
 * organizations:
 *   6b2c4f0e-0000-4000-8000-000000000001:
 *     toolsets: [devices, incidents]
 *     deny_tools: [xyte_delete_device]
 *     spaces: [Acme/Berlin, 42]
 * tokens:
 *   night-shift:
 *     read_only: false
 *     tools: [xyte_list_devices, xyte_send_command]
 *     spaces: all
 *     limits: {reads_per_minute: 60, writes_per_minute: 6, concurrent_calls: 4, sessions: 2}
 * </pre>
 *
 * Immutable and thread-safe.
 */
public final class PolicyFile {
    private static final String ALL = "all";
    private static final Pattern SPACE_ID = Pattern.compile("[0-9]{1,18}");

    private final List<String> tools;
    private final CallerPolicy flags;

    /**
     * A reader.
     *
     * @param tools the names of all tools that there are
     * @param flags what the operator's flags allow, which no entry exceeds
     */
    public PolicyFile(Collection<String> tools, CallerPolicy flags) {
        this.tools = List.copyOf(tools);
        this.flags = flags;
    }

    /**
     * The policies of a text.
     *
     * @throws YamlException if it is not as it must be; the message names line and reason
     */
    public PolicyBook parse(String yaml) throws YamlException {
        YamlObject root = YamlObject.parse(yaml);
        root.allowOnly("default", "organizations", "tokens");
        PolicyEntry byDefault = root.has("default") ? entry(root.object("default")) : PolicyEntry.EMPTY;
        return new PolicyBook(flags, byDefault, entries(root, "organizations"), entries(root, "tokens"));
    }

    private Map<String, PolicyEntry> entries(YamlObject root, String section) throws YamlException {
        Map<String, PolicyEntry> entries = new LinkedHashMap<>();
        if (root.has(section)) {
            YamlObject named = root.object(section);
            for (String name : named.names()) {
                entries.put(name.strip(), entry(named.object(name)));
            }
        }
        return entries;
    }

    private PolicyEntry entry(YamlObject entry) throws YamlException {
        entry.allowOnly("read_only", "toolsets", "tools", "deny_tools", "spaces", "limits");
        return new PolicyEntry(
                entry.flag("read_only").orElse(null),
                toolsets(entry),
                isAll(entry, "tools") ? Set.copyOf(tools) : tools(entry, "tools", 1),
                tools(entry, "deny_tools", 0),
                spaces(entry),
                limits(entry));
    }

    /** A list must have an entry, or nobody could tell whether none or all was meant. */
    private static @Nullable List<YamlText> list(YamlObject entry, String name, int atLeast) throws YamlException {
        if (!entry.has(name)) {
            return null;
        }
        List<YamlText> texts = entry.texts(name);
        if (texts.size() < atLeast) {
            throw entry.wrong(name, name + " must have one entry at least");
        }
        return texts;
    }

    private static boolean isAll(YamlObject entry, String name) throws YamlException {
        if (!entry.has(name) || entry.isList(name)) {
            return false;
        }
        if (entry.text(name).filter(ALL::equals).isEmpty()) {
            throw entry.wrong(name, name + " must be a list, or " + ALL);
        }
        return true;
    }

    private static @Nullable Set<Toolset> toolsets(YamlObject entry) throws YamlException {
        List<YamlText> names = list(entry, "toolsets", 1);
        if (names == null) {
            return null;
        }
        Set<Toolset> toolsets = EnumSet.noneOf(Toolset.class);
        for (YamlText name : names) {
            if (!Toolset.isName(name.value())) {
                throw name.wrong(YamlObject.unknown("toolset", name.value(), Toolset.allNames()));
            }
            toolsets.addAll(Toolset.named(List.of(name.value())));
        }
        return toolsets;
    }

    private @Nullable Set<String> tools(YamlObject entry, String name, int atLeast) throws YamlException {
        List<YamlText> names = list(entry, name, atLeast);
        if (names == null) {
            return null;
        }
        Set<String> chosen = new LinkedHashSet<>();
        for (YamlText tool : names) {
            if (!tools.contains(tool.value())) {
                throw tool.wrong(YamlObject.unknown("tool", tool.value(), tools));
            }
            chosen.add(tool.value());
        }
        return chosen;
    }

    /** A number is the id of a space, unless it stands in quotes: then it is the path of one. */
    private static PolicyEntry.@Nullable Spaces spaces(YamlObject entry) throws YamlException {
        if (isAll(entry, "spaces")) {
            return new PolicyEntry.Spaces(null);
        }
        List<YamlText> spaces = list(entry, "spaces", 1);
        if (spaces == null) {
            return null;
        }
        Set<Long> ids = new LinkedHashSet<>();
        Set<String> paths = new LinkedHashSet<>();
        for (YamlText space : spaces) {
            if (!space.quoted() && SPACE_ID.matcher(space.value()).matches()) {
                ids.add(Long.valueOf(space.value()));
            } else {
                paths.add(space.value());
            }
        }
        try {
            return new PolicyEntry.Spaces(SpaceFence.around(ids, paths));
        } catch (IllegalArgumentException noPath) {
            throw entry.wrong("spaces", noPath.getMessage());
        }
    }

    private static PolicyEntry.Limits limits(YamlObject entry) throws YamlException {
        if (!entry.has("limits")) {
            return PolicyEntry.EMPTY.limits();
        }
        YamlObject limits = entry.object("limits");
        limits.allowOnly("reads_per_minute", "writes_per_minute", "concurrent_calls", "sessions");
        return new PolicyEntry.Limits(
                limit(limits, "reads_per_minute"),
                limit(limits, "writes_per_minute"),
                limit(limits, "concurrent_calls"),
                limit(limits, "sessions"));
    }

    private static @Nullable Integer limit(YamlObject limits, String name) throws YamlException {
        return limits.number(name, 1, CallerLimits.HIGHEST).orElse(null);
    }
}
