package io.maximin.api.openai;

import io.maximin.api.Admission;
import io.maximin.http.Access;
import io.maximin.http.Route;
import io.maximin.limits.Product;
import io.maximin.speech.SpeechService;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The speech routes of the OpenAI dialect. */
public final class OpenAiSpeechRoutes {
    private final SpeechHandler speech;
    private final Admission admission;
    private final long maxBodyBytes;

    /** @param voices the voice id behind a name of OpenAI's */
    public OpenAiSpeechRoutes(
            SpeechService speech, Function<String, Optional<String>> voices, Admission admission, long maxBodyBytes) {
        this.speech = new SpeechHandler(speech, voices);
        this.admission = admission;
        this.maxBodyBytes = maxBodyBytes;
    }

    public List<Route> routes() {
        return admission.guard(
                Product.SPEECH,
                List.of(new Route(
                        "POST",
                        "/v1/audio/speech",
                        Access.BEARER_OR_API_KEY,
                        new OpenAiDialect(),
                        maxBodyBytes,
                        speech::create)));
    }
}
