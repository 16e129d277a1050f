package io.maximin.engines.prompt;

/** The end of a text that may yet turn out to belong to a tag. */
final class PartialTag {
    /** More of them are text: what is held back is bounded, and looked at again with every piece. */
    static final int MOST_LINE_BREAKS = 32;

    private PartialTag() {}

    /** Where the part to hold back starts: a beginning of the tag at the end of the text, and line breaks before it. */
    static int start(CharSequence text, String tag) {
        var length = Math.min(tag.length() - 1, text.length());
        while (length > 0 && !endsWith(text, tag, length)) {
            length--;
        }
        return beforeLineBreaks(text, text.length() - length);
    }

    static int beforeLineBreaks(CharSequence text, int end) {
        var start = end;
        while (start > 0 && end - start < MOST_LINE_BREAKS && isLineBreak(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r';
    }

    private static boolean endsWith(CharSequence text, String tag, int length) {
        return CharSequence.compare(text.subSequence(text.length() - length, text.length()), tag.substring(0, length))
                == 0;
    }
}
