package io.maximin.engines.reading;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Addresses of the web and of mail. */
final class AddressRule implements Rule {
    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,5}");
    private static final Pattern WEB =
            Pattern.compile("(?:(?:https?|ftp)://|www\\.)[A-Za-z0-9][A-Za-z0-9.:/_?=&%#~+@-]{0,250}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9-]{2,63}(?:\\.[A-Za-z0-9-]{2,63}){0,3}"
            + "\\.(?:com|org|net|edu|gov|io|ai|dev|app|info|cn|de|fr|uk|jp|ru|eu)(?![A-Za-z0-9-])"
            + "(?:/[A-Za-z0-9._/-]{0,200})?");
    private static final Set<String> LETTERS =
            Set.of("www", "http", "https", "ftp", "html", "php", "uk", "cn", "ai", "io", "jp");

    private final Wording wording;

    AddressRule(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Optional<Said> at(String text, int index) {
        if (index > 0 && "@.-_/".indexOf(text.charAt(index - 1)) >= 0) {
            return Optional.empty();
        }
        return Rule.match(MAIL, text, index)
                .or(() -> Rule.match(WEB, text, index))
                .or(() -> Rule.match(HOST, text, index))
                .map(address -> trimmed(address.group()))
                .map(address -> new Said(index + address.length(), said(address)));
    }

    private static String trimmed(String address) {
        int end = address.length();
        while (end > 1 && ".:?-".indexOf(address.charAt(end - 1)) >= 0) {
            end--;
        }
        return address.substring(0, end);
    }

    private String said(String address) {
        var plain = address.replaceFirst("^(?:https?|ftp)://", "").replaceFirst("/$", "");
        var said = new StringBuilder();
        int index = 0;
        while (index < plain.length()) {
            int end = index + 1;
            while (end < plain.length()
                    && kind(plain.charAt(end)) == kind(plain.charAt(index))
                    && kind(plain.charAt(index)) > 0) {
                end++;
            }
            var word = word(plain.substring(index, end));
            said.append(said.isEmpty() || word.isEmpty() ? "" : " ").append(word);
            index = end;
        }
        return said.toString();
    }

    private static int kind(char character) {
        return Character.isLetter(character) ? 1 : Character.isDigit(character) ? 2 : 0;
    }

    private String word(String piece) {
        char first = piece.charAt(0);
        return switch (kind(first)) {
            case 1 -> LETTERS.contains(piece) || isConsonants(piece) ? Acronyms.spelled(piece) : piece;
            case 2 -> number(piece);
            default -> sign(first);
        };
    }

    private String number(String digits) {
        var amount = new Amount(false, digits, "");
        return digits.length() > 4 || !amount.isCountable()
                ? wording.numerals().digits(digits)
                : wording.numerals().said(amount);
    }

    private static boolean isConsonants(String word) {
        return word.length() < 5 && word.chars().noneMatch(letter -> "aeiouyAEIOUY".indexOf(letter) >= 0);
    }

    private String sign(char sign) {
        return switch (sign) {
            case '.' -> wording.word(Wording.Word.DOT);
            case '/' -> wording.word(Wording.Word.SLASH);
            case '-' -> wording.word(Wording.Word.DASH);
            case '_' -> wording.word(Wording.Word.UNDERSCORE);
            case '@' -> wording.word(Wording.Word.AT);
            case '=' -> wording.word(Wording.Word.EQUALS);
            case '+' -> wording.word(Wording.Word.PLUS);
            case '&' -> wording.word(Wording.Word.AND);
            default -> "";
        };
    }
}
