package io.maximin.fetch;

import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a host may be written: four decimal numbers, an IPv6 address in brackets, or a name of DNS whose last label
 * begins with a letter. Anything else is refused, because resolvers read {@code 127.1}, {@code 0x7f000001} or
 * {@code 2130706433} as addresses.
 */
final class HostText {
    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern QUAD = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-f:.]{2,45}");
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*" + "[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final int MAX_NAME = 253;

    private HostText() {}

    /** In lower case, international names in ASCII, without the dot of the root; IPv6 stays in brackets. */
    static Optional<String> canonical(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("[")) {
            return literal(lower).map(address -> "[" + address.getHostAddress() + "]");
        }
        return ascii(lower)
                .filter(host -> QUAD.matcher(host).matches()
                        || (host.length() <= MAX_NAME && NAME.matcher(host).matches()));
    }

    private static Optional<String> ascii(String text) {
        try {
            var ascii = IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return Optional.of(ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The address that a host is, if it is one and no name. IPv6 stands in brackets. */
    static Optional<InetAddress> literal(String host) {
        if (host.startsWith("[") && host.endsWith("]")) {
            return address(host.substring(1, host.length() - 1)).filter(Inet6Address.class::isInstance);
        }
        return QUAD.matcher(host).matches() ? address(host) : Optional.empty();
    }

    /** Without brackets. The JDK makes an IPv4 address of a mapped one, so that it is never taken for IPv6. */
    static Optional<InetAddress> address(String text) {
        if (!QUAD.matcher(text).matches()
                && !(text.indexOf(':') >= 0 && IPV6.matcher(text).matches())) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
