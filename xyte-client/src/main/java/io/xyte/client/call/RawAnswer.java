package io.xyte.client.call;

import java.net.http.HttpHeaders;

/** What came over the wire, before anybody has judged it. */
record RawAnswer(int status, HttpHeaders headers, byte[] body) {
    /** The status only: the body is the customer's. */
    @Override
    public String toString() {
        return "RawAnswer[" + status + "]";
    }
}
