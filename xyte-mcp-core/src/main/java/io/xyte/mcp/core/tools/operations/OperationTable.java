package io.xyte.mcp.core.tools.operations;

import io.xyte.client.operation.Effect;
import io.xyte.client.operation.Operation;
import io.xyte.client.operation.Operations;
import io.xyte.mcp.core.answer.CleanText;
import io.xyte.mcp.core.arguments.ArgumentException;
import io.xyte.mcp.core.arguments.Nearest;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Toolset;
import java.util.List;
import java.util.function.Predicate;

/** The operations as a caller sees them. Stateless and thread-safe. */
final class OperationTable {
    private static final int SUGGESTIONS = 3;

    private OperationTable() {}

    /** The operations that a caller may call, group by group. */
    static List<Operation> all(Access access) {
        return Operations.all().stream().filter(permitted(access)).toList();
    }

    /**
     * The operation of a key.
     *
     * @throws ArgumentException if there is none, the caller may not write, or has no key for it
     */
    static Operation find(String key, CallContext context) {
        Access access = context.caller().access();
        Operation operation = Operations.find(key).orElseThrow(() -> unknown(key, access));
        if (!permitted(access).test(operation)) {
            throw new ArgumentException(operation.key() + " changes something, and writes are switched off here.");
        }
        return operation;
    }

    /**
     * Checks that the caller has the key that an operation needs.
     *
     * @throws ArgumentException if not
     */
    static void checkKey(Operation operation, CallContext context) {
        if (!context.client().hasKeyFor(operation)) {
            throw new ArgumentException(
                    "Nothing was sent: " + operation.key() + " needs a partner key, and there is none."
                            + " The user sets XYTE_PARTNER_API_KEY, or on a hosted server the header X-Xyte-Partner-Key. Do not"
                            + " try again before.");
        }
    }

    private static Predicate<Operation> permitted(Access access) {
        boolean writes = access.permits("xyte_api_write", Toolset.API, io.xyte.mcp.core.catalog.Effect.WRITES);
        return operation -> operation.effect() == Effect.READS || writes;
    }

    private static ArgumentException unknown(String key, Access access) {
        List<String> keys = all(access).stream().map(Operation::key).toList();
        return new ArgumentException("Unknown operation \"" + CleanText.line(key, 60) + "\"; nearest: "
                + String.join(", ", Nearest.some(key, keys, SUGGESTIONS))
                + ". xyte_api_list_operations lists valid values of key.");
    }
}
