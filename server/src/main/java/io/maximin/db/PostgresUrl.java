package io.maximin.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.maximin.config.Secret;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postgresql.PGProperty;

/**
 * The address of a PostgreSQL database, read from {@code jdbc:postgresql://host:port/name} or from the form that
 * hosting services hand out, {@code postgres://user:password@host:port/name}. Options after {@code ?} are those of the
 * JDBC driver. No message shows the text it was read from, because that may hold a password.
 *
 * @param hosts one host with or without port, or several with commas between
 * @param name of the database, as written in the address
 * @param options neither user nor password among them
 */
record PostgresUrl(
        String hosts, String name, Optional<String> user, Optional<Secret> password, Map<String, String> options) {
    private static final String HOST = "(?:\\[[0-9a-fA-F:.%]+]|[^\\s/@?#:,\\[\\]]+)(?::\\d{1,5})?";
    private static final Pattern FORM = Pattern.compile("(?:jdbc:)?postgres(?:ql)?://(?:([^/?#\\s]*)@)?(" + HOST
            + "(?:," + HOST + ")*)/([^/?#@\\s]+)(?:\\?([^#\\s]*))?");

    private static final Pattern PORT = Pattern.compile(":(\\d{1,5})$");

    /** @throws IllegalArgumentException beginning with the key, {@code url} */
    static PostgresUrl parse(Secret url) {
        var form = FORM.matcher(url.reveal().strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("url must look like jdbc:postgresql://host:port/name, or"
                    + " postgres://user:password@host:port/name with special characters percent-encoded");
        }
        requirePorts(form.group(2));
        decode(form.group(3));
        var options = options(Optional.ofNullable(form.group(4)).orElse(""));
        var login = Optional.ofNullable(form.group(1)).orElse("").split(":", 2);
        var user = given(Optional.ofNullable(options.remove("user")).orElseGet(() -> decode(login[0])));
        var password = given(Optional.ofNullable(options.remove("password"))
                .orElseGet(() -> decode(login.length < 2 ? "" : login[1])));
        return new PostgresUrl(form.group(2), form.group(3), user, password.map(Secret::new), Map.copyOf(options));
    }

    private static void requirePorts(String hosts) {
        for (var host : hosts.split(",", -1)) {
            var port = PORT.matcher(host);
            if (port.find() && (Integer.parseInt(port.group(1)) < 1 || Integer.parseInt(port.group(1)) > 65_535)) {
                throw new IllegalArgumentException("url has a port that is not within [1, 65535]");
            }
        }
    }

    private static Map<String, String> options(String query) {
        var options = new LinkedHashMap<String, String>();
        for (var option : query.split("&", -1)) {
            var pair = option.split("=", 2);
            if (!option.isEmpty()) {
                if (pair.length < 2 || PGProperty.forName(pair[0]) == null) {
                    throw new IllegalArgumentException("url has an option that the JDBC driver does not know;"
                            + " options are written ?sslmode=require&connectTimeout=5");
                }
                options.put(pair[0], decode(pair[1]));
            }
        }
        return options;
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException(
                    "url is badly percent-encoded; a percent sign itself is written as its code 25");
        }
    }

    /** The address alone, without user, password and options. */
    @Override
    public String toString() {
        return "postgresql://" + hosts + "/" + name;
    }
}
