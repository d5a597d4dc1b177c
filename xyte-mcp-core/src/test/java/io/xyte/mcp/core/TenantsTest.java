package io.xyte.mcp.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.client.sandbox.XyteSandbox;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.CallContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** One catalogue serves all tenants at once. */
class TenantsTest {

    @Test
    void tenants_who_call_at_the_same_time_see_their_own() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (Organization organization = new Organization()) {
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                calls.add(() -> rootsOf(organization, XyteSandbox.DEMO_KEY));
                calls.add(() -> rootsOf(organization, XyteSandbox.DEMO_KEY_2));
            }
            List<Future<String>> answers = threads.invokeAll(calls);
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo(i % 2 == 0 ? "[Northwind Demo]" : "[Contoso Lab]");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** The names of the root spaces that the devices of an answer are in. */
    private static String rootsOf(Organization organization, String key) {
        CallContext context = organization.context(key, Access.FULL);
        JsonNode page = Organization.json(organization
                .call("xyte_list_devices", Organization.arguments("{'fields':['space_path']}"), context)
                .text());
        return page.get("items").findValuesAsText("space_path").stream()
                .map(path -> path.split("/")[0])
                .distinct()
                .toList()
                .toString();
    }
}
