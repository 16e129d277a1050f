package io.maximin.engines.description;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Colour;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts English into the longest phrases that the lexicon knows, and single words where it knows none. */
final class EnglishWords {
    private static final int LONGEST = 6;
    private static final Pattern TOKEN =
            Quotes.with("[\\p{L}\\p{M}\\p{N}]+(?:['’.-](?=[\\p{L}\\p{N}])[\\p{L}\\p{M}\\p{N}]+)*|&");

    private final Lexicon lexicon;

    EnglishWords(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** A word before phrases are sought: its letters in lower case, and a meaning if it is no word. */
    private record Token(String text, String lower, int begin, int end, List<Meaning> meanings) {}

    List<Unit> units(String prompt) {
        List<Token> tokens = tokens(prompt);
        List<Unit> units = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            if (!token.meanings.isEmpty()) {
                units.add(new Unit(token.text, token.begin, token.end, token.meanings, Unit.Form.BASE));
                at++;
                continue;
            }
            int count = Math.min(Math.min(LONGEST, lexicon.longestEnglish()), run(tokens, at));
            Unit found = null;
            while (found == null) {
                found = unit(tokens.subList(at, at + count), prompt, count == 1);
                count--;
            }
            units.add(found);
            at += count + 1;
        }
        return units;
    }

    /** How many plain words follow each other from {@code at}. */
    private static int run(List<Token> tokens, int at) {
        int end = at;
        while (end < tokens.size() && tokens.get(end).meanings.isEmpty()) {
            end++;
        }
        return end - at;
    }

    private @org.jspecify.annotations.Nullable Unit unit(List<Token> tokens, String prompt, boolean last) {
        int begin = tokens.getFirst().begin;
        int end = tokens.getLast().end;
        String text = prompt.substring(begin, end);
        String before = String.join(
                " ",
                tokens.subList(0, tokens.size() - 1).stream().map(Token::lower).toList());
        String word = tokens.getLast().lower;
        String prefix = before.isEmpty() ? "" : before + " ";
        var exact = lexicon.english(prefix + word);
        if (!exact.isEmpty()) {
            return new Unit(text, begin, end, building(tokens, prefix, word, exact), Unit.Form.BASE);
        }
        if (word.endsWith("'s") || word.endsWith("s'")) {
            String owner = word.substring(0, word.length() - 2) + (word.endsWith("s'") ? "s" : "");
            var meanings = known(prefix, owner);
            return meanings.isEmpty() && !last ? null : new Unit(text, begin, end, meanings, Unit.Form.OWNER);
        }
        Set<Meaning> nouns = new LinkedHashSet<>();
        Lemmas.singular(word).forEach(lemma -> addNouns(lexicon.english(prefix + lemma), nouns));
        Set<Meaning> verbs = verbs(tokens, prefix, word);
        if (nouns.isEmpty() && verbs.isEmpty()) {
            return last ? new Unit(text, begin, end, number(word), unknownForm(word)) : null;
        }
        var form = nouns.isEmpty() ? Unit.Form.VERB : Unit.Form.PLURAL;
        nouns.addAll(verbs);
        return new Unit(text, begin, end, List.copyOf(nouns), form);
    }

    /** A building is a thing, and what somebody does. */
    private List<Meaning> building(List<Token> tokens, String prefix, String word, List<Meaning> exact) {
        boolean both = prefix.isEmpty()
                && word.endsWith("ing")
                && exact.stream().allMatch(meaning -> meaning instanceof Meaning.Subject);
        if (!both) {
            return exact;
        }
        var all = new ArrayList<>(exact);
        all.addAll(verbs(tokens, prefix, word));
        return all;
    }

    private List<Meaning> known(String prefix, String word) {
        var exact = lexicon.english(prefix + word);
        if (!exact.isEmpty()) {
            return exact;
        }
        Set<Meaning> nouns = new LinkedHashSet<>();
        Lemmas.singular(word).forEach(lemma -> addNouns(lexicon.english(prefix + lemma), nouns));
        return List.copyOf(nouns);
    }

