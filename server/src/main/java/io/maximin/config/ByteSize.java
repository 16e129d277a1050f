package io.maximin.config;

import java.util.Locale;
import java.util.regex.Pattern;

/** A number of bytes, written like {@code 64MB}; KB, MB and GB are powers of 1024. */
public record ByteSize(long bytes) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,15})\\s*(B|KB|MB|GB)?", Pattern.CASE_INSENSITIVE);

    public ByteSize {
        if (bytes < 0) {
            throw new IllegalArgumentException("a size is not negative: " + bytes);
        }
    }

    public static ByteSize ofMegabytes(long megabytes) {
        return new ByteSize(Math.multiplyExact(megabytes, 1L << 20));
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException when the text is no size
     */
    public static ByteSize parse(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("expected a size such as 512KB or 64MB");
        }
        var unit = form.group(2) == null ? "B" : form.group(2).toUpperCase(Locale.ROOT);
        try {
            return new ByteSize(Math.multiplyExact(Long.parseLong(form.group(1)), factor(unit)));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("size is too large", e);
        }
    }

    private static long factor(String unit) {
        return switch (unit) {
            case "GB" -> 1L << 30;
            case "MB" -> 1L << 20;
            case "KB" -> 1L << 10;
            default -> 1;
        };
    }

    @Override
    public String toString() {
        for (var unit : new String[] {"GB", "MB", "KB"}) {
            if (bytes > 0 && bytes % factor(unit) == 0) {
                return bytes / factor(unit) + unit;
            }
        }
        return bytes + "B";
    }
}
