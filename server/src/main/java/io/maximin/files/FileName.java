package io.maximin.files;

/** Names that clients give their files, made harmless. */
public final class FileName {
    private static final int MAX_CHARACTERS = 255;
    private static final String NAMELESS = "file";

    private FileName() {}

    /**
     * The last part of a path, without control characters, directional marks and halves of characters, in 255
     * characters at most; {@code file} when nothing is left.
     */
    public static String clean(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String visible = last.codePoints()
                .filter(FileName::isVisible)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        String name = shorten(visible);
        return name.isEmpty() || name.equals(".") || name.equals("..") ? NAMELESS : name;
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** The ending stays, as it says what the file is. */
    private static String shorten(String name) {
        if (name.length() <= MAX_CHARACTERS) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot >= 0 && name.length() - dot <= 16 ? name.substring(dot) : "";
        int end = MAX_CHARACTERS - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }
}
