package io.xyte.client.sandbox;

/** The call is refused with a status and the text of the {@code error} field. Nothing has been changed. */
final class Refusal extends RuntimeException {

    private final int status;

    Refusal(int status, String error) {
        super(error, null, false, false);
        this.status = status;
    }

    static Refusal badRequest(String error) {
        return new Refusal(400, error);
    }

    static Refusal notAuthorized() {
        return new Refusal(401, "Not authorized");
    }

    static Refusal notFound() {
        return new Refusal(404, "Errors::NotFound");
    }

    static Refusal unprocessable(String error) {
        return new Refusal(422, error);
    }

    static Refusal required(String parameter) {
        return unprocessable("Parameter " + parameter + " is required");
    }

    Answer answer() {
        return new Answer(status, Json.object().put("error", getMessage()));
    }
}
