package io.xyte.mcp.sse.policy;

import io.xyte.mcp.core.catalog.Tenant;
import io.xyte.mcp.core.policy.CallerPolicy;
import io.xyte.mcp.core.policy.Policies;
import io.xyte.mcp.core.policy.PolicyBook;
import io.xyte.mcp.core.policy.PolicyFile;
import io.xyte.mcp.core.yaml.YamlException;
import io.xyte.mcp.core.yaml.YamlFile;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The policies of a file that may change. It is read by its name each time, so that a file that was put in its place, and
 * a link that leads elsewhere now, are seen. A faulty file changes nothing. Thread-safe; {@link #check} by one thread.
 */
public final class WatchedPolicies implements Policies {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedPolicies.class);

    private final Path file;
    private final PolicyFile reader;
    private final BiConsumer<Policies, Policies> listener;
    private volatile PolicyBook book;
    private String taken;
    private String seen;
    private @Nullable String told;

    /**
     * Reads the file.
     *
     * @param listener is told of the policies before and after a change, once they count
     * @throws YamlException if it cannot be used; the message names line and reason
     */
    public WatchedPolicies(Path file, PolicyFile reader, BiConsumer<Policies, Policies> listener) throws YamlException {
        this.file = file;
        this.reader = reader;
        this.listener = listener;
        this.taken = YamlFile.text(file);
        this.seen = taken;
        this.book = reader.parse(taken);
    }

    @Override
    public CallerPolicy of(Tenant tenant) {
        return book.of(tenant);
    }

    /**
     * Takes the file as it is now, if it is another than before and was the same at the last look: half of a file that is
     * just being written may be a valid one with fewer rules.
     */
    public void check() {
        try {
            String now = YamlFile.text(file);
            boolean complete = now.equals(seen);
            seen = now;
            if (complete && !now.equals(taken)) {
                taken = now;
                told = null;
                take(reader.parse(now));
            }
        } catch (YamlException faulty) {
            refused(faulty);
        }
    }

    private void take(PolicyBook newer) {
        PolicyBook older = book;
        book = newer;
        LOG.info("the policy file has changed and is in use");
        listener.accept(older, newer);
    }

    /** Said once, not with every look at a file that is not there. */
    private void refused(YamlException faulty) {
        String reason = faulty.getMessage();
        if (!reason.equals(told)) {
            told = reason;
            LOG.error("the policy file is refused, the one before stays in use: {}", reason);
        }
    }
}
