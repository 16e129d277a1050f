package io.maximin.engines.reading;

import io.maximin.engines.language.Language;
import java.util.Optional;
import java.util.regex.Pattern;

/** Telephone numbers, digit by digit. */
final class PhoneRule implements Rule {
    private static final Pattern PHONE =
            Pattern.compile("\\+\\d{1,3}[ \\u00a0().-]{0,2}\\d(?:[ \\u00a0().-]{0,2}\\d){5,13}"
                    + "|\\(\\d{2,5}\\)[ -]?\\d{2,4}(?:[ -]?\\d{2,4}){1,3}"
                    + "|\\d{3}[-. ]\\d{3}[-. ]\\d{4}"
                    + "|\\d{3}-\\d{4}"
                    + "|0\\d{1,4}[-/ ]\\d{2,8}(?:[- ]\\d{2,4}){0,4}"
                    + "|0\\d(?:[ .]\\d\\d){4}"
                    + "|400-\\d{3,4}-\\d{3,4}"
                    + "|1[3-9]\\d{9}"
                    + "|0\\d{8,10}");

    private final Wording wording;

    PhoneRule(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Optional<Said> at(String text, int index) {
        boolean inside =
                index > 0 && (Character.isDigit(text.charAt(index - 1)) || ".,-/".indexOf(text.charAt(index - 1)) >= 0);
        if (inside) {
            return Optional.empty();
        }
        return Rule.match(PHONE, text, index)
                .filter(phone -> !continues(text, phone.end()))
                .map(phone -> new Said(phone.end(), said(phone.group())));
    }

    private static boolean continues(String text, int end) {
        return end < text.length()
                && (Character.isDigit(text.charAt(end))
                        || (end + 1 < text.length()
                                && "-.,/".indexOf(text.charAt(end)) >= 0
                                && Character.isDigit(text.charAt(end + 1))));
    }

    private String said(String phone) {
        var said = new StringBuilder(phone.startsWith("+") ? wording.word(Wording.Word.PLUS) : "");
        phone.chars().filter(Character::isDigit).forEach(digit -> {
            if (wording.spaced() && !said.isEmpty()) {
                said.append(' ');
            }
            said.append(digit((char) digit));
        });
        return said.toString();
    }

    private String digit(char digit) {
        if (digit == '1' && wording.language() == Language.CHINESE) {
            return "幺";
        }
        if (digit == '0' && wording.language() == Language.KOREAN) {
            return "공";
        }
        return wording.numerals().digits(String.valueOf(digit));
    }
}
