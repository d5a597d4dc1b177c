package io.xyte.mcp.sse.tls;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One block of a PEM file.
 *
 * @param type what stands after BEGIN, as {@code CERTIFICATE}
 * @param der what is in it
 */
record Pem(String type, byte[] der) {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([A-Za-z0-9+/=\\s]*+)-----END \\1-----");

    /** All blocks in their order; what is not as it must be is passed over, as text between blocks is. */
    static List<Pem> blocks(String text) {
        List<Pem> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            try {
                blocks.add(new Pem(block.group(1), Base64.getMimeDecoder().decode(block.group(2))));
            } catch (IllegalArgumentException notBase64) {
                // whoever looks for this block says that it is missing
            }
        }
        return blocks;
    }

    /** Tells nothing of what is in it. */
    @Override
    public String toString() {
        return "Pem[" + type + "]";
    }
}
