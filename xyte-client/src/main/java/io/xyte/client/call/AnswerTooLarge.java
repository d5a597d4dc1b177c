package io.xyte.client.call;

import java.io.IOException;

/** An answer was cut off because it is longer than what may be read. */
final class AnswerTooLarge extends IOException {
    private final int maxBytes;

    AnswerTooLarge(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    int maxBytes() {
        return maxBytes;
    }
}
