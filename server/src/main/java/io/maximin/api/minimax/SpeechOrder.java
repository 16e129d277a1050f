package io.maximin.api.minimax;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.api.WireObject;
import io.maximin.documents.Document;
import io.maximin.json.Json;
import io.maximin.speech.CharacterCount;
import io.maximin.speech.SpeechSettings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a task of speech is kept as: the request as it came, without its text, and the text beside it. Texts of files
 * are too long for a row and are an input of the task.
 *
 * @param settings the body without {@code text}
 * @param usageCharacters that are charged
 * @param text of the request; null if it is in a file
 */
record SpeechOrder(
        JsonNode settings,
        @JsonProperty("usage_characters") int usageCharacters,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String text) {

    /** The texts of a file as bytes of an input. */
    record Texts(List<Document> documents) {}

    static SpeechOrder read(String request) {
        return Json.read(request, SpeechOrder.class);
    }

    String json() {
        return Json.write(this);
    }

    /** @throws io.maximin.error.ApiException if a value is not allowed */
    SpeechSettings speech() {
        return T2aAsyncRequest.settings(WireObject.body(settings));
    }

    static byte[] bytes(List<Document> documents) {
        return Json.write(new Texts(documents)).getBytes(StandardCharsets.UTF_8);
    }

    static List<Document> documents(byte[] bytes) {
        return Json.read(bytes, Texts.class).documents();
    }

    /** What all the texts count for together. */
    static CharacterCount count(List<Document> documents) {
        return documents.stream()
                .flatMap(document -> document.passages().stream())
                .map(passage -> CharacterCount.of(passage.text()))
                .reduce(CharacterCount.NONE, CharacterCount::plus);
    }
}
