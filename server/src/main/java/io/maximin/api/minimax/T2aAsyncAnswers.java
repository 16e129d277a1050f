package io.maximin.api.minimax;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.api.BaseResp;
import io.maximin.http.Exchange;
import io.maximin.json.Json;

/** The bodies that the routes of asynchronous speech answer with. Source: spec/speech.md sections 4.1 and 4.2. */
sealed interface T2aAsyncAnswers {

    /** @param taskId digits, as the platform creates it; a query tells it as a number */
    record Created(
            @JsonProperty("task_id") String taskId,
            @JsonProperty("task_token") String taskToken,
            @JsonProperty("file_id") long fileId,
            @JsonProperty("usage_characters") int usageCharacters,
            @JsonProperty("base_resp") BaseResp baseResp)
            implements T2aAsyncAnswers {}

    record State(
            @JsonProperty("task_id") long taskId,
            String status,
            @JsonProperty("file_id") long fileId,
            @JsonProperty("base_resp") BaseResp baseResp)
            implements T2aAsyncAnswers {}

    default void send(Exchange exchange) {
        exchange.json(200, Json.write(this));
    }
}
