package io.xyte.mcp.docs;

import org.junit.jupiter.api.Test;

/** What is generated is in the files; {@code -Dgolden=write} puts it there. */
class GeneratedDocsTest {

    @Test
    void the_table_of_tools_is_that_of_the_catalogue() {
        Generated.part("README.md", "tools", ToolsPage.table());
    }

    @Test
    void the_settings_of_the_local_server_are_its_flags_and_variables() {
        Generated.part("README.md", "settings-stdio", SettingsTables.stdio());
    }

    @Test
    void the_settings_of_the_hosted_server_are_its_flags() {
        Generated.part("README.md", "settings-sse", SettingsTables.sse());
    }

    @Test
    void the_page_about_tools_is_what_they_say_and_answer() {
        Generated.file("docs/tools.md", ToolsPage.page());
    }

    @Test
    void the_page_about_the_catalogue_is_what_it_holds() {
        Generated.file("docs/catalog.md", CatalogPage.page());
    }

    @Test
    void the_page_about_operations_is_the_table_of_the_client() {
        Generated.file("docs/operations.md", OperationsPage.page());
    }

    @Test
    void the_page_about_commands_is_what_they_take() {
        Generated.file("docs/commands.md", CommandsPage.page());
    }
}
