import io.xyte.client.sandbox.XyteSandbox;

/** A simulated organization for the check: prints its address and serves until its input ends. */
final class Sandbox {
    public static void main(String[] arguments) throws Exception {
        try (XyteSandbox xyte = XyteSandbox.start()) {
            System.out.println(xyte.baseUri());
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }
}
