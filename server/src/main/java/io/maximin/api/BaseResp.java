package io.maximin.api;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The outcome as native bodies carry it; code 0 is success. Source: spec/errors-and-limits.md section 3. */
public record BaseResp(
        @JsonProperty("status_code") int statusCode,
        @JsonProperty("status_msg") String statusMsg) {
    /** Success on the chat routes, whose message is empty. */
    public static final BaseResp CHAT_SUCCESS = new BaseResp(0, "");

    /** Success on every other route. */
    public static final BaseResp SUCCESS = new BaseResp(0, "success");
}
