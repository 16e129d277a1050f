package io.maximin.api.minimax;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.error.ApiException;
import io.maximin.json.Json;
import io.maximin.speech.SpeechSummary;
import org.jspecify.annotations.Nullable;

/** What the server says on a speech WebSocket. Source: spec/speech.md sections 3.3 and 3.5. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TaskEvent(
        @JsonProperty("session_id") String sessionId,
        String event,
        @JsonProperty("trace_id") String traceId,
        @JsonProperty("is_final") @Nullable Boolean isFinal,
        @Nullable Data data,
        @JsonProperty("extra_info") @Nullable ExtraInfo extraInfo,
        @JsonProperty("base_resp") Outcome baseResp) {
    private static final String AUDIO = "task_continued";
    private static final int SESSION_DIGITS = 9;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(String audio, @Nullable SubtitleSegment subtitle) {}

    /** Clients of different regions look for the trace id in different places. */
    record Outcome(
            @JsonProperty("status_code") int statusCode,
            @JsonProperty("status_msg") String statusMsg,
            @JsonProperty("trace_id") String traceId) {}

    /** An event that tells no more than its name. */
    static String plain(String event, String traceId) {
        return json(event, traceId, null, null, null);
    }

    static String audio(String hex, SpeechSummary soFar, String traceId) {
        return json(AUDIO, traceId, false, new Data(hex, null), ExtraInfo.of(soFar));
    }

    static String subtitle(SubtitleSegment subtitle, SpeechSummary soFar, String traceId) {
        return json(AUDIO, traceId, false, new Data("", subtitle), ExtraInfo.of(soFar));
    }

    /** The end of what one text gave; no audio, since clients append that of every event. */
    static String last(SpeechSummary all, String traceId) {
        return json(AUDIO, traceId, true, new Data("", null), ExtraInfo.of(all));
    }

    /** A text that was skipped: the end of what it gave, with the reason. */
    static String skipped(ApiException reason, String traceId) {
        return Json.write(new TaskEvent(
                sessionId(traceId), AUDIO, traceId, true, new Data("", null), null, outcome(reason, traceId)));
    }

    /** The last event of a connection that fails. */
    static String failed(ApiException failure, String traceId) {
        return Json.write(
                new TaskEvent(sessionId(traceId), "task_failed", traceId, null, null, null, outcome(failure, traceId)));
    }

    private static String json(
            String event, String traceId, @Nullable Boolean isFinal, @Nullable Data data, @Nullable ExtraInfo info) {
        var success = new Outcome(0, "success", traceId);
        return Json.write(new TaskEvent(sessionId(traceId), event, traceId, isFinal, data, info, success));
    }

    private static Outcome outcome(ApiException failure, String traceId) {
        var spoken = SpeechDialect.spoken(failure);
        return new Outcome(spoken.kind().code(), spoken.getMessage(), traceId);
    }

    /** The platform's session ids are decimal; ours follows from the trace id, so that all events agree on it. */
    private static String sessionId(String traceId) {
        long number = Long.parseLong(traceId.substring(0, SESSION_DIGITS), 16);
        return "%09d".formatted(number % 1_000_000_000L);
    }
}
