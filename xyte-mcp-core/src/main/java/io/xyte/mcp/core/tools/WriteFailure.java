package io.xyte.mcp.core.tools;

import io.xyte.client.XyteException;
import io.xyte.mcp.core.answer.CleanText;

/** What a failed write among several means. */
final class WriteFailure {
    private WriteFailure() {}

    static Bulk.Result result(XyteException failure) {
        if (failure instanceof XyteException.Unclear) {
            return Bulk.Result.UNCLEAR;
        }
        return failure instanceof XyteException.Refused ? Bulk.Result.REFUSED : Bulk.Result.NOT_TRIED;
    }

    /** Whether the writes after it are better not sent: nobody knows what happened, or all would end alike. */
    static boolean endsAll(XyteException failure) {
        if (failure instanceof XyteException.Refused refused) {
            return switch (refused.reason()) {
                case UNAUTHORIZED, RATE_LIMITED -> true;
                case BAD_REQUEST, FORBIDDEN, NOT_FOUND, CONFLICT, UNPROCESSABLE, OTHER -> false;
            };
        }
        return true;
    }

    static String words(XyteException failure) {
        if (failure instanceof XyteException.Refused refused) {
            return refused.detail()
                    .map(detail -> CleanText.line(detail, 200))
                    .orElse("refused with " + refused.status());
        }
        if (failure instanceof XyteException.Unclear) {
            return "The change may have happened: read before you repeat it.";
        }
        return failure.outOfTime()
                ? "The time of this call was over; nothing was sent."
                : "The Xyte API cannot be reached; nothing was sent.";
    }
}
