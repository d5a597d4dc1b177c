package io.xyte.mcp.sse.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class AddressesTest {
    private static String name(String address) throws UnknownHostException {
        return Addresses.name(InetAddress.getByName(address));
    }

    @Test
    void each_address_of_ipv4_counts_for_itself() throws UnknownHostException {
        assertThat(name("192.0.2.1")).isNotEqualTo(name("192.0.2.2"));
    }

    @Test
    void all_addresses_of_one_network_of_ipv6_count_together() throws UnknownHostException {
        assertThat(name("2001:db8:1:2::1")).isEqualTo(name("2001:db8:1:2:ffff::9"));
        assertThat(name("2001:db8:1:2::1")).isNotEqualTo(name("2001:db8:1:3::1"));
    }
}
