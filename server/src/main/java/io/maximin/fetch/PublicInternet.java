package io.maximin.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;

/**
 * What everybody on the internet can reach anyway. Source: the special-purpose address registries of IANA (RFC 6890).
 */
final class PublicInternet {
    private static final List<AddressBlock> CLOSED_IPV4 = blocks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8",
            "100.64.0.0/10", // carriers' NAT, and a metadata service
            "127.0.0.0/8",
            "168.63.129.16/32", // the host of a virtual machine at Azure
            "169.254.0.0/16", // link-local, and most metadata services
            "172.16.0.0/12",
            "192.0.0.0/24", // protocol assignments, and a metadata service
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // relays of 6to4
            "192.168.0.0/16",
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, broadcast

    // Unspecified, loopback, mapped, compatible, NAT64, unique local, link-local, site-local and multicast lie outside.
    private static final AddressBlock GLOBAL_IPV6 = AddressBlock.parse("2000::/3");

    private static final List<AddressBlock> CLOSED_IPV6 = blocks(
            "2001::/23", // protocol assignments: Teredo, benchmarks, ORCHID
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4 carries any IPv4 address
            "3fff::/20"); // documentation

    private static final List<String> CLOSED_SUFFIXES =
            List.of(".internal", ".local", ".localhost", ".localdomain", ".lan", ".intranet", ".home.arpa");

    private static final Set<Integer> WEB_PORTS = Set.of(80, 443);
    private static final int FIRST_USER_PORT = 1024;

    private PublicInternet() {}

    private static List<AddressBlock> blocks(String... texts) {
        return List.of(texts).stream().map(AddressBlock::parse).toList();
    }

    static boolean hasAddress(InetAddress address) {
        if (address instanceof Inet4Address) {
            return CLOSED_IPV4.stream().noneMatch(block -> block.contains(address));
        }
        return GLOBAL_IPV6.contains(address) && CLOSED_IPV6.stream().noneMatch(block -> block.contains(address));
    }

    /** A name without a dot belongs to some search domain, or to a metadata service. */
    static boolean hasName(String host) {
        return host.indexOf('.') > 0 && CLOSED_SUFFIXES.stream().noneMatch(host::endsWith);
    }

    /** Mail, shells and the like below 1024 understand enough of a request to be misused. */
    static boolean hasPort(int port) {
        return WEB_PORTS.contains(port) || port >= FIRST_USER_PORT;
    }
}
