package io.xyte.client.sandbox.api;

import io.xyte.client.sandbox.world.Refusal;

/**
 * Which page of a list.
 *
 * @param number from 1
 * @param size rows on one page
 */
record Paging(long number, long size) {

    /** Far more pages than rows: larger numbers would only overflow. */
    private static final long MAX_NUMBER = 1_000_000_000;

    Paging {
        if (number < 1) {
            throw Refusal.unprocessable("page must be 1 or more");
        }
        number = Math.min(number, MAX_NUMBER);
    }
}
