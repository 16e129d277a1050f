package io.maximin.engines.reading;

import com.ibm.icu.text.DecimalFormatSymbols;
import io.maximin.engines.language.Language;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a number with the separators of a language, or those of another where they leave no doubt. */
final class NumberParser {
    private static final Pattern TOKEN =
            Pattern.compile("([-−–+](?=\\d))?(\\d{1,40}(?:[.,'’٫٬\\u00a0\\u202f\\u2009 ]\\d{1,40}){0,20})");
    private static final String SPACES = "\u00a0\u202f\u2009 ";

    private final char decimal;
    private final boolean groupsBySpace;
    private final char group;

    NumberParser(Language language) {
        var symbols = DecimalFormatSymbols.getInstance(language.locale());
        char separator = symbols.getDecimalSeparator();
        this.decimal = separator == '٫' ? '.' : separator;
        char grouping = symbols.getGroupingSeparator();
        this.groupsBySpace = SPACES.indexOf(grouping) >= 0 || grouping == '\u00a0';
        this.group = decimal == ',' ? '.' : ',';
    }

    /** @param end behind the number */
    record Parsed(Amount amount, int end) {}

    /** The number that begins at {@code index}, with its sign if nothing that is a word or number stands before. */
    Optional<Parsed> at(String text, int index) {
        return Rule.match(TOKEN, text, index).flatMap(token -> {
            boolean signed = token.group(1) != null;
            if (signed && index > 0 && !isFree(text.charAt(index - 1))) {
                return Optional.empty();
            }
            boolean negative = signed && text.charAt(index) != '+';
            return Optional.of(parse(token.group(2), token.start(2), negative));
        });
    }

    private static boolean isFree(char before) {
        boolean unspaced = Character.isLetter(before) && !Scripts.hasSpaces(before);
        return unspaced
                || Character.isWhitespace(before)
                || Character.isSpaceChar(before)
                || before == '='
                || Marks.of(before).isPresent();
    }

    private Parsed parse(String token, int begin, boolean negative) {
        int length = token.length();
        while (length > 0) {
            int last = lastSeparator(token, length);
            if (last < 0) {
                return new Parsed(new Amount(negative, token.substring(0, length), ""), begin + length);
            }
            var amount = amount(token.substring(0, length), negative);
            if (amount.isPresent()) {
                return new Parsed(amount.get(), begin + length);
            }
            length = last;
        }
        throw new IllegalStateException("a number without digits: " + token);
    }

    private static int lastSeparator(String token, int end) {
        int index = end - 1;
        while (index >= 0 && Character.isDigit(token.charAt(index))) {
            index--;
        }
        return index;
    }

    private Optional<Amount> amount(String token, boolean negative) {
        int last = lastSeparator(token, token.length());
        char separator = token.charAt(last);
        var head = token.substring(0, last);
        var tail = token.substring(last + 1);
        boolean single = lastSeparator(head, head.length()) < 0;
        if (isGrouped(token, separator) && groups(separator, single, head)) {
            return Optional.of(new Amount(negative, digits(token), ""));
        }
        boolean point = separator == '.' || separator == ',' || separator == '٫';
        if (!point || !decides(separator, single, head)) {
            return Optional.empty();
        }
        boolean headIsNumber = single || isGrouped(head, head.charAt(lastSeparator(head, head.length())));
        return headIsNumber ? Optional.of(new Amount(negative, digits(head), tail)) : Optional.empty();
    }

    /** Whether a separator before three digits groups them: that of the language does, and any that comes twice. */
    private boolean groups(char separator, boolean single, String head) {
        if (SPACES.indexOf(separator) >= 0) {
            return groupsBySpace || separator != ' ';
        }
        if (separator == '\'' || separator == '’' || separator == '٬') {
            return true;
        }
        return !single || (separator == group && !groupsBySpace && head.charAt(0) != '0');
    }

    /** Whether a separator sets off decimals; a comma does so only where it is usual or nothing else is possible. */
    private boolean decides(char separator, boolean single, String head) {
        return separator == decimal || separator == '٫' || (single ? separator == '.' : head.indexOf(separator) < 0);
    }

    private static boolean isGrouped(String token, char separator) {
        int begin = token.indexOf(separator);
        if (begin < 1 || begin > 3) {
            return false;
        }
        while (begin >= 0) {
            int next = token.indexOf(separator, begin + 1);
            int size = (next < 0 ? token.length() : next) - begin - 1;
            boolean indian = size == 2 && next >= 0 && separator == ',';
            if ((size != 3 && !indian)
                    || !digits(token.substring(begin + 1, begin + 1 + size)).matches("\\d+")) {
                return false;
            }
            begin = next;
        }
        return digits(token).length() + count(token, separator) == token.length();
    }

    private static long count(String token, char separator) {
        return token.chars().filter(character -> character == separator).count();
    }

    private static String digits(String token) {
        var digits = new StringBuilder();
        token.chars().filter(Character::isDigit).forEach(digit -> digits.append((char) digit));
        return digits.toString();
    }
}
