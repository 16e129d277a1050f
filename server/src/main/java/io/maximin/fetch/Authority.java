package io.maximin.fetch;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** {@code host} or {@code host:port}, the host as {@link HostText} writes it. */
record Authority(String host, OptionalInt port) {
    private static final Pattern PORT = Pattern.compile("\\d{1,5}");

    /** @throws IllegalArgumentException saying what is wrong, to stand behind what the text is */
    static Authority parse(String text) {
        int end = text.startsWith("[") ? text.indexOf(']') + 1 : text.indexOf(':');
        var hostText = end < 0 ? text : text.substring(0, end);
        var rest = text.substring(hostText.length());
        var host =
                HostText.canonical(hostText).orElseThrow(() -> new IllegalArgumentException("must have a valid host"));
        if (rest.isEmpty()) {
            return new Authority(host, OptionalInt.empty());
        }
        var digits = rest.substring(1);
        if (rest.charAt(0) != ':' || !PORT.matcher(digits).matches()) {
            throw new IllegalArgumentException("must have a valid port");
        }
        int port = Integer.parseInt(digits);
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("must have a port within [1, 65535], got " + port);
        }
        return new Authority(host, OptionalInt.of(port));
    }
}
