package io.maximin.engines.description;

import io.maximin.engines.description.Meaning.Particle.Kind;
import io.maximin.engines.scene.Colour;
import io.maximin.engines.scene.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads prompts of other languages word by word: things, numbers, colours, and what is said of the whole. Their grammar
 * is not known, so a colour goes to the noun beside it, and of relations only those of prepositions are read.
 */
final class KeywordReader {
    private static final Pattern TOKEN =
            Quotes.with("[\\p{L}\\p{M}\\p{N}]+(?:['’-](?=[\\p{L}\\p{N}])[\\p{L}\\p{M}\\p{N}]+)*");
    private static final int WORDS = 4;
    private static final int CHARACTERS = 12;
    private static final int LEAST_NOTED = 4;

    private final Lexicon lexicon;

    KeywordReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    private record Token(String text, boolean spaceless, int begin, int end) {}

    void read(String prompt, Draft draft) {
        assemble(units(prompt), draft);
    }

    /** How many words of a text it knows. */
    int known(String prompt) {
        return (int) units(prompt).stream().filter(unit -> !unit.isUnknown()).count();
    }

    private List<Unit> units(String prompt) {
        List<Unit> units = new ArrayList<>();
        List<Token> run = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(prompt);
        while (matcher.find()) {
            String word = matcher.group("word");
            if (word != null) {
                run.add(new Token(word.toLowerCase(Locale.ROOT), isSpaceless(word), matcher.start(), matcher.end()));
                continue;
            }
            words(run, prompt, units);
            run.clear();
            String text = matcher.group();
            if (matcher.group("quote") != null) {
                units.add(unit(
                        text.substring(1, text.length() - 1),
                        matcher.start(),
                        matcher.end(),
                        List.of(new Meaning.Particle(Kind.QUOTE))));
            } else {
                units.add(unit(text, matcher.start(), matcher.end(), List.of(new Meaning.Particle(Kind.COMMA))));
            }
        }
        words(run, prompt, units);
        return units;
    }

    private static Unit unit(String text, int begin, int end, List<Meaning> meanings) {
        return new Unit(text, begin, end, meanings, Unit.Form.BASE);
    }

