package io.maximin.engines.phonemes;

import com.atilika.kuromoji.ipadic.Token;
import java.util.List;
import java.util.Map;

/** Reads numerals and the counters behind them, which change each other: 三本 is not said 三 and 本. */
final class JapaneseNumbers {
    private static final Map<String, String> WHOLE = ResourceTable.pairs("japanese-words.tsv", "number");
    private static final String NUMERALS = "一二三四五六七八九十百千万億兆〇零";
    private static final String SOFTENING = "カキクケコサシスセソタチツテトパピプペポハヒフヘホ";
    private static final String BREATHY = "ハヒフヘホ";
    private static final int TO_P = 2;
    private static final int TO_B = 1;

    private JapaneseNumbers() {}

    static boolean isNumeral(Token token) {
        return token.getPartOfSpeechLevel2().equals("数") && isNumerals(token.getSurface());
    }

    private static boolean isNumerals(String surface) {
        return surface.chars().allMatch(c -> NUMERALS.indexOf(c) >= 0);
    }

    static boolean isCounter(Token token) {
        return token.getPartOfSpeechLevel2().equals("接尾")
                && token.getPartOfSpeechLevel3().equals("助数詞");
    }

    /**
     * The pronunciation of the numerals {@code tokens} and, if the last is none, of the counter.
     *
     * @return katakana with ー for long vowels
     */
    static String pronunciation(List<Token> tokens) {
        StringBuilder said = new StringBuilder();
        int at = 0;
        while (at < tokens.size()) {
            int count = known(tokens, at);
            if (count > 0) {
                said.append(WHOLE.get(surface(tokens.subList(at, at + count))));
                at += count;
            } else {
                joined(said, tokens, at);
                at++;
            }
        }
        return said.toString();
    }

    /** How many tokens from {@code at} on the list of exceptions has; whole days and persons only as a whole. */
    private static int known(List<Token> tokens, int at) {
        for (int count = tokens.size() - at; count > 1; count--) {
            boolean toTheEnd = at + count == tokens.size();
            boolean counted = !isNumeral(tokens.get(at + count - 1));
            boolean alone = at == 0 || !counted || isPartOfLargerNumber(tokens.get(at + count - 1));
            if ((toTheEnd || !counted) && alone && WHOLE.containsKey(surface(tokens.subList(at, at + count)))) {
                return count;
            }
        }
        return 0;
    }

    private static boolean isPartOfLargerNumber(Token counter) {
        return "分泊発軒足時年月階".contains(counter.getSurface());
    }

    private static String surface(List<Token> tokens) {
        StringBuilder surface = new StringBuilder();
        tokens.forEach(token -> surface.append(token.getSurface()));
        return surface.toString();
    }

    private static void joined(StringBuilder said, List<Token> tokens, int at) {
        String next = tokens.get(at).getPronunciation();
        String numeral = at == 0 ? "" : tokens.get(at - 1).getSurface();
        boolean counter = isCounter(tokens.get(at));
        if (!counter || numeral.isEmpty() || SOFTENING.indexOf(next.charAt(0)) < 0) {
            said.append(numeralSound(tokens.get(at), next));
            return;
        }
        boolean breathy = BREATHY.indexOf(next.charAt(0)) >= 0;
        boolean stops = shortened(said, numeral.charAt(numeral.length() - 1), next.charAt(0));
        if (breathy && stops) {
            said.append((char) (next.charAt(0) + TO_P)).append(next, 1, next.length());
        } else if (breathy && numeral.endsWith("三")) {
            said.append((char) (next.charAt(0) + TO_B)).append(next, 1, next.length());
        } else {
            said.append(next);
        }
    }

    private static String numeralSound(Token token, String pronunciation) {
        return switch (token.getSurface()) {
            case "四" -> "ヨン";
            case "七" -> "ナナ";
            case "九" -> "キュー";
            case "〇", "零" -> "ゼロ";
            default -> pronunciation;
        };
    }

    /** Ends the numeral in a stop where the counter asks for it: イチ, カイ gives イッカイ. */
    private static boolean shortened(StringBuilder said, char numeral, char counter) {
        boolean hard = "カキクケコハヒフヘホ".indexOf(counter) >= 0;
        boolean stops = switch (numeral) {
            case '一', '八', '十' -> true;
            case '六', '百' -> hard;
            default -> false;
        };
        if (stops) {
            said.setCharAt(said.length() - 1, 'ッ');
        }
        return stops;
    }
}
