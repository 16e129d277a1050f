package io.maximin.engines.jinja;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** C's {@code strftime} in English, for {@code strftime_now}. */
final class Strftime {
    private Strftime() {}

    static String format(String format, LocalDateTime time) {
        var result = new BoundedText();
        for (var i = 0; i < format.length(); i++) {
            var c = format.charAt(i);
            if (c != '%' || i + 1 == format.length()) {
                result.append(c);
            } else {
                result.append(field(format.charAt(++i), time));
            }
        }
        return result.toString();
    }

    private static String field(char field, LocalDateTime time) {
        var pattern = switch (field) {
            case 'Y' -> "uuuu";
            case 'y' -> "uu";
            case 'm' -> "MM";
            case 'd' -> "dd";
            case 'e' -> "ppd";
            case 'j' -> "DDD";
            case 'B' -> "MMMM";
            case 'b', 'h' -> "MMM";
            case 'A' -> "EEEE";
            case 'a' -> "EEE";
            case 'H' -> "HH";
            case 'I' -> "hh";
            case 'M' -> "mm";
            case 'S' -> "ss";
            case 'f' -> "SSSSSS";
            case 'p' -> "a";
            case 'F' -> "uuuu-MM-dd";
            case 'T' -> "HH:mm:ss";
            case 'D' -> "MM/dd/uu";
            case '%' -> "'%'";
            default -> "'%" + (field == '\'' ? "''" : String.valueOf(field)) + "'";
        };
        return DateTimeFormatter.ofPattern(pattern, Locale.US).format(time);
    }
}
