package io.xyte.mcp.docs;

import io.xyte.client.operation.Effect;
import io.xyte.client.operation.Operation;
import io.xyte.client.operation.Operations;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page about the operations of the Xyte API. */
final class OperationsPage {
    private OperationsPage() {}

    static String page() {
        StringBuilder page = new StringBuilder("""
                # Operations of the Xyte API

                Generated from the code by the module `docs`: the %d documented operations. Those that read are called with
                [`xyte_api_read`](tools.md#xyte_api_read), the others with [`xyte_api_write`](tools.md#xyte_api_write);
                [`xyte_api_describe_operation`](tools.md#xyte_api_describe_operation) tells what an operation takes, with example
                arguments. Those whose key begins with `partner.` need the key of a partner.
                """.formatted(Operations.all().size()));
        Map<String, List<Operation>> groups = Operations.all().stream()
                .collect(Collectors.groupingBy(OperationsPage::group, TreeMap::new, Collectors.toList()));
        groups.forEach((group, operations) ->
                page.append("\n## ").append(group).append("\n\n").append(table(operations)));
        return page.toString();
    }

    private static String group(Operation operation) {
        String key = operation.key();
        return key.substring(0, key.lastIndexOf('.')).replace('.', ' ');
    }

    private static String table(List<Operation> operations) {
        Table table = new Table("key", "call", "what it does", "effect");
        for (Operation operation : operations) {
            table.row(
                    Table.code(operation.key()),
                    Table.code(operation.method() + " " + operation.path()),
                    operation.summary(),
                    effect(operation.effect()));
        }
        return table.toString();
    }

    private static String effect(Effect effect) {
        return switch (effect) {
            case READS -> "reads";
            case WRITES -> "changes";
            case DESTROYS -> "takes away";
        };
    }
}
