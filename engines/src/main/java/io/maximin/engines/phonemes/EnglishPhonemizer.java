package io.maximin.engines.phonemes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Pronounces English the way the model was taught it: word by word, weak forms where they belong, words written alike
 * told apart by their neighbours.
 */
final class EnglishPhonemizer implements Phonemizer {
    private static final String VOWELS = "AIOQWYaeiouæɐɑɒɔəɛɜɪʊʌᵻᵊ";
    private static final int LONGEST_SPELLED = 3;

    private final EspeakPhonemizer espeak;
    private final EnglishLexicon lexicon;
    private final EnglishVariant variant;

    EnglishPhonemizer(Espeak espeak, EnglishVariant variant) {
        this.espeak = new EspeakPhonemizer(espeak, variant.voice());
        this.lexicon = new EnglishLexicon(variant);
        this.variant = variant;
    }

    @Override
    public List<SpokenWord> pronounce(String phrase) {
        var words = Word.of(phrase);
        var texts = words.stream().map(Word::text).toList();
        return EspeakPhonemizer.joined(words, sounds(texts));
    }

    private List<String> sounds(List<String> words) {
        var context = new EnglishContext(words);
        boolean shouted = words.stream().noneMatch(word -> word.codePoints().anyMatch(Character::isLowerCase));
        var known = new ArrayList<Optional<String>>();
        for (int i = 0; i < words.size(); i++) {
            known.add(sound(words.get(i), i, context, shouted));
        }
        var sounds = withUnknown(words, known);
        for (int i = 0; i < words.size(); i++) {
            boolean last = i + 1 == words.size();
            boolean beforeVowel = !last && startsWithVowel(sounds.get(i + 1));
            sounds.set(i, weak(context.lower(i), sounds.get(i), last, beforeVowel));
        }
        return sounds;
    }

