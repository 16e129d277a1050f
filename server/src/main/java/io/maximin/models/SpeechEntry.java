package io.maximin.models;

import java.util.List;
import java.util.Objects;

/**
 * The public model ids of speech, and what all of them run on. The phonemes come from the espeak natives of the
 * platform besides.
 *
 * @param models ids, the one to name in advice first
 * @param weights id of the artifact that holds the network
 * @param voices id of the artifact that holds the voices' style vectors
 * @param arabicVowels id of the model that vowels Arabic
 * @param hebrewVowels id of the model that points Hebrew
 */
public record SpeechEntry(
        List<String> models, String weights, String voices, String arabicVowels, String hebrewVowels) {
    public SpeechEntry {
        models = List.copyOf(models);
        Objects.requireNonNull(weights);
        Objects.requireNonNull(voices);
        Objects.requireNonNull(arabicVowels);
        Objects.requireNonNull(hebrewVowels);
        if (models.isEmpty() || models.stream().anyMatch(String::isBlank)) {
            throw new CatalogueException("speech: models must be at least one id, and none blank");
        }
    }

    /** The artifacts that are the same on every platform. */
    List<String> artifacts() {
        return List.of(weights, voices, arabicVowels, hebrewVowels);
    }
}
