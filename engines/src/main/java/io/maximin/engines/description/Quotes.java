package io.maximin.engines.description;

import java.util.regex.Pattern;

/** What is no word in any language: quotations, punctuation, colours by number. */
final class Quotes {
    private static final String QUOTE = "\"[^\"\\n]{1,120}\"|[“„][^”“\\n]{1,120}[”“]|«[^»\\n]{1,120}»"
            + "|[「『][^」』\\n]{1,120}[」』]|(?<![\\p{L}\\p{N}])['‘][^'’\\n]{1,120}['’](?![\\p{L}\\p{N}])";
    private static final String COLOUR = "#(?<hex>[0-9a-fA-F]{6})(?![0-9a-zA-Z])";
    private static final String MARKS = "(?<stop>[.!?。！？\\n]+)|(?<comma>[,;:()|/—–，；：（）]+)|(?<list>、)";

    private Quotes() {}

    /** Finds all of these, and words of a language: groups quote, hex, word, stop, comma, list. */
    static Pattern with(String word) {
        return Pattern.compile("(?<quote>" + QUOTE + ")|" + COLOUR + "|(?<word>" + word + ")|" + MARKS);
    }
}
