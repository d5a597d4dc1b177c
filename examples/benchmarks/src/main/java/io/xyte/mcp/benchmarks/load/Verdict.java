package io.xyte.mcp.benchmarks.load;

/** What the generator found when it looked at an answer. */
enum Verdict {
    RIGHT("right"),
    WRONG_STATUS("another HTTP status than expected"),
    NOT_JSON("not JSON"),
    WRONG_ID("the id of another request"),
    ERROR("an error"),
    WRONG_CONTENT("not the device asked for");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
