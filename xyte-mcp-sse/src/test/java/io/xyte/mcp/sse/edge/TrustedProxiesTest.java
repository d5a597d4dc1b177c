package io.xyte.mcp.sse.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is taken for the client, whatever the headers claim. */
class TrustedProxiesTest {
    private static final List<String> RANGES = List.of("10.0.0.0/8", "192.0.2.7", "fd00::/8", "::1");

    private static String client(ForwardedHeader header, String peer, String... lines) throws Exception {
        HeaderMap headers = new HeaderMap();
        for (String line : lines) {
            headers.add(HttpString.tryFromString(header.toString()), line);
        }
        InetAddress from = InetAddress.getByName(peer);
        return new ClientAddress(TrustedProxies.of(RANGES, header).client(from, headers)).toString();
    }

    @ParameterizedTest(name = "{0} says {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    10.1.2.3    | 198.51.100.9                             | 198.51.100.9
                    10.1.2.3    | 1.1.1.1, 198.51.100.9                    | 198.51.100.9
                    10.1.2.3    | 1.1.1.1, 198.51.100.9, 192.0.2.7         | 198.51.100.9
                    10.1.2.3    | 10.9.9.9, 10.8.8.8                       | 10.9.9.9
                    10.1.2.3    | 198.51.100.9:4711                        | 198.51.100.9
                    10.1.2.3    | [2001:db8::5]:4711                       | 2001:db8:0:0:0:0:0:5
                    10.1.2.3    | 2001:db8::5                              | 2001:db8:0:0:0:0:0:5
                    10.1.2.3    | ::ffff:198.51.100.9                      | 198.51.100.9
                    fd12::1     | 198.51.100.9                             | 198.51.100.9
                    0:0:0:0:0:0:0:1 | 198.51.100.9                         | 198.51.100.9
                    192.0.2.8   | 198.51.100.9                             | 192.0.2.8
                    11.0.0.1    | 198.51.100.9                             | 11.0.0.1
                    10.1.2.3    | evil.example                             | 10.1.2.3
                    10.1.2.3    | 198.51.100.9, evil.example, 10.3.3.3     | 10.3.3.3
                    10.1.2.3    | 198.51.100.9,                            | 10.1.2.3
                    10.1.2.3    | 999.1.1.1                                | 10.1.2.3
                    """)
    void the_last_hop_that_is_not_trusted_is_the_client(String peer, String header, String client) throws Exception {
        assertThat(client(ForwardedHeader.X_FORWARDED_FOR, peer, header)).isEqualTo(client);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    for=198.51.100.9;proto=https            | 198.51.100.9
                    proto=https; For="[2001:db8::5]:47"     | 2001:db8:0:0:0:0:0:5
                    for=1.1.1.1, for=198.51.100.9           | 198.51.100.9
                    for=198.51.100.9, for=_hidden           | 10.1.2.3
                    for=unknown                             | 10.1.2.3
                    by=203.0.113.1                          | 10.1.2.3
                    """)
    void the_standard_header_is_understood_too(String header, String client) throws Exception {
        assertThat(client(ForwardedHeader.FORWARDED, "10.1.2.3", header)).isEqualTo(client);
    }

    @Test
    void several_lines_are_one_list_and_none_is_nothing() throws Exception {
        assertThat(client(ForwardedHeader.X_FORWARDED_FOR, "10.1.2.3", "1.1.1.1", "198.51.100.9, 10.2.2.2"))
                .isEqualTo("198.51.100.9");
        assertThat(client(ForwardedHeader.X_FORWARDED_FOR, "10.1.2.3")).isEqualTo("10.1.2.3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/-1", "fd00::/129", "", "10.0.0", "*"})
    void what_is_no_range_is_refused(String range) {
        assertThatThrownBy(() -> TrustedProxies.of(List.of(range), ForwardedHeader.FORWARDED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_range_of_odd_length_ends_within_a_byte() throws Exception {
        AddressRange range = AddressRange.of("10.0.16.0/20");

        assertThat(range.contains(InetAddress.getByName("10.0.31.255"))).isTrue();
        assertThat(range.contains(InetAddress.getByName("10.0.32.0"))).isFalse();
        assertThat(range.contains(InetAddress.getByName("::1"))).isFalse();
    }

    @Test
    void limits_count_a_network_of_ipv6_and_an_address_of_ipv4() throws Exception {
        assertThat(new ClientAddress(InetAddress.getByName("2001:db8:1:2:3:4:5:6")).network())
                .hasToString("2001:db8:1:2:0:0:0:0");
        assertThat(new ClientAddress(InetAddress.getByName("198.51.100.9")).network())
                .hasToString("198.51.100.9");
    }
}
