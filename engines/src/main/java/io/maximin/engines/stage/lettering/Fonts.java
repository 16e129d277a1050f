package io.maximin.engines.stage.lettering;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Fonts from files, each for the scripts that it has; a font of the machine's where none of them has a character. */
public final class Fonts {
    private static final int MOST_FILES = 64;
    private static final int MOST_DEPTH = 4;

    private final List<Font> fonts;

    private Fonts(List<Font> fonts) {
        this.fonts = List.copyOf(fonts);
    }

    /** None but the machine's own. */
    public static Fonts none() {
        return new Fonts(List.of());
    }

    /**
     * All fonts below each of the directories, {@code .ttf} and {@code .otf}, in the order of their paths: the first
     * that has a character writes it.
     *
     * @throws UncheckedIOException if one cannot be read or is no font
     */
    public static Fonts of(List<Path> directories) {
        return new Fonts(directories.stream().flatMap(Fonts::below).toList());
    }

    private static Stream<Font> below(Path directory) {
        try (var paths = Files.walk(directory, MOST_DEPTH)) {
            var files = paths.filter(Fonts::named).sorted().limit(MOST_FILES).toList();
            var fonts = new ArrayList<Font>();
            for (var file : files) {
                fonts.add(Font.createFont(Font.TRUETYPE_FONT, file.toFile()));
            }
            return fonts.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new UncheckedIOException(new IOException("a file below " + directory + " is no font", e));
        }
    }

    private static boolean named(Path path) {
        var name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".ttf") || name.endsWith(".otf");
    }

    /** The text with a font for each of its runs. */
    AttributedString attributed(String text, float size) {
        var attributed = new AttributedString(text);
        int start = 0;
        while (start < text.length()) {
            var font = font(text.codePointAt(start));
            int end = start;
            while (end < text.length() && writes(font, text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            end = Math.max(end, start + Character.charCount(text.codePointAt(start)));
            attributed.addAttribute(TextAttribute.FONT, font.deriveFont(size), start, end);
            start = end;
        }
        return attributed;
    }

    /** Spaces and points go with what they stand beside. */
    private boolean writes(Font font, int codePoint) {
        boolean common = Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.COMMON
                || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.INHERITED;
        return common ? font.canDisplay(codePoint) : font.equals(font(codePoint));
    }

    private Font font(int codePoint) {
        for (var font : fonts) {
            if (font.canDisplay(codePoint)) {
                return font;
            }
        }
        return new Font(Font.SANS_SERIF, Font.BOLD, 1);
    }
}
