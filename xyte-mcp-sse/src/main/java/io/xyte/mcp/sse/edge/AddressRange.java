package io.xyte.mcp.sse.edge;

import java.net.InetAddress;

/**
 * Addresses that begin with the same bits, as {@code 10.0.0.0/8} or {@code fd00::/8}.
 *
 * @param first any address of the range
 * @param bits how many bits are the same; 0 to 32, or to 128 of IPv6
 */
record AddressRange(InetAddress first, int bits) {
    AddressRange {
        if (bits < 0 || bits > first.getAddress().length * 8) {
            throw new IllegalArgumentException("a range of addresses cannot have a prefix of " + bits + " bits");
        }
    }

    /**
     * Reads a range; an address alone is a range of one.
     *
     * @throws IllegalArgumentException if it is none
     */
    static AddressRange of(String text) {
        String[] parts = text.strip().split("/", 2);
        InetAddress address = IpAddress.parse(parts[0]).orElseThrow(() -> none(text));
        try {
            int bits = parts.length == 1 ? address.getAddress().length * 8 : Integer.parseInt(parts[1]);
            return new AddressRange(address, bits);
        } catch (NumberFormatException noNumber) {
            throw none(text);
        }
    }

    private static IllegalArgumentException none(String text) {
        return new IllegalArgumentException("'" + text + "' is no address or range like 10.0.0.0/8 or fd00::/8");
    }

    boolean contains(InetAddress address) {
        byte[] ours = first.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((ours[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
