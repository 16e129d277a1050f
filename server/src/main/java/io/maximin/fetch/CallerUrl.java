package io.maximin.fetch;

import io.maximin.error.ApiException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;

/**
 * A url that a caller gave, taken apart once. Nobody parses it again: what was checked is what is dialled.
 *
 * @param host in lower case and ASCII; IPv6 in brackets
 * @param path with the query, in ASCII, beginning with a slash
 */
public record CallerUrl(boolean secure, String host, int port, String path) {
    private static final int MAX_LENGTH = 8192;

    public CallerUrl {
        Objects.requireNonNull(host);
        Objects.requireNonNull(path);
    }

    /** @throws ApiException INVALID_REQUEST that quotes nothing but the port: what is no url may hold a password */
    public static CallerUrl parse(String text) {
        return parse("url", text);
    }

    /**
     * As {@link #parse(String)}.
     *
     * @param name what the caller calls it, which the message begins with
     */
    public static CallerUrl parse(String name, String text) {
        try {
            return of(uri(text));
        } catch (IllegalArgumentException e) {
            // No cause: that of a malformed url quotes all of it.
            throw ApiException.invalid(name + " " + e.getMessage());
        }
    }

    /**
     * Where a {@code Location} header leads from here.
     *
     * @throws ApiException as {@link #parse}
     */
    CallerUrl resolve(String location) {
        try {
            return of(uri().resolve(uri(location)));
        } catch (IllegalArgumentException e) {
            throw ApiException.invalid("url " + e.getMessage());
        }
    }

    private static URI uri(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("must have 1 to " + MAX_LENGTH + " characters");
        }
        if (text.chars().anyMatch(c -> c <= ' ' || c == 0x7f || c == '\\' || Character.isISOControl(c))) {
            throw new IllegalArgumentException("must not contain blanks, control characters or backslashes");
        }
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("is malformed at character " + (e.getIndex() + 1), e);
        }
    }

    private static CallerUrl of(URI uri) {
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("must begin with http:// or https://");
        }
        var authority = uri.getRawAuthority();
        if (authority == null) {
            throw new IllegalArgumentException("must have a host");
        }
        if (authority.indexOf('@') >= 0) {
            throw new IllegalArgumentException("must not contain a user or password");
        }
        boolean secure = scheme.equals("https");
        var parsed = Authority.parse(authority);
        return new CallerUrl(secure, parsed.host(), parsed.port().orElse(secure ? 443 : 80), path(uri));
    }

    private static String path(URI uri) {
        var ascii = URI.create(uri.toASCIIString());
        var path = ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        return ascii.getRawQuery() == null ? path : path + "?" + ascii.getRawQuery();
    }

    String scheme() {
        return secure ? "https" : "http";
    }

    boolean sameOrigin(CallerUrl other) {
        return secure == other.secure && host.equals(other.host) && port == other.port;
    }

    URI uri() {
        return URI.create(this + path);
    }

    /** The origin alone, because path and query may hold secrets. */
    @Override
    public String toString() {
        return scheme() + "://" + host + (port == (secure ? 443 : 80) ? "" : ":" + port);
    }
}
