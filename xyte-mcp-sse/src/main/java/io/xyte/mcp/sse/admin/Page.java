package io.xyte.mcp.sse.admin;

/** What all pages have in common, and the page that asks for the token. */
final class Page {
    private Page() {}

    /**
     * A whole page.
     *
     * @param body escaped already
     */
    static String of(String title, String body) {
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + Html.escape(title)
                + "</title><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<link rel=\"stylesheet\" href=\"/admin/admin.css\"><link rel=\"icon\" href=\"data:,\"></head><body>"
                + body
                + "</body></html>";
    }

    /** Asks for the token; says so if there was a wrong one. */
    static String signIn(boolean wrong) {
        String hint = wrong ? "<p class=\"wrong\" role=\"alert\">That is not the token.</p>" : "";
        return of(
                "Sign in to Xyte MCP",
                "<main><section class=\"sign-in\"><h1>Usage of Xyte MCP</h1>" + hint
                        + "<form method=\"post\" action=\"/admin/sign-in\">"
                        // password managers look for a name
                        + "<input name=\"user\" value=\"operator\" autocomplete=\"username\" hidden>"
                        + "<label for=\"token\">Operator's token</label>"
                        + "<input id=\"token\" name=\"token\" type=\"password\" autocomplete=\"current-password\" required"
                        + " autofocus><button>Sign in</button></form></section></main>");
    }
}
