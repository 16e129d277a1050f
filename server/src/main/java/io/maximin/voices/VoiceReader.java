package io.maximin.voices;

import io.maximin.engines.language.Language;
import io.maximin.engines.speech.Speakers;
import io.maximin.engines.speech.VoiceProfile;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads a voice from its row. */
final class VoiceReader {
    /** The controls bear the names of the profile's, so that its complaints name the column. */
    static final List<String> COLUMNS = List.of(
            "id",
            "spellings",
            "name",
            "language",
            "gender",
            "age",
            "styles",
            "listed",
            "mixture",
            "pitchSemitones",
            "pitchRange",
            "pace",
            "formant",
            "colour",
            "breath",
            "description");

    private final Speakers speakers;

    VoiceReader(Speakers speakers) {
        this.speakers = speakers;
    }

    Voice read(Table.Row row) {
        return new Voice(
                row.text("id"),
                row.parts("spellings", "\\|"),
                row.known("listed", cell -> truth(cell)),
                persona(row),
                profile(row));
    }

    private static Persona persona(Table.Row row) {
        List<String> styles = row.parts("styles", " ");
        if (styles.isEmpty()) {
            throw row.fault("styles", "is empty");
        }
        return new Persona(
                row.text("name"),
                row.known("language", word(Language.values())),
                row.known("gender", word(Gender.values())),
                row.known("age", word(Age.values())),
                styles,
                row.text("description"));
    }

    private VoiceProfile profile(Table.Row row) {
        Map<String, Float> mixture = mixture(row);
        try {
            return new VoiceProfile(
                    mixture,
                    row.number("pitchSemitones"),
                    row.number("pitchRange"),
                    row.number("pace"),
                    row.number("formant"),
                    row.number("colour"),
                    row.number("breath"));
        } catch (IllegalArgumentException e) {
            throw row.fault("column " + e.getMessage());
        }
    }

    /** Written as {@code af_heart 0.6 + bf_emma 0.4}. */
    private Map<String, Float> mixture(Table.Row row) {
        Map<String, Float> mixture = new LinkedHashMap<>();
        for (String part : row.parts("mixture", " \\+ ")) {
            int gap = part.indexOf(' ');
            String speaker = gap < 0 ? part : part.substring(0, gap);
            if (gap < 0 || speakers.find(speaker).isEmpty()) {
                throw row.fault("mixture", "'" + part + "' is not a speaker and a weight");
            }
            if (mixture.put(speaker, row.number("mixture", part.substring(gap + 1))) != null) {
                throw row.fault("mixture", "'" + speaker + "' is there twice");
            }
        }
        return mixture;
    }

    private static Optional<Boolean> truth(String cell) {
        return switch (cell) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** A constant written in lower case with dashes. */
    static <E extends Enum<E>> Function<String, Optional<E>> word(E[] constants) {
        return cell -> Arrays.stream(constants)
                .filter(constant -> constant.name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-')
                        .equals(cell))
                .findFirst();
    }
}
