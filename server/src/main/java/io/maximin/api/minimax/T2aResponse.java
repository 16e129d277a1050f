package io.maximin.api.minimax;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.api.BaseResp;
import org.jspecify.annotations.Nullable;

/** A whole answer, or one event of a streamed one. Source: spec/speech.md sections 2.7 and 2.8. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record T2aResponse(
        Data data,
        @JsonProperty("extra_info") @Nullable ExtraInfo extraInfo,
        @JsonProperty("trace_id") String traceId,
        @JsonProperty("base_resp") BaseResp baseResp) {
    private static final int MORE = 1;
    private static final int LAST = 2;
    private static final BaseResp MORE_FOLLOWS = new BaseResp(0, "");

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(
            String audio,
            @JsonProperty("subtitle_file") @Nullable String subtitleFile,
            @Nullable SubtitleSegment subtitle,
            int status,
            String ced) {}

    /** An increment of a stream. */
    static T2aResponse more(String audio, @Nullable SubtitleSegment subtitle, String traceId) {
        return new T2aResponse(new Data(audio, null, subtitle, MORE, ""), null, traceId, MORE_FOLLOWS);
    }

    /** A whole answer, or the last event. */
    static T2aResponse last(String audio, @Nullable String subtitleFile, ExtraInfo info, String traceId) {
        return new T2aResponse(new Data(audio, subtitleFile, null, LAST, ""), info, traceId, BaseResp.SUCCESS);
    }
}
