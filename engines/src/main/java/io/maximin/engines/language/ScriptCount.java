package io.maximin.engines.language;

import java.util.EnumMap;
import java.util.Map;

/** How many letters of each script a text has, and of those that tell languages of one script apart. */
final class ScriptCount {
    private static final String CANTONESE = "嘅咗唔喺佢哋嘢冇咁啲嚟噉嗰攞瞓揾搵乜咩㗎喎囉嘞啩冚哂晒嘥邊睇";
    private static final String CHINESE = "的我你他她们們这這吗嗎呢吧说說没沒很什么麼";
    private static final String PERSIAN = "پچژگکی";
    private static final String ARABIC = "كيةىأإؤئ";

    private final Map<Writing, Integer> letters = new EnumMap<>(Writing.class);
    private int cantonese;
    private int chinese;
    private int persian;
    private int arabic;

    ScriptCount(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            var writing = Writing.at(text, i);
            letters.merge(writing, 1, Integer::sum);
            if (writing == Writing.HAN) {
                cantonese += CANTONESE.indexOf(character) >= 0 ? 1 : 0;
                chinese += CHINESE.indexOf(character) >= 0 ? 1 : 0;
            } else if (writing == Writing.ARABIC) {
                persian += PERSIAN.indexOf(character) >= 0 ? 1 : 0;
                arabic += ARABIC.indexOf(character) >= 0 ? 1 : 0;
            }
        }
    }

    int of(Writing writing) {
        return letters.getOrDefault(writing, 0);
    }

    /** The script of most letters; a Chinese character weighs as much as a short word of Latin ones. */
    Writing most() {
        var most = Writing.NONE;
        int weight = 0;
        for (var writing : Writing.values()) {
            boolean known = writing != Writing.NONE && writing != Writing.OTHER;
            int own = of(writing) * (writing == Writing.HAN || writing == Writing.KANA ? 3 : 1);
            if (known && own > weight) {
                most = writing;
                weight = own;
            }
        }
        return most;
    }

    /** What Chinese characters are read in: a tenth of kana makes it Japanese. */
    Language han() {
        int han = of(Writing.HAN);
        if (of(Writing.KANA) > 0 && of(Writing.KANA) * 10 >= han) {
            return Language.JAPANESE;
        }
        return cantonese > 0 && cantonese * 30 >= han ? Language.CANTONESE : Language.CHINESE;
    }

    /** The same for a sentence of a text in {@code usual}. */
    Language han(Language usual) {
        boolean kana = of(Writing.KANA) > 0;
        if (kana) {
            return han();
        }
        return switch (usual) {
            case JAPANESE -> chinese > 0 && of(Writing.HAN) > 2 ? han() : usual;
            case CANTONESE -> usual;
            default -> han();
        };
    }

    Language arabic() {
        return persian > arabic ? Language.PERSIAN : Language.ARABIC;
    }
}
