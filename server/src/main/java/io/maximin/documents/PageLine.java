package io.maximin.documents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A line on a page, as its text runs. Lengths are points; {@code top} grows downwards.
 *
 * @param size of its letters
 */
record PageLine(String text, float left, float right, float top, float size) {
    private static final String ENDS = ".!?:;。！？：；…";
    private static final String CLOSING = "\"'”’»)）」』】";
    private static final String ITEM = "(?s)\\s*([•‣◦▪●–—*-]\\s|\\(?[0-9]{1,3}[.)]\\s).*";
    private static final float OTHER_SIZE = 1.15f;
    private static final float OTHER_PITCH = 1.35f;

    /** How much of the widest line a full line takes at least. */
    private static final float FULL = 0.8f;

    private static final float SAME_LINE = 0.5f;

    /**
     * For each line whether it begins a paragraph. A gap, another size of letters and the sign of an item do so
     * anywhere; an indent, or a line that is not full, only where a sentence ended: headings and rows of tables are
     * ragged too. At the top of a page or column a paragraph goes on unless a sentence ended.
     *
     * @param before what was read last, for the first line
     */
    static List<Boolean> beginnings(List<PageLine> lines, String before) {
        float pitch = pitch(lines);
        float widest = lines.stream().map(PageLine::width).max(Float::compare).orElse(0f);
        var beginnings = new ArrayList<Boolean>();
        for (int i = 0; i < lines.size(); i++) {
            boolean begins = i == 0
                    ? endsSentence(before) || lines.get(0).isItem()
                    : lines.get(i).begins(lines.get(i - 1), pitch, widest);
            beginnings.add(begins);
        }
        return beginnings;
    }

    /** The usual distance of two lines. */
    private static float pitch(List<PageLine> lines) {
        var steps = new ArrayList<Float>();
        for (int i = 1; i < lines.size(); i++) {
            float step = lines.get(i).top - lines.get(i - 1).top;
            if (step > SAME_LINE * lines.get(i).size) {
                steps.add(step);
            }
        }
        Collections.sort(steps);
        return steps.isEmpty() ? 0 : steps.get((steps.size() - 1) / 2);
    }

    private boolean begins(PageLine last, float pitch, float widest) {
        float step = top - last.top;
        if (step < 0 || step < SAME_LINE * Math.min(size, last.size)) {
            return endsSentence(last.text);
        }
        if (step > OTHER_PITCH * pitch || isItem() || isOtherSize(last)) {
            return true;
        }
        return endsSentence(last.text) && (left > last.left + size || last.width() < FULL * widest);
    }

    private boolean isOtherSize(PageLine last) {
        return Math.max(size, last.size) > OTHER_SIZE * Math.min(size, last.size);
    }

    private boolean isItem() {
        return text.matches(ITEM);
    }

    private float width() {
        return right - left;
    }

    private static boolean endsSentence(String text) {
        int end = text.length();
        while (end > 0 && (CLOSING.indexOf(text.charAt(end - 1)) >= 0 || text.charAt(end - 1) == ' ')) {
            end--;
        }
        return end == 0 || ENDS.indexOf(text.charAt(end - 1)) >= 0;
    }
}
