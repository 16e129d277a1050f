package io.maximin.api.minimax;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.api.BaseResp;
import io.maximin.error.ApiException;
import io.maximin.http.Dialect;
import io.maximin.http.ErrorBody;
import io.maximin.http.SseEvent;
import io.maximin.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the native route of pictures words a failure: as the other native ones, with the request's id and a null where
 * the pictures would stand. Source: spec/image.md section 3.
 */
final class ImageDialect implements Dialect {

    record Envelope(
            String id,
            @Nullable Object data,
            @JsonProperty("base_resp") BaseResp baseResp) {}

    @Override
    public ErrorBody error(ApiException failure, String traceId) {
        return new ErrorBody(200, json(failure, traceId));
    }

    @Override
    public List<SseEvent> streamError(ApiException failure, String traceId) {
        return List.of(SseEvent.data(json(failure, traceId)));
    }

    /** Too many orders at once are too many connections here, as they are for speech. */
    private static String json(ApiException failure, String traceId) {
        var told = SpeechDialect.spoken(failure);
        return Json.write(new Envelope(traceId, null, new BaseResp(told.kind().code(), told.getMessage())));
    }
}
