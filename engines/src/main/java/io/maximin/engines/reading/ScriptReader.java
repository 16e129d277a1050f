package io.maximin.engines.reading;

import io.maximin.engines.language.Language;
import io.maximin.engines.language.LanguageDetector;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads a text: takes out its markup, finds its languages and sentences, and says figures and signs in words. Never
 * fails on a text; what nobody can pronounce is left out. Instances may be used by several threads at once, and make
 * what they need for a language when they first meet it.
 */
public final class ScriptReader {
    private final LanguageDetector detector;
    private final Map<Language, Verbalizer> verbalizers = new ConcurrentHashMap<>();

    public ScriptReader() {
        this(new LanguageDetector());
    }

    ScriptReader(LanguageDetector detector) {
        this.detector = detector;
    }

    /**
     * The sentences of {@code text}, in order. Places are indices into {@code text}; those of the parts increase and do
     * not overlap. Where one stretch of the text gives several parts, the first has its place and the others an empty
     * one behind it.
     *
     * @return empty if nothing can be pronounced
     */
    public List<Sentence> read(String text, ReadingOptions options) {
        var guide = detector.guide(text, options.language());
        var syllables = guide.han() == Language.CANTONESE ? Language.CANTONESE : Language.CHINESE;
        var draft = new Drafting(text, options, syllables).draft();
        return new Reading(draft, guide, options.normalization()).sentences();
    }

    /** One text on its way. */
    private final class Reading {
        private final Draft draft;
        private final LanguageDetector.Guide guide;
        private final boolean normalization;
        private final Iterator<Optional<Part>> atoms;
        private final List<Sentence> sentences = new ArrayList<>();
        private int place;

        Reading(Draft draft, LanguageDetector.Guide guide, boolean normalization) {
            this.draft = draft;
            this.guide = guide;
            this.normalization = normalization;
            this.atoms = draft.atoms().iterator();
        }

        List<Sentence> sentences() {
            var text = draft.text().text();
            var breaker = new SentenceBreaker(text);
            int begin = 0;
            while (begin < text.length()) {
                int newline = text.indexOf('\n', begin);
                int end = newline < 0 ? text.length() : newline;
                int before = sentences.size();
                for (var span : breaker.sentences(begin, end)) {
                    sentence(span);
                }
                if (sentences.size() > before && newline >= 0) {
                    endParagraph(true);
                }
                begin = end + 1;
            }
            if (!sentences.isEmpty()) {
                endParagraph(false);
            }
            return List.copyOf(sentences);
        }

        private void endParagraph(boolean ends) {
            var last = sentences.removeLast();
            sentences.add(new Sentence(last.parts(), last.source(), ends));
        }

        private void sentence(Span span) {
            var written = draft.text().part(span);
            var parts = new Parts(atoms, place);
            for (var run : guide.runs(written.text())) {
                var piece = written.part(new Span(run.begin(), run.end()));
                parts.add(verbalizer(run.language()).said(piece, normalization), run.language());
            }
            var found = parts.parts();
            if (found.isEmpty()) {
                return;
            }
            if (parts.isHeard()) {
                add(found, written.source(new Span(0, written.length())));
            } else {
                append(found.stream().filter(Part.Pause.class::isInstance).toList());
            }
        }

        private void add(List<Part> parts, Span source) {
            var first = new Span(Math.max(place, source.begin()), Math.max(place, source.end()));
            sentences.add(new Sentence(parts, first.and(parts.getLast().source()), false));
            place = sentences.getLast().source().end();
        }

        /** A pause on its own belongs to the sentence before. */
        private void append(List<Part> pauses) {
            if (pauses.isEmpty() || sentences.isEmpty()) {
                return;
            }
            var last = sentences.removeLast();
            var parts = new ArrayList<>(last.parts());
            parts.addAll(pauses);
            sentences.add(new Sentence(parts, last.source().and(pauses.getLast().source()), last.endsParagraph()));
            place = sentences.getLast().source().end();
        }
    }

    private Verbalizer verbalizer(Language language) {
        return verbalizers.computeIfAbsent(language, wanted -> new Verbalizer(new Wording(wanted)));
    }
}
