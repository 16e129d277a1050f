package io.maximin.speech;

import io.maximin.engines.language.Language;
import io.maximin.engines.speech.Delivery.Emotion;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The public models and what each takes. Source: spec/speech.md sections 2.1, 2.2, 2.5 and 8. */
public enum SpeechModel {
    SPEECH_2_8_HD("speech-2.8-hd", Generation.V2_8),
    SPEECH_2_8_TURBO("speech-2.8-turbo", Generation.V2_8),
    SPEECH_2_6_HD("speech-2.6-hd", Generation.V2_6),
    SPEECH_2_6_TURBO("speech-2.6-turbo", Generation.V2_6),
    SPEECH_2_5_HD_PREVIEW("speech-2.5-hd-preview", Generation.V2_5),
    SPEECH_2_5_TURBO_PREVIEW("speech-2.5-turbo-preview", Generation.V2_5),
    SPEECH_02_HD("speech-02-hd", Generation.V1_2),
    SPEECH_02_TURBO("speech-02-turbo", Generation.V1_2),
    SPEECH_01_HD("speech-01-hd", Generation.V1_2),
    SPEECH_01_TURBO("speech-01-turbo", Generation.V1_2),
    SPEECH_01_240228("speech-01-240228", Generation.V1_2);

    private static final Set<Language> RECENT = Set.of(Language.PERSIAN, Language.FILIPINO, Language.TAMIL);
    private static final Map<String, SpeechModel> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(SpeechModel::id, Function.identity()));

    private enum Generation {
        V1_2,
        V2_5,
        V2_6,
        V2_8
    }

    private final String id;
    private final Generation generation;

    SpeechModel(String id, Generation generation) {
        this.id = id;
        this.generation = generation;
    }

    /** The model of that id, in any case. */
    public static Optional<SpeechModel> find(String id) {
        return Optional.ofNullable(BY_ID.get(id.toLowerCase(Locale.ROOT)));
    }

    public String id() {
        return id;
    }

    /** Whether it takes that emotion when a caller asks for it. */
    public boolean takes(Emotion emotion) {
        return switch (emotion) {
            case FLUENT -> generation == Generation.V2_6 || generation == Generation.V2_8;
            case WHISPER -> generation == Generation.V2_6;
            case HAPPY, SAD, ANGRY, FEARFUL, DISGUSTED, SURPRISED, CALM -> true;
        };
    }

    /** Whether a caller may ask for that language. */
    public boolean speaks(Language language) {
        return generation != Generation.V1_2 || !RECENT.contains(language);
    }

    /** Whether tags such as {@code (laughs)} are sounds. */
    public boolean interjections() {
        return generation == Generation.V2_8;
    }
}