    /** Scripts that set no spaces between words, and Korean, whose words carry their particles. */
    private static boolean isSpaceless(String word) {
        return switch (Character.UnicodeScript.of(word.codePointAt(0))) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, HANGUL -> true;
            default -> false;
        };
    }

    private void words(List<Token> run, String prompt, List<Unit> units) {
        int at = 0;
        while (at < run.size()) {
            if (run.get(at).spaceless) {
                pieces(run.get(at), units);
                at++;
                continue;
            }
            int count = Math.min(WORDS, run.size() - at);
            List<Meaning> found = List.of();
            while (found.isEmpty() && count > 0) {
                int end = run.get(at + count - 1).end;
                found = meanings(prompt.substring(run.get(at).begin, end).toLowerCase(Locale.ROOT));
                count--;
            }
            int end = run.get(at + count).end;
            units.add(unit(prompt.substring(run.get(at).begin, end), run.get(at).begin, end, found));
            at += count + 1;
        }
    }

    /** The longest words that are known, from left to right; what is between is not told apart. */
    private void pieces(Token token, List<Unit> units) {
        int at = 0;
        while (at < token.text.length()) {
            int length = Math.min(CHARACTERS, token.text.length() - at);
            List<Meaning> found = List.of();
            while (length > 0 && found.isEmpty()) {
                found = exact(token.text.substring(at, at + length));
                length--;
            }
            if (!found.isEmpty()) {
                int begin = token.begin + at;
                units.add(unit(token.text.substring(at, at + length + 1), begin, begin + length + 1, found));
                at += length;
            }
            at++;
        }
    }

    private List<Meaning> exact(String word) {
        return lexicon.foreign(word).map(lexicon::english).orElse(List.of());
    }

    /** Of a word whose ending is not known the longest beginning counts, to one or two letters. */
    private List<Meaning> meanings(String word) {
        List<Meaning> found = exact(word);
        if (found.isEmpty() && word.length() > 4 && word.indexOf(' ') < 0) {
            found = lexicon.foreignStem(word).map(lexicon::english).orElse(List.of());
        }
        return found.isEmpty() && word.length() >= LEAST_NOTED ? international(word) : found;
    }

    /** Names of things that are the same in English: "Sofa". */
    private List<Meaning> international(String word) {
        return lexicon.english(word).stream()
                .filter(meaning -> meaning instanceof Meaning.Subject subject && !subject.near())
                .toList();
    }

    private void assemble(List<Unit> units, Draft draft) {
        var describer = new Describer(draft);
        List<Unit> before = new ArrayList<>();
        OptionalInt number = OptionalInt.empty();
        Optional<Sketch> last = Optional.empty();
        Optional<Relation.Kind> open = Optional.empty();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (unit.is(Kind.QUOTE)) {
                letters(unit.text(), last, draft);
            } else if (unit.is(Kind.COMMA)) {
                last = Optional.empty();
                open = Optional.empty();
            } else if (isPart(unit)) {
                i = part(units, i, before, last);
            } else if (unit.isUnknown()) {
                note(unit, draft);
            } else if (unit.has(Meaning.Counted.class)) {
                number = OptionalInt.of(
                        unit.as(Meaning.Counted.class).orElseThrow().number());
            } else if (unit.has(Meaning.Where.class) && !unit.has(Meaning.Subject.class)) {
                var where = unit.as(Meaning.Where.class).orElseThrow();
                draft.world().setting(where.setting(), WorldDraft.NAMED, unit.text(), where.near());
            } else if (isNoun(unit)) {
                var phrase = new NounPhrase(unit.text(), i, before, Optional.of(unit), false, number);
                Optional<Sketch> earlier = last;
                last = describer.sketch(phrase, unit.as(Meaning.Subject.class).orElseThrow());
                link(draft, earlier, open, last);
                open = Optional.empty();
                before.clear();
                number = OptionalInt.empty();
            } else if (isStructure(unit)) {
                var kept = open;
                open = last.flatMap(_ -> relation(unit)).or(() -> kept);
            } else if (last.isPresent() && !isNounAt(units, i + 1)) {
                describer.describe(List.of(unit), last.get());
            } else if (isQuality(unit)) {
                before.add(unit);
            } else {
                unit.meanings().forEach(draft.world()::take);
            }
        }
    }

    private static Optional<Relation.Kind> relation(Unit unit) {
        return unit.as(Meaning.Related.class)
                .map(Meaning.Related::kind)
                .or(() -> unit.as(Meaning.Acting.class)
                        .filter(_ -> !unit.has(Meaning.Doing.class))
                        .map(Meaning.Acting::kind));
    }

    private static boolean isPart(Unit unit) {
        return unit.is(Kind.BEARD) || unit.is(Kind.HAIR) || unit.is(Kind.DRESS);
    }

    /** A beard or hair, with the colour beside it; returns the index of the last word that is about it. */
    private static int part(List<Unit> units, int at, List<Unit> before, Optional<Sketch> owner) {
        Kind kind = Parts.kind(units.get(at));
        Optional<Meaning.Tint> behind =
                at + 1 < units.size() ? units.get(at + 1).as(Meaning.Tint.class) : Optional.empty();
        Optional<Colour> colour = behind.or(() -> before.stream()
                        .flatMap(unit -> unit.as(Meaning.Tint.class).stream())
                        .findFirst())
                .map(Meaning.Tint::colour);
        owner.filter(Sketch::isPerson).ifPresent(person -> {
            colour.ifPresent(said -> Parts.colour(List.of(person), kind, said));
            if (kind == Kind.BEARD && colour.isEmpty()) {
                person.beard(Parts.beard(person));
            }
        });
        before.clear();
        return behind.isPresent() ? at + 1 : at;
    }

    /** "A cat on a table": of two nouns with a preposition between them. */
    private static void link(
            Draft draft, Optional<Sketch> subject, Optional<Relation.Kind> kind, Optional<Sketch> object) {
        if (subject.isPresent() && kind.isPresent() && object.isPresent()) {
            draft.link(subject.get(), kind.get(), List.of(object.get()));
        }
    }

    /** Articles, prepositions and other words that only join. */
    private static boolean isStructure(Unit unit) {
        return relation(unit).isPresent()
                || List.of(Kind.ARTICLE, Kind.POSSESSIVE, Kind.AND, Kind.WITH, Kind.OF, Kind.BE, Kind.LINK).stream()
                        .anyMatch(unit::is);
    }

    private static boolean isQuality(Unit unit) {
        return unit.has(Meaning.Tint.class)
                || unit.has(Meaning.Sized.class)
                || unit.has(Meaning.Made.class)
                || unit.is(Kind.FILLER)
                || unit.has(Meaning.Doing.class);
    }

    private static boolean isNoun(Unit unit) {
        return unit.has(Meaning.Subject.class) && !unit.has(Meaning.Tint.class) && !unit.has(Meaning.Air.class);
    }

    private static boolean isNounAt(List<Unit> units, int at) {
        return at < units.size() && isNoun(units.get(at));
    }

    private static void letters(String text, Optional<Sketch> last, Draft draft) {
        if (last.filter(Sketch::bearsLetters).isPresent()) {
            last.get().lettering(text);
        } else {
            draft.banner(text);
        }
    }

    private static void note(Unit unit, Draft draft) {
        if (unit.text().length() >= LEAST_NOTED) {
            draft.note(unit.text(), "");
        }
    }
}
