package io.xyte.mcp.core;

import io.xyte.mcp.core.answer.AnswerLimit;
import io.xyte.mcp.core.catalog.CallGate;
import io.xyte.mcp.core.catalog.Pause;
import io.xyte.mcp.core.presets.Presets;

/**
 * What the catalogue is made with.
 *
 * @param limit how long an answer may be
 * @param presets the operator's; without any, the tools for them are not there
 * @param pause how a call waits
 * @param gate asked before a tool runs
 */
public record CatalogSettings(AnswerLimit limit, Presets presets, Pause pause, CallGate gate) {
    /** The usual limit, no presets, real time. */
    public static final CatalogSettings DEFAULT = new CatalogSettings(AnswerLimit.DEFAULT, Presets.NONE, Pause.SLEEP);

    /** Settings whose calls nobody counts. */
    public CatalogSettings(AnswerLimit limit, Presets presets, Pause pause) {
        this(limit, presets, pause, CallGate.OPEN);
    }

    /** The same with presets. */
    public CatalogSettings with(Presets others) {
        return new CatalogSettings(limit, others, pause, gate);
    }

    /** The same with a gate. */
    public CatalogSettings with(CallGate other) {
        return new CatalogSettings(limit, presets, pause, other);
    }
}
