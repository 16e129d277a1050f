package io.maximin.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Checks files of any language. */
final class TextTidy {
    /** Put together from parts, so that this file passes its own check. */
    private static final List<String> REGISTRY_HOSTS = List.of(
            "pypi" + ".org",
            "pythonhosted" + ".org",
            "registry" + ".npmjs",
            "repo" + ".maven.apache",
            "repo1" + ".maven",
            "central" + ".sonatype",
            "deb" + ".debian",
            "registry" + ".yarnpkg",
            "registry" + ".npmmirror");

    private static final Pattern FENCE = Pattern.compile("^\\s*(```|~~~).*");
    private static final Pattern TITLE = Pattern.compile("^# \\S.*");

    private TextTidy() {}

    /**
     * A registry is reached through its client, which knows the host; a lock file without hosts works on any mirror.
     */
    static List<String> hosts(String path, String text) {
        return REGISTRY_HOSTS.stream()
                .filter(text::contains)
                .map(host -> path + ": names the registry " + host + "; use the registry's client and its settings")
                .toList();
    }

    /** A document has one title, on its first line. */
    static List<String> titles(String path, String markdown) {
        var titles = new ArrayList<Integer>();
        boolean fenced = false;
        int number = 0;
        for (var line : markdown.lines().toList()) {
            number++;
            if (FENCE.matcher(line).matches()) {
                fenced = !fenced;
            } else if (!fenced && TITLE.matcher(line).matches()) {
                titles.add(number);
            }
        }
        if (titles.equals(List.of(1))) {
            return List.of();
        }
        return List.of(path + ": titles (# ...) on lines " + titles
                + "; start with one, and use ## for sections: two subjects are two documents");
    }
}
