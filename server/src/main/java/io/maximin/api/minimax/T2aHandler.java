package io.maximin.api.minimax;

import io.maximin.api.KeyHolder;
import io.maximin.api.LinkUrls;
import io.maximin.api.WireObject;
import io.maximin.http.Exchange;
import io.maximin.json.Json;
import io.maximin.speech.SpeechService;
import io.maximin.speech.SpeechSettings;
import io.maximin.speech.WholeSpeech;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/t2a_v2}. */
final class T2aHandler {
    private final SpeechService speech;
    private final LinkUrls urls;

    T2aHandler(SpeechService speech, LinkUrls urls) {
        this.speech = speech;
        this.urls = urls;
    }

    void create(Exchange exchange) throws InterruptedException {
        var request = T2aRequest.read(WireObject.body(exchange.body()));
        var settings = request.voice().toSpeech(request.output().stream());
        if (request.output().stream()) {
            stream(request, settings, exchange);
            return;
        }
        var spoken = speech.speak(KeyHolder.call(exchange, false), settings, request.text());
        var info = ExtraInfo.of(spoken.summary());
        var answer = T2aResponse.last(
                audio(request, spoken, exchange), subtitles(request, spoken, exchange), info, exchange.traceId());
        exchange.json(200, Json.write(answer));
    }

    private void stream(T2aRequest request, SpeechSettings settings, Exchange exchange) throws InterruptedException {
        var sink = new T2aStream(request, exchange.traceId(), file -> save(file, exchange), exchange.sse());
        try (var session = speech.open(KeyHolder.call(exchange, true), settings)) {
            session.say(request.text(), sink);
            session.requireSound();
            session.finish(sink);
        }
    }

    private String audio(T2aRequest request, WholeSpeech spoken, Exchange exchange) {
        byte[] bytes = spoken.audio().bytes();
        return request.link()
                ? urls.of(bytes, "." + spoken.summary().format().encoding().label(), exchange)
                : HexFormat.of().formatHex(bytes);
    }

    private @Nullable String subtitles(T2aRequest request, WholeSpeech spoken, Exchange exchange) {
        return request.subtitles().wanted()
                ? save(
                        SubtitleSegment.file(
                                spoken.subtitles(), request.subtitles().words()),
                        exchange)
                : null;
    }

    private String save(List<SubtitleSegment> file, Exchange exchange) {
        return urls.of(Json.write(file).getBytes(StandardCharsets.UTF_8), ".json", exchange);
    }
}
