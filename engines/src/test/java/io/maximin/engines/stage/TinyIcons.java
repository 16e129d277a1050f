package io.maximin.engines.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An art set of three pictures in iconify's form. */
public final class TinyIcons {
    private static final String SET = """
            {
              "prefix": "tiny",
              "icons": {
                "ball": {"body": "<circle cx=\\"16\\" cy=\\"16\\" r=\\"10\\" fill=\\"#d03a2a\\"/>\
                <circle cx=\\"16\\" cy=\\"16\\" r=\\"2\\" fill=\\"#101010\\"/>"},
                "cat": {"body": "<path fill=\\"#8a8a8a\\" d=\\"M8 24h48v40H8z\\"/>\
                <path fill=\\"#9a9a9a\\" d=\\"M8 0h16v24H8z\\"/>", "width": 64, "height": 64},
                "broken": {"body": "<path d=\\"M0 0h"}
              },
              "aliases": {
                "cat-right": {"parent": "cat", "hFlip": true},
                "round": {"parent": "again"},
                "again": {"parent": "round"}
              },
              "width": 32,
              "height": 32
            }
            """;

    private TinyIcons() {}

    /** Writes the set into a directory, which it answers. */
    public static Path write(Path directory) {
        try {
            Files.writeString(directory.resolve("icons.json"), SET);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
