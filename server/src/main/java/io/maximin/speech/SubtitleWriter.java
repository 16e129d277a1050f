package io.maximin.speech;

import io.maximin.engines.reading.Span;
import io.maximin.engines.speech.Clip;
import io.maximin.engines.speech.Sound;
import io.maximin.speech.Subtitle.Time;
import io.maximin.speech.Subtitle.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Makes subtitles of the clips of one text after another. */
final class SubtitleWriter {
    /** Source: spec/speech.md section 2.10. */
    private static final int MOST_CHARACTERS = 50;

    private static final Pattern GAP = Pattern.compile("<#[^#]*#>|\\s+|[^\\s<]+|<");
    private static final Pattern MARKUP = Pattern.compile("<#[^#]*#>");

    private final List<Timed> timed = new ArrayList<>();
    private String text = "";
    private Span sentence = new Span(0, 0);
    private int placesBefore;
    private int pronouncedBefore;

    /** A word as the engine timed it; its place is in the present text. */
    private record Timed(StringBuilder said, Span source, Time time) {}

    /** What stands next: {@code pronounced} is the same unless it is a word. */
    private record Piece(String text, Span source, String pronounced, Time time) {
        boolean blank() {
            return text.isBlank();
        }
    }

    /** From now on clips belong to {@code next}. */
    void begin(String next) {
        placesBefore += text.codePointCount(0, text.length());
        text = next;
        timed.clear();
    }

    /**
     * Takes a clip; hands over the subtitles of a sentence when it ends.
     *
     * @param beginSample where the clip begins in the sound of the session
     */
    void add(Clip clip, long beginSample, Consumer<Subtitle> sink) {
        sentence = timed.isEmpty() ? clip.source() : sentence.and(clip.source());
        for (var word : clip.words()) {
            var time = new Time(millis(beginSample + word.beginSample()), millis(beginSample + word.endSample()));
            add(word.said(), word.source(), time);
        }
        if (clip.endsSentence() && !timed.isEmpty()) {
            split(pieces()).forEach(sink);
            timed.clear();
        }
    }

    /** Several words said for one written one count as one. */
    private void add(String said, Span source, Time time) {
        if (!timed.isEmpty() && timed.getLast().source().end() > source.begin()) {
            var last = timed.removeLast();
            last.said().append(' ').append(said);
            timed.add(new Timed(
                    last.said(), last.source().and(source), new Time(last.time().begin(), time.end())));
            return;
        }
        timed.add(new Timed(new StringBuilder(said), source, time));
    }

    private List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        int at = sentence.begin();
        for (var word : timed) {
            between(at, word.source().begin(), pieces);
            pieces.add(
                    new Piece(word.source().of(text), word.source(), word.said().toString(), word.time()));
            at = word.source().end();
        }
        between(at, Math.max(at, sentence.end()), pieces);
        return joined(pieces);
    }

    private void between(int begin, int end, List<Piece> pieces) {
        var gap = GAP.matcher(text).region(begin, Math.max(begin, end));
        while (gap.find()) {
            if (!MARKUP.matcher(gap.group()).matches()) {
                double now = pieces.isEmpty()
                        ? timed.getFirst().time().begin()
                        : pieces.getLast().time().end();
                pieces.add(new Piece(gap.group(), new Span(gap.start(), gap.end()), gap.group(), new Time(now, now)));
            }
        }
    }

    /** Marks belong to the word they touch. */
    private static List<Piece> joined(List<Piece> pieces) {
        var joined = new ArrayList<Piece>();
        boolean marksLast = false;
        for (var piece : pieces) {
            boolean marks =
                    !piece.blank() && piece.time().begin() == piece.time().end();
            boolean touches = !joined.isEmpty()
                    && !joined.getLast().blank()
                    && joined.getLast().source().end() == piece.source().begin();
            if (touches && (marks || marksLast)) {
                piece = join(joined.removeLast(), piece);
                marks = false;
            }
            joined.add(piece);
            marksLast = marks;
        }
        return joined;
    }

    private static Piece join(Piece first, Piece second) {
        return new Piece(
                first.text() + second.text(),
                first.source().and(second.source()),
                first.pronounced() + second.pronounced(),
                new Time(first.time().begin(), second.time().end()));
    }

    private List<Subtitle> split(List<Piece> pieces) {
        var subtitles = new ArrayList<Subtitle>();
        int from = 0;
        while (from < pieces.size()) {
            int to = end(pieces, from);
            var words =
                    trimmed(pieces.subList(from, to)).stream().map(this::word).toList();
            if (!words.isEmpty()) {
                subtitles.add(new Subtitle(words));
            }
            from = to;
        }
        return subtitles;
    }

    /** As many pieces as fit, but no more than up to the last mark if that fills half of the room. */
    private static int end(List<Piece> pieces, int from) {
        int length = 0;
        int mark = from;
        for (int i = from; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            if (length + piece.text().length() > MOST_CHARACTERS && i > from) {
                return mark > from ? mark : i;
            }
            length += piece.text().length();
            char last = piece.text().charAt(piece.text().length() - 1);
            if (length > MOST_CHARACTERS / 2 && !piece.blank() && !Character.isLetterOrDigit(last)) {
                mark = i + 1;
            }
        }
        return pieces.size();
    }

    private static List<Piece> trimmed(List<Piece> pieces) {
        int from = 0;
        int to = pieces.size();
        while (from < to && pieces.get(from).blank()) {
            from++;
        }
        while (to > from && pieces.get(to - 1).blank()) {
            to--;
        }
        return pieces.subList(from, to);
    }

    private Word word(Piece piece) {
        int begin = placesBefore + text.codePointCount(0, piece.source().begin());
        int end = begin
                + text.codePointCount(piece.source().begin(), piece.source().end());
        int said = pronouncedBefore;
        pronouncedBefore +=
                piece.pronounced().codePointCount(0, piece.pronounced().length());
        return new Word(
                piece.text(), new Span(begin, end), piece.pronounced(), new Span(said, pronouncedBefore), piece.time());
    }

    private static double millis(long samples) {
        return Math.round(samples * 10_000.0 / Sound.SAMPLE_RATE_HERTZ) / 10.0;
    }
}
