package io.maximin.api.openai;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.http.SseEvent;
import io.maximin.http.SseStream;
import io.maximin.json.Json;
import io.maximin.speech.SpeechEvent;
import java.util.Base64;
import java.util.function.Consumer;

/** Writes speech as OpenAI's events: base64 of the increments, then the usage, which is counted in characters. */
final class SpeechStream implements Consumer<SpeechEvent> {
    private final SseStream out;

    record Delta(String type, String audio) {}

    record Done(String type, Usage usage) {}

    record Usage(
            @JsonProperty("input_tokens") int inputTokens,
            @JsonProperty("output_tokens") int outputTokens,
            @JsonProperty("total_tokens") int totalTokens) {}

    SpeechStream(SseStream out) {
        this.out = out;
    }

    @Override
    public void accept(SpeechEvent event) {
        switch (event) {
            case SpeechEvent.Audio(var audio) ->
                send(new Delta("speech.audio.delta", Base64.getEncoder().encodeToString(audio.bytes())));
            case SpeechEvent.Spoken _ -> {}
            case SpeechEvent.Finished(var summary) -> {
                int characters = summary.count().usage();
                send(new Done("speech.audio.done", new Usage(characters, 0, characters)));
            }
        }
    }

    private void send(Object event) {
        out.send(SseEvent.data(Json.write(event)));
    }
}
