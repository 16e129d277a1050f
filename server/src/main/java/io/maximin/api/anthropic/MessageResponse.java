package io.maximin.api.anthropic;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.api.BaseResp;
import java.util.List;

/** A plain answer, field by field as in spec/text.md section 3.4. */
record MessageResponse(
        String id,
        String type,
        String role,
        String model,
        List<ContentBlock> content,
        MessageUsage usage,
        @JsonProperty("stop_reason") String stopReason,
        @JsonProperty("base_resp") BaseResp baseResp) {}
