package io.xyte.client.operation;

/** HTTP methods that the API uses. */
public enum Method {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE
}
