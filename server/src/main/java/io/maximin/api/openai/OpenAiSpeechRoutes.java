package io.maximin.api.openai;

import io.maximin.http.Access;
import io.maximin.http.Route;
import io.maximin.speech.SpeechService;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The speech routes of the OpenAI dialect. */
public final class OpenAiSpeechRoutes {
    private final SpeechHandler speech;
    private final long maxBodyBytes;

    /** @param voices the voice id behind a name of OpenAI's */
    public OpenAiSpeechRoutes(SpeechService speech, Function<String, Optional<String>> voices, long maxBodyBytes) {
        this.speech = new SpeechHandler(speech, voices);
        this.maxBodyBytes = maxBodyBytes;
    }

    public List<Route> routes() {
        return List.of(new Route(
                "POST",
                "/v1/audio/speech",
                Access.BEARER_OR_API_KEY,
                new OpenAiDialect(),
                maxBodyBytes,
                speech::create));
    }
}