    private static Unit.Form unknownForm(String word) {
        boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && word.length() > 3;
        return plural ? Unit.Form.PLURAL : Unit.Form.BASE;
    }

    private static void addNouns(List<Meaning> meanings, Set<Meaning> nouns) {
        for (Meaning meaning : meanings) {
            boolean noun = switch (meaning) {
                case Meaning.Subject _, Meaning.Where _, Meaning.Air _, Meaning.Particle _, Meaning.Rendered _ -> true;
                case Meaning.When _, Meaning.During _, Meaning.Counted _ -> true;
                default -> false;
            };
            if (noun) {
                nouns.add(meaning);
            }
        }
    }

    /** Of a phrase the verb is its first word, of a single word itself. */
    private Set<Meaning> verbs(List<Token> tokens, String prefix, String word) {
        Set<Meaning> verbs = new LinkedHashSet<>();
        if (prefix.isEmpty()) {
            Lemmas.verb(word).forEach(lemma -> addVerbs(lexicon.english(lemma), verbs));
            return verbs;
        }
        String rest = String.join(
                " ", tokens.subList(1, tokens.size()).stream().map(Token::lower).toList());
        for (String lemma : Lemmas.verb(tokens.getFirst().lower)) {
            addVerbs(lexicon.english(lemma + " " + rest), verbs);
        }
        return verbs;
    }

    private static void addVerbs(List<Meaning> meanings, Set<Meaning> verbs) {
        meanings.stream()
                .filter(meaning -> meaning instanceof Meaning.Doing || meaning instanceof Meaning.Acting)
                .forEach(verbs::add);
    }

    private static List<Meaning> number(String word) {
        if (word.length() > 4 || !word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return List.of();
        }
        int number = Integer.parseInt(word);
        return List.of(
                number == 0
                        ? new Meaning.Particle(Meaning.Particle.Kind.NOT)
                        : new Meaning.Counted(Math.min(Actor.MOST, number)));
    }

    private List<Token> tokens(String prompt) {
        List<Token> tokens = new ArrayList<>();
        var matcher = TOKEN.matcher(prompt);
        while (matcher.find()) {
            String word = matcher.group("word");
            String hex = matcher.group("hex");
            if (word != null) {
                addWord(word, matcher.start(), tokens);
            } else if (hex != null) {
                var colour = new Colour("#" + hex.toLowerCase(Locale.ROOT), Integer.parseInt(hex, 16));
                tokens.add(token(matcher.group(), matcher.start(), new Meaning.Tint(colour)));
            } else if (matcher.group("stop") != null) {
                tokens.add(token(matcher.group(), matcher.start(), Meaning.Particle.Kind.STOP));
            } else if (matcher.group("comma") != null || matcher.group("list") != null) {
                tokens.add(token(matcher.group(), matcher.start(), Meaning.Particle.Kind.COMMA));
            } else {
                String quoted = matcher.group().substring(1, matcher.group().length() - 1);
                tokens.add(token(quoted, matcher.start(), Meaning.Particle.Kind.QUOTE));
            }
        }
        return tokens;
    }

    private static Token token(String text, int begin, Meaning.Particle.Kind kind) {
        return token(text, begin, new Meaning.Particle(kind));
    }

    private static Token token(String text, int begin, Meaning meaning) {
        return new Token(text, text, begin, begin + text.length(), List.of(meaning));
    }

    /** Words with a hyphen that the lexicon does not have are several. */
    private void addWord(String word, int begin, List<Token> tokens) {
        String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        boolean whole = lower.indexOf('-') < 0
                || !lexicon.english(lower).isEmpty()
                || Lemmas.singular(lower).stream()
                        .anyMatch(lemma -> !lexicon.english(lemma).isEmpty());
        if (whole) {
            tokens.add(new Token(word, lower, begin, begin + word.length(), List.of()));
            return;
        }
        int from = 0;
        for (String part : lower.split("-", -1)) {
            tokens.add(new Token(
                    word.substring(from, from + part.length()),
                    part,
                    begin + from,
                    begin + from + part.length(),
                    List.of()));
            from += part.length() + 1;
        }
    }
}
