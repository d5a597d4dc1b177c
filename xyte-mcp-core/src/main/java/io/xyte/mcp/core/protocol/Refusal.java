package io.xyte.mcp.core.protocol;

/** A request that is answered with an error for the client program. The message says what is allowed. */
final class Refusal extends Exception {
    private final ErrorCode code;

    Refusal(ErrorCode code, String words) {
        super(words, null, false, false);
        this.code = code;
    }

    static Refusal invalidParams(String words) {
        return new Refusal(ErrorCode.INVALID_PARAMS, "Invalid params: " + words);
    }

    ErrorCode code() {
        return code;
    }
}
