package io.xyte.mcp.stdio;

import io.xyte.client.ApiKey;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.presets.PresetFile;
import io.xyte.mcp.core.presets.Presets;
import io.xyte.mcp.core.yaml.YamlException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the process serves.
 *
 * @param upstream the organization
 * @param access what the client may see and call
 * @param presets the operator's lists of commands; may be none
 */
record Settings(Upstream upstream, Access access, Presets presets) {

    /**
     * Flags and environment together. The environment is what whoever set up the machine allows; flags take away from it
     * and never add.
     *
     * @throws SettingsException if a setting cannot be
     */
    static Settings of(Options options, Map<String, String> environment) throws SettingsException {
        Upstream upstream = options.demo() ? new Upstream.Demo() : live(environment);
        boolean readOnly = readOnly(environment);
        Access access = new Access(readOnly || options.readOnly(), toolsets(options, environment));
        return new Settings(upstream, access, presets(options, environment));
    }

    private static Presets presets(Options options, Map<String, String> environment) throws SettingsException {
        String setting = options.presets().isPresent() ? Options.PRESETS : Variable.XYTE_PRESETS.name();
        Optional<String> file = options.presets().or(() -> Variable.XYTE_PRESETS.in(environment));
        if (file.isEmpty()) {
            return options.demo() ? Presets.demo() : Presets.NONE;
        }
        try {
            return PresetFile.read(Path.of(file.get()));
        } catch (InvalidPathException | YamlException e) {
            throw new SettingsException(setting + ": "
                    + (e instanceof YamlException ? e.getMessage() : "this cannot be the name of a file"));
        }
    }

    private static Upstream live(Map<String, String> environment) throws SettingsException {
        Optional<String> key = Variable.XYTE_API_KEY.in(environment);
        if (key.isEmpty()) {
            throw new SettingsException(Variable.XYTE_API_KEY + " is not set: set it to an API key of your Xyte"
                    + " organization, or start with " + Options.DEMO + " for a simulated one");
        }
        Optional<String> partnerKey = Variable.XYTE_PARTNER_API_KEY.in(environment);
        return new Upstream.Live(
                key(Variable.XYTE_API_KEY, key.get()),
                partnerKey.isEmpty()
                        ? Optional.empty()
                        : Optional.of(key(Variable.XYTE_PARTNER_API_KEY, partnerKey.get())),
                baseUrl(environment));
    }

    private static ApiKey key(Variable variable, String value) throws SettingsException {
        try {
            return ApiKey.of(value);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(variable + " is not usable: " + e.getMessage());
        }
    }

    private static Optional<URI> baseUrl(Map<String, String> environment) throws SettingsException {
        Optional<String> url = Variable.XYTE_BASE_URL.in(environment);
        try {
            return url.isEmpty() ? Optional.empty() : Optional.of(new URI(url.get()));
        } catch (URISyntaxException e) {
            // not repeated: it may hold a password
            throw new SettingsException(Variable.XYTE_BASE_URL + " is no URL");
        }
    }

    private static boolean readOnly(Map<String, String> environment) throws SettingsException {
        String value = Variable.XYTE_READ_ONLY.in(environment).orElse("false").toLowerCase(Locale.ROOT);
        return switch (value) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            // a typing error must not open what was meant to be closed
            default -> throw new SettingsException(Variable.XYTE_READ_ONLY + " must be true, 1, false or 0");
        };
    }

    private static Set<Toolset> toolsets(Options options, Map<String, String> environment) throws SettingsException {
        Optional<String> variable = Variable.XYTE_TOOLSETS.in(environment);
        List<String> flag = options.toolsetNames();
        if (variable.isEmpty()) {
            return flag.isEmpty() ? Toolset.DEFAULTS : toolsets(Options.TOOLSETS, flag);
        }
        Set<Toolset> allowed =
                toolsets(Variable.XYTE_TOOLSETS.name(), List.of(variable.get().split(",", -1)));
        if (flag.isEmpty()) {
            return allowed;
        }
        allowed.retainAll(toolsets(Options.TOOLSETS, flag));
        if (allowed.isEmpty()) {
            throw new SettingsException(Options.TOOLSETS + " names none of the toolsets in " + Variable.XYTE_TOOLSETS);
        }
        return allowed;
    }

    private static Set<Toolset> toolsets(String setting, List<String> names) throws SettingsException {
        try {
            return Toolset.named(names);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(setting + ": " + e.getMessage());
        }
    }
}
