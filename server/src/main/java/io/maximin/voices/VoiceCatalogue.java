package io.maximin.voices;

import io.maximin.engines.language.Language;
import io.maximin.engines.speech.Speakers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The voices that come with the program. Immutable; checked as a whole when made. */
public final class VoiceCatalogue {
    private final List<Voice> voices;
    private final List<Voice> listed;
    private final Map<String, Voice> bySpelling;
    private final Map<String, Voice> byOpenAiName;
    private final Map<Language, Voice> defaults;

    VoiceCatalogue(Table voices, Table openAiNames, Table defaults) {
        this.bySpelling = new HashMap<>();
        this.voices = read(voices, bySpelling);
        this.listed = this.voices.stream().filter(Voice::listed).toList();
        this.byOpenAiName = openAiNames.map(row -> row.text("name"), this::named, Set.of());
        this.defaults = defaults.map(
                row -> row.known("language", VoiceReader.word(Language.values())),
                this::named,
                Set.of(Language.values()));
    }

    /**
     * Reads the tables of the program.
     *
     * @throws VoiceTableException if one of them is wrong
     */
    public static VoiceCatalogue load() {
        return new VoiceCatalogue(
                Table.resource("voices.tsv", VoiceReader.COLUMNS),
                Table.resource("openai-names.tsv", List.of("name", "id")),
                Table.resource("defaults.tsv", List.of("language", "id")));
    }

    private static List<Voice> read(Table table, Map<String, Voice> bySpelling) {
        var reader = new VoiceReader(Speakers.load());
        List<Voice> voices = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            Voice voice = reader.read(row);
            voices.add(voice);
            add(row, "id", voice.id(), voice, bySpelling);
            voice.spellings().forEach(spelling -> add(row, "spellings", spelling, voice, bySpelling));
        }
        return List.copyOf(voices);
    }

    private static void add(Table.Row row, String column, String spelling, Voice voice, Map<String, Voice> bySpelling) {
        if (bySpelling.put(spelling, voice) != null) {
            throw row.fault(column, "'" + spelling + "' is there twice");
        }
    }

    private Voice named(Table.Row row) {
        return row.known("id", this::find);
    }

    /** In the order of the table. */
    public List<Voice> all() {
        return voices;
    }

    /** Those that lists of voices show, in the order of the table. */
    public List<Voice> listed() {
        return listed;
    }

    /** The voice of this id or one of its further spellings, matched byte for byte. */
    public Optional<Voice> find(String id) {
        return Optional.ofNullable(bySpelling.get(id));
    }

    /** The voice behind a name of OpenAI's, such as {@code alloy}. */
    public Optional<Voice> openAi(String name) {
        return Optional.ofNullable(byOpenAiName.get(name));
    }

    /** The voice to speak a language with when none was asked for. */
    public Voice defaultFor(Language language) {
        return Objects.requireNonNull(defaults.get(language));
    }
}
