package io.maximin.api.minimax;

import io.maximin.http.SseEvent;
import io.maximin.http.SseStream;
import io.maximin.json.Json;
import io.maximin.speech.AudioData;
import io.maximin.speech.SpeechEvent;
import io.maximin.speech.SpeechSummary;
import io.maximin.speech.Subtitle;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes speech as events: increments of audio, then one event with the figures and, unless unwanted, the whole audio
 * once more. Source: spec/speech.md section 2.8.
 */
final class T2aStream implements Consumer<SpeechEvent> {
    private final T2aRequest request;
    private final String traceId;
    private final Function<List<SubtitleSegment>, String> subtitleFile;
    private final SseStream out;
    private final ByteArrayOutputStream whole = new ByteArrayOutputStream();
    private final List<Subtitle> subtitles = new ArrayList<>();

    /** @param subtitleFile keeps subtitles and answers their address */
    T2aStream(T2aRequest request, String traceId, Function<List<SubtitleSegment>, String> subtitleFile, SseStream out) {
        this.request = request;
        this.traceId = traceId;
        this.subtitleFile = subtitleFile;
        this.out = out;
    }

    @Override
    public void accept(SpeechEvent event) {
        switch (event) {
            case SpeechEvent.Audio(AudioData audio) -> audio(audio);
            case SpeechEvent.Spoken(Subtitle subtitle) -> subtitle(subtitle);
            case SpeechEvent.Finished(SpeechSummary summary) -> finish(summary);
        }
    }

    private void audio(AudioData audio) {
        if (request.output().aggregated()) {
            whole.writeBytes(audio.bytes());
        }
        HexPieces.of(audio).forEach(hex -> send(T2aResponse.more(hex, null, traceId)));
    }

    private void subtitle(Subtitle subtitle) {
        if (request.subtitles().wanted()) {
            subtitles.add(subtitle);
        }
        if (request.subtitles().streaming()) {
            send(T2aResponse.more("", SubtitleSegment.of(subtitle, true, false), traceId));
        }
    }

    private void finish(SpeechSummary summary) {
        var hex = HexFormat.of().formatHex(whole.toByteArray());
        send(T2aResponse.last(hex, subtitleFile(), ExtraInfo.of(summary), traceId));
    }

    private @Nullable String subtitleFile() {
        return request.subtitles().wanted()
                ? subtitleFile.apply(
                        SubtitleSegment.file(subtitles, request.subtitles().words()))
                : null;
    }

    private void send(T2aResponse event) {
        out.send(SseEvent.data(Json.write(event)));
    }
}
