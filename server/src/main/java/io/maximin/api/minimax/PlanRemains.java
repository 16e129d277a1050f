package io.maximin.api.minimax;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.api.BaseResp;
import java.util.List;

/** What is left of a plan. Source: spec/accounts.md section 3. */
record PlanRemains(
        @JsonProperty("model_remains") List<Model> modelRemains,
        @JsonProperty("current_subscribe_title") String title,
        @JsonProperty("base_resp") BaseResp baseResp) {

    /**
     * One model; all of a plan share its calls.
     *
     * @param startTime in milliseconds since the epoch, as {@code endTime}
     * @param remainsTime milliseconds to the end
     * @param count calls left, in spite of its name on the wire, unless configured otherwise
     */
    record Model(
            @JsonProperty("model_name") String name,
            @JsonProperty("start_time") long startTime,
            @JsonProperty("end_time") long endTime,
            @JsonProperty("remains_time") long remainsTime,
            @JsonProperty("current_interval_total_count") int total,
            @JsonProperty("current_interval_usage_count") int count) {}
}
