package io.maximin.engines.description;

import io.maximin.engines.scene.Mood;
import io.maximin.engines.scene.Scene;
import io.maximin.engines.scene.Style;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a prompt describes into a scene: by a lexicon and the grammar of English and Chinese, by single words in
 * other languages. The same prompt gives the same scene. Any text gives one; what could not be taken as it stands is in
 * its notes. Instances may be used by several threads at once.
 */
public final class SceneReader {
    /** What the longest prompt holds, in UTF-16 units; what is over it is not read, and a note says so. */
    public static final int LONGEST = 1500;

    private static final double FOREIGN = 0.34;

    private final EnglishReader english;
    private final ChineseReader chinese;
    private final KeywordReader keywords;
    private final Ideas ideas = new Ideas();

    private SceneReader(Lexicon lexicon, Optional<WordVectors> vectors) {
        var likeness = vectors.map(known -> new Likeness(lexicon, known));
        this.english = new EnglishReader(lexicon, new Unknowns(lexicon, likeness));
        this.chinese = new ChineseReader(lexicon);
        this.keywords = new KeywordReader(lexicon);
    }

    /** Reads the tables, in some tenths of a second; keep what it returns. */
    public static SceneReader load() {
        return new SceneReader(Lexicon.load(), Optional.empty());
    }

    /**
     * As {@link #load()}, for a reader that takes an English noun it does not know for what is most like it, if
     * anything is. The first such noun takes longer, because {@code vectors} is asked for those of all {@link #words}.
     */
    public static SceneReader load(WordVectors vectors) {
        return new SceneReader(Lexicon.load(), Optional.of(vectors));
    }

    /** All words and phrases whose vectors a reader compares others with, in the order of the alphabet. */
    public static List<String> words() {
        return List.copyOf(Lexicon.load().drawable().keySet());
    }

    /**
     * A style that is asked for beside the prompt; it counts more than what the prompt says.
     *
     * @param weight how strong, [0, 1]
     */
    public record Manner(Style style, double weight) {
        private static final double LEAST = 0.05;

        public Manner {
            if (!(weight >= 0) || weight > 1) {
                throw new IllegalArgumentException("weight must be within [0, 1], got " + weight);
            }
        }

        /** The style that a {@code style_type} of the API names; empty if it names none. Source: spec/image.md. */
        public static Optional<Manner> of(String styleType, double weight) {
            return switch (styleType) {
                case "漫画" -> Optional.of(new Manner(Style.COMIC, weight));
                case "元气" -> Optional.of(new Manner(Style.LIVELY, weight));
                case "中世纪" -> Optional.of(new Manner(Style.MEDIEVAL, weight));
                case "水彩" -> Optional.of(new Manner(Style.WATERCOLOUR, weight));
                default -> Optional.empty();
            };
        }
    }

    /** The scene that a prompt describes. */
    public Scene read(String prompt) {
        return read(prompt, Optional.empty());
    }

    /** The scene that a prompt describes, in a given style. */
    public Scene read(String prompt, Optional<Manner> manner) {
        return read(prompt, manner, Optional.empty());
    }

    /**
     * As {@link #read(String, Optional)}; if the prompt {@linkplain #isOpen is open}, what is proposed for it is drawn.
     * Whatever the prompt says of the whole (hour, season, weather, mood, style, view) counts more. A proposal in which
     * nothing is known is not used, and a note says so.
     */
    public Scene read(String prompt, Optional<Manner> manner, Optional<Proposal> proposal) {
        var draft = draft(prompt);
        if (draft.isBare()) {
            proposal.ifPresent(proposed -> draft.adopt(proposed.words(), draft(proposed)));
        }
        if (draft.isBare()) {
            ideas.of(prompt).ifPresent(idea -> draft.adopt(idea.picture(), draft(idea)));
        }
        manner.ifPresent(asked -> draft.world().style(asked.style(), Math.max(Manner.LEAST, asked.weight())));
        return draft.scene();
    }

    /** Whether a prompt names nothing to draw: nobody and nothing, no place, no lettering. */
    public boolean isOpen(String prompt) {
        return draft(prompt).isBare();
    }

    private Draft draft(Proposal proposal) {
        var draft = new Draft();
        draft.world().hour(proposal.hour());
        if (proposal.mood() != Mood.NEUTRAL) {
            draft.world().mood(proposal.mood());
        }
        english.read(proposal.picture(), draft);
        // A building is no place to be in here: it would stand beside those who are to be inside.
        var place = new Draft();
        english.read("in " + proposal.place(), place);
        draft.world().fill(place.world());
        return draft;
    }

    private Draft draft(String prompt) {
        var draft = new Draft();
        String text = prompt;
        if (prompt.length() > LONGEST) {
            int end = Character.isHighSurrogate(prompt.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
            text = prompt.substring(0, end);
            draft.note(prompt.substring(end, Math.min(prompt.length(), end + 40)), "");
        }
        if (Scripts.isChinese(text)) {
            chinese.read(text, draft);
        } else if (Scripts.isForeign(text) || isForeign(text)) {
            keywords.read(text, draft);
        } else {
            english.read(text, draft);
        }
        return draft;
    }

    /** Latin letters that are not English: many words are unknown, and more are known elsewhere than in English. */
    private boolean isForeign(String text) {
        double strange = english.unknownShare(text);
        return strange > FOREIGN && keywords.known(text) > 0 && keywords.known(text) >= english.known(text);
    }
}