    private List<String> withUnknown(List<String> words, List<Optional<String>> known) {
        var unknown = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            if (known.get(i).isEmpty()) {
                unknown.add(words.get(i));
            }
        }
        var answers = espeak.alone(unknown).iterator();
        var sounds = new ArrayList<String>();
        for (var sound : known) {
            sounds.add(sound.orElseGet(answers::next));
        }
        return sounds;
    }

    private Optional<String> sound(String word, int at, EnglishContext context, boolean shouted) {
        var lower = context.lower(at);
        if (isInitialism(word, at, context, shouted)) {
            return Optional.of(spelled(word));
        }
        if (lower.equals("a") || lower.equals("an")) {
            return Optional.of(lower.replace('a', 'ɐ'));
        }
        if (lower.equals("lead") && isMetal(at, context)) {
            return Optional.of("lˈɛd");
        }
        if (lower.equals("used") && context.lower(at + 1).equals("to") && !context.is("be", at - 1)) {
            return Optional.of(lexicon.heteronym("used", EnglishTag.PAST));
        }
        if (lower.equals("that") && (at + 1 >= context.size() || context.is("be", at + 1))) {
            return Optional.of(variant == EnglishVariant.AMERICAN ? "ðˈæt" : "ðˈat");
        }
        if (lexicon.isHeteronym(lower)) {
            boolean last = at + 1 == context.size() && lexicon.hasLast(lower);
            return Optional.of(lexicon.heteronym(lower, last ? EnglishTag.LAST : tag(at, context)));
        }
        return lexicon.word(word).or(() -> possessive(word)).or(() -> compound(word));
    }

    private static EnglishTag tag(int at, EnglishContext context) {
        var tag = context.tag(at);
        return tag == EnglishTag.UNKNOWN && context.is("noun-first", at) ? EnglishTag.NOUN : tag;
    }

    /** The form of a small word that fits what follows. */
    private String weak(String lower, String sound, boolean last, boolean beforeVowel) {
        return switch (lower) {
            case "the" -> beforeVowel || last ? "ði" : "ðə";
            case "to" -> last ? "tu" : beforeVowel ? "tʊ" : "tə";
            case "in" -> last ? "ˈɪn" : "ɪn";
            case "am" -> last ? "æm" : "ɐm";
            case "i" -> "ˌI";
            default -> sound;
        };
    }

    private boolean isInitialism(String word, int at, EnglishContext context, boolean shouted) {
        boolean capitals = word.codePoints().allMatch(c -> c >= 'A' && c <= 'Z');
        if (!capitals) {
            return false;
        }
        if (word.length() == 1) {
            return isLetter(word, at, context, shouted);
        }
        if (lexicon.exact(word).isPresent() || (shouted && context.size() > 1)) {
            return false;
        }
        return word.length() <= LONGEST_SPELLED || word.chars().noneMatch(c -> "AEIOUY".indexOf(c) >= 0);
    }

    /** Whether a single capital is the letter and not the article or the pronoun. */
    private static boolean isLetter(String word, int at, EnglishContext context, boolean shouted) {
        if (word.equals("I")) {
            return single(context, at - 1) || context.lower(at - 1).equals("letter");
        }
        if (word.equals("A")) {
            boolean article = at == 0 && context.size() > 1 && context.lower(1).length() > 1;
            return (!article && !shouted) || single(context, at - 1) || single(context, at + 1);
        }
        return true;
    }

    private static boolean single(EnglishContext context, int at) {
        return context.lower(at).length() == 1
                && Character.isUpperCase(context.word(at).charAt(0));
    }

    /** The letters one by one, the stress on the last. */
    private String spelled(String word) {
        var sound = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            var letter = lexicon.exact(word.substring(i, i + 1)).orElse("");
            sound.append(i + 1 < word.length() ? letter.replace('ˈ', 'ˌ') : letter);
        }
        return sound.toString();
    }

    private static boolean isMetal(int at, EnglishContext context) {
        return context.is("lead-metal", at + 1)
                || (context.lower(at - 1).equals("of") && !context.is("determiner", at + 1) && at > 1)
                || context.lower(at - 1).equals("molten");
    }

    private Optional<String> possessive(String word) {
        boolean plural = word.endsWith("s'");
        if (!plural && !word.endsWith("'s") && !word.endsWith("'S")) {
            return Optional.empty();
        }
        var owner = word.substring(0, word.length() - (plural ? 1 : 2));
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        var sound = part(owner);
        return Optional.of(plural ? sound : sound + ending(sound));
    }

    private String ending(String owner) {
        char end = owner.isEmpty() ? ' ' : owner.charAt(owner.length() - 1);
        if ("szʃʒʧʤ".indexOf(end) >= 0) {
            return variant == EnglishVariant.AMERICAN ? "ᵻz" : "ɪz";
        }
        return "ptkfθ".indexOf(end) >= 0 ? "s" : "z";
    }

    /** A word with hyphens is said part by part. */
    private Optional<String> compound(String word) {
        var parts = word.split("-+");
        if (parts.length < 2) {
            return Optional.empty();
        }
        var sound = new StringBuilder();
        Arrays.stream(parts).filter(part -> !part.isEmpty()).map(this::part).forEach(sound::append);
        return Optional.of(sound.toString());
    }

    private String part(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        boolean capitals = word.length() <= LONGEST_SPELLED && word.codePoints().allMatch(c -> c >= 'A' && c <= 'Z');
        if (capitals) {
            return lexicon.exact(word).filter(_ -> word.length() > 1).orElseGet(() -> spelled(word));
        }
        if (lexicon.isHeteronym(lower)) {
            return lexicon.heteronym(lower, EnglishTag.UNKNOWN);
        }
        return lexicon.word(word).orElseGet(() -> espeak.alone(List.of(word)).getFirst());
    }

    private static boolean startsWithVowel(String sound) {
        return sound.chars().filter(c -> c != 'ˈ' && c != 'ˌ').limit(1).anyMatch(c -> VOWELS.indexOf(c) >= 0);
    }
}
