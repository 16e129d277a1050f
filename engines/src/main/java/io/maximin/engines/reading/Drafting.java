package io.maximin.engines.reading;

import io.maximin.engines.language.Language;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes the markup out of a text. Source: spec/speech.md section 2.5. */
final class Drafting {
    private static final Set<String> INTERJECTIONS = Set.of(
            "laughs",
            "chuckle",
            "coughs",
            "clear-throat",
            "groans",
            "breath",
            "pant",
            "inhale",
            "exhale",
            "gasps",
            "sniffs",
            "sighs",
            "snorts",
            "burps",
            "lip-smacking",
            "humming",
            "hissing",
            "emm",
            "sneezes",
            "whistles",
            "crying",
            "applause");
    private static final int LONGEST_TAG = 14;
    private static final int LONGEST_PHONETICS = 100;
    private static final int LONGEST_FORMULA = 2000;
    private static final int LONGEST_WORD = 60;
    private static final Pattern PAUSE = Pattern.compile("<#([^#<>\\n]{0,20})#>");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,2}(?:\\.\\d{1,2})?");

    private final String text;
    private final ReadingOptions options;
    private final PronunciationDictionary dictionary;
    private final Language syllables;
    private final MappedText.Builder draft = new MappedText.Builder();
    private final List<Optional<Part>> atoms = new ArrayList<>();
    private boolean pronounceable;
    private int index;

    /** @param syllables what toned syllables in brackets are in: Cantonese, else taken as Chinese */
    Drafting(String text, ReadingOptions options, Language syllables) {
        this.text = text;
        this.options = options;
        this.syllables = syllables;
        this.dictionary = new PronunciationDictionary(options.dictionary(), syllables);
    }

    Draft draft() {
        while (index < text.length()) {
            boolean taken = switch (text.charAt(index)) {
                case '<' -> pause();
                case '(' -> interjection() || phonetics();
                case '$' -> formula();
                default -> false;
            };
            if (!taken && !entry()) {
                character();
            }
        }
        if (!pronounceable && !atoms.isEmpty() && atoms.getLast().orElse(null) instanceof Part.Pause) {
            atoms.set(atoms.size() - 1, Optional.empty());
        }
        return new Draft(draft.build(), atoms);
    }

    private void atom(Part part) {
        atoms.add(Optional.of(part));
        draft.add(Scripts.ATOM, part.source().begin(), part.source().end());
        pronounceable = !(part instanceof Part.Pause);
    }

    private boolean pause() {
        var marker = PAUSE.matcher(text).region(index, text.length());
        if (!marker.lookingAt()) {
            return false;
        }
        var length = pauseOf(marker.group(1));
        if (pronounceable && length.isPositive()) {
            atom(new Part.Pause(length, new Span(index, marker.end())));
        }
        index = marker.end();
        return true;
    }

    private static Duration pauseOf(String seconds) {
        if (!SECONDS.matcher(seconds).matches()) {
            return Duration.ZERO;
        }
        return Duration.ofMillis(Math.round(Double.parseDouble(seconds) * 1000));
    }

    private boolean interjection() {
        int close = text.indexOf(')', index, Math.min(text.length(), index + LONGEST_TAG + 2));
        if (close < 0 || !INTERJECTIONS.contains(text.substring(index + 1, close))) {
            return false;
        }
        if (options.interjections()) {
            atom(new Part.Interjection(text.substring(index + 1, close), new Span(index, close + 1)));
        }
        index = close + 1;
        return true;
    }

    private boolean phonetics() {
        if (index == 0 || draft.length() == 0 || !Scripts.isSounding(text.codePointBefore(index))) {
            return false;
        }
        int end = index;
        Optional<Phonetics> sound = Optional.empty();
        while (end < text.length() && text.charAt(end) == '(') {
            int close = text.indexOf(')', end, Math.min(text.length(), end + LONGEST_PHONETICS));
            var next = close < 0
                    ? Optional.<Phonetics>empty()
                    : Phonetics.inBrackets(text.substring(end + 1, close), syllables);
            if (next.isEmpty()
                    || (sound.isPresent()
                            && sound.get().notation() != next.get().notation())) {
                break;
            }
            sound = Optional.of(sound.map(before -> before.then(next.get())).orElse(next.get()));
            end = close + 1;
        }
        int behind = end;
        sound.ifPresent(given -> give(given, behind));
        return sound.isPresent();
    }

    private void give(Phonetics sound, int end) {
        int begin = wordBefore(sound.syllables());
        if (begin == draft.length()) {
            index++;
            return;
        }
        var source = draft.sourceFrom(begin);
        draft.truncate(begin);
        atom(new Part.Given(
                source.of(text), sound.notation(), sound.written(), language(sound), source.and(new Span(index, end))));
        index = end;
    }

    private Language language(Phonetics sound) {
        return switch (sound.notation()) {
            case PINYIN -> Language.CHINESE;
            case JYUTPING -> Language.CANTONESE;
            case KANA -> Language.JAPANESE;
            case IPA -> Language.ENGLISH;
        };
    }

    /** Where the word that ends the draft begins; of Chinese characters, as many as there are syllables. */
    private int wordBefore(int count) {
        var written = draft.text();
        int begin = written.length();
        boolean han = begin > 0 && Scripts.isHan(written.charAt(begin - 1));
        int most = han && count > 0 ? count : LONGEST_WORD;
        while (begin > 0 && written.length() - begin < most && belongs(written.charAt(begin - 1), han)) {
            begin--;
        }
        return begin;
    }

    private static boolean belongs(char character, boolean han) {
        boolean joiner = character == '\'' || character == '’' || character == '-';
        return Scripts.isHan(character) == han
                && (joiner || Scripts.isSounding(character) || Character.isSurrogate(character));
    }

    private boolean formula() {
        if (!options.latex() || !text.startsWith("$$", index)) {
            return false;
        }
        int limit = Math.min(text.length(), index + LONGEST_FORMULA);
        int close = text.indexOf("$$", index + 2, limit);
        if (close < 0) {
            return false;
        }
        draft.add(" " + new Latex(text.substring(index + 2, close)).spoken() + " ", new Span(index, close + 2));
        pronounceable = true;
        index = close + 2;
        return true;
    }

    private boolean entry() {
        var found = dictionary.at(text, index);
        if (found.isEmpty() || hasPhonetics(index + found.get().length())) {
            return false;
        }
        replace(found.get());
        return true;
    }

    /** Whether the sound of the word before is given in the text itself, which then counts. */
    private boolean hasPhonetics(int behind) {
        if (behind >= text.length() || text.charAt(behind) != '(') {
            return false;
        }
        int close = text.indexOf(')', behind, Math.min(text.length(), behind + LONGEST_PHONETICS));
        return close > 0
                && Phonetics.inBrackets(text.substring(behind + 1, close), syllables)
                        .isPresent();
    }

    private void replace(PronunciationDictionary.Entry entry) {
        var span = new Span(index, index + entry.length());
        if (entry.phonetics().isPresent()) {
            var sound = entry.phonetics().get();
            atom(new Part.Given(span.of(text), sound.notation(), sound.written(), language(sound), span));
        } else {
            entry.replacement()
                    .said()
                    .codePoints()
                    .map(code -> Marks.of(code).isPresent() || Character.isISOControl(code) ? ' ' : code)
                    .forEach(code -> draft.add(Character.toString(code), span));
            pronounceable |= entry.replacement().said().codePoints().anyMatch(Character::isLetterOrDigit);
        }
        index = span.end();
    }

    private void character() {
        int code = text.codePointAt(index);
        int end = index + Character.charCount(code);
        if (code == '\r' || code == '\n' || code == 0x2028 || code == 0x2029 || code == 0x85) {
            draft.add('\n', index, end);
        } else if (!Characters.isIllegal(code)
                && code != Scripts.ATOM
                && Character.getType(code) != Character.SURROGATE) {
            pronounceable |= Character.isLetterOrDigit(code);
            end = cluster(code, end);
        }
        index = end;
    }

    /** Adds a character with the accents that follow it, composed; answers where they end. */
    private int cluster(int code, int behind) {
        int end = behind;
        while (end < text.length() && end - behind < 8 && isAccent(text.charAt(end))) {
            end++;
        }
        var written = text.substring(index, end);
        var plain = plain(code) + text.substring(behind, end);
        var composed = Normalizer.normalize(plain, Normalizer.Form.NFC);
        if (composed.equals(written)) {
            for (int i = index; i < end; i++) {
                draft.add(text.charAt(i), i, i + 1);
            }
        } else {
            draft.add(composed, new Span(index, end));
        }
        return end;
    }

    private static boolean isAccent(char character) {
        return (character >= 0x300 && character <= 0x36f) || (character >= 0x653 && character <= 0x655);
    }

    /** Digits of any script as ASCII digits; wide letters, ligatures and the like as what they stand for. */
    private static String plain(int code) {
        if (Character.isDigit(code)) {
            return String.valueOf(Character.digit(code, 10));
        }
        boolean compatible = switch (Character.getType(code)) {
            case Character.LETTER_NUMBER -> code != 0x3007;
            case Character.OTHER_NUMBER -> code != '²' && code != '³' && code != '¹';
            default -> isVariant(code);
        };
        return compatible
                ? Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKC)
                        .replace('⁄', '/')
                : Character.toString(code);
    }

    private static boolean isVariant(int code) {
        boolean wideSymbol = "％＄＃＆＠＋－＝＊／＜＞￥￡￦".indexOf(code) >= 0;
        boolean wideLetter = code >= 0xff01 && code <= 0xff9f && Character.isLetter(code);
        boolean ligature = code >= 0xfb00 && code <= 0xfdff && Character.isLetter(code);
        boolean arabicForm = code >= 0xfe70 && code < 0xfeff && Character.isLetter(code);
        boolean unit = (code >= 0x3380 && code <= 0x33df) || code == '℃' || code == '℉';
        boolean mathematical = code >= 0x1d400 && code <= 0x1d7ff;
        return wideSymbol || wideLetter || ligature || arabicForm || unit || mathematical;
    }
}
