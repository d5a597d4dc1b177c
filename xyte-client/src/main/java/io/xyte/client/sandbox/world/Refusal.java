package io.xyte.client.sandbox.world;

/** The call is refused with a status and the text of the {@code error} field. Nothing has been changed. */
public final class Refusal extends RuntimeException {

    private final int status;

    public Refusal(int status, String error) {
        super(error, null, false, false);
        this.status = status;
    }

    public static Refusal badRequest(String error) {
        return new Refusal(400, error);
    }

    public static Refusal notAuthorized() {
        return new Refusal(401, "Not authorized");
    }

    public static Refusal notFound() {
        return new Refusal(404, "Errors::NotFound");
    }

    public static Refusal unprocessable(String error) {
        return new Refusal(422, error);
    }

    public static Refusal required(String parameter) {
        return unprocessable("Parameter " + parameter + " is required");
    }

    public int status() {
        return status;
    }
}
