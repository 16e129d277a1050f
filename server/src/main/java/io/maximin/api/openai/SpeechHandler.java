package io.maximin.api.openai;

import io.maximin.api.KeyHolder;
import io.maximin.api.WireObject;
import io.maximin.http.Exchange;
import io.maximin.speech.SpeechEvent;
import io.maximin.speech.SpeechService;
import io.maximin.speech.SpeechSettings;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;

/** {@code POST /v1/audio/speech}. */
final class SpeechHandler {
    private final SpeechService speech;
    private final Function<String, Optional<String>> voices;

    SpeechHandler(SpeechService speech, Function<String, Optional<String>> voices) {
        this.speech = speech;
        this.voices = voices;
    }

    void create(Exchange exchange) throws InterruptedException {
        var request = SpeechRequest.read(WireObject.body(exchange.body()));
        var settings = request.toSpeech(voices);
        var sink = request.events() ? new SpeechStream(exchange.sse()) : bytes(settings, exchange);
        try (var session = speech.open(KeyHolder.call(exchange, true), settings)) {
            session.say(request.input(), sink);
            session.requireSound();
            session.finish(sink);
        }
    }

    private static Consumer<SpeechEvent> bytes(SpeechSettings settings, Exchange exchange) {
        var out = exchange.pieces(200, settings.format().encoding().mediaType(), OptionalLong.empty());
        return event -> {
            if (event instanceof SpeechEvent.Audio(var audio)) {
                out.send(audio.bytes());
            }
        };
    }
}
