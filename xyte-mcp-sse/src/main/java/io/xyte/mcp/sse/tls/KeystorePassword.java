package io.xyte.mcp.sse.tls;

/** The password of a keystore. It does not give itself away. */
public final class KeystorePassword {
    private final String password;

    public KeystorePassword(String password) {
        this.password = password;
    }

    char[] characters() {
        return password.toCharArray();
    }

    @Override
    public String toString() {
        return "KeystorePassword[hidden]";
    }
}
