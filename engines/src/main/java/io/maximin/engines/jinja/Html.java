package io.maximin.engines.jinja;

/** HTML escaping as markupsafe does it. */
final class Html {
    private Html() {}

    static String escape(Str string) {
        return string.markup() ? string.text() : escape(string.text());
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace(">", "&gt;")
                .replace("<", "&lt;")
                .replace("'", "&#39;")
                .replace("\"", "&#34;");
    }
}
