package io.maximin.api.responses;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.maximin.api.FunctionTools;
import io.maximin.api.WireObject;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What an answer repeats of its request, as it came; tools that are ignored are left out. */
@JsonNaming(SnakeCaseStrategy.class)
record ResponseTerms(
        Optional<String> instructions,
        OptionalInt maxOutputTokens,
        Map<String, String> metadata,
        @JsonRawValue String reasoning,
        @JsonRawValue String text,
        @JsonRawValue String toolChoice,
        @JsonRawValue String tools) {

    static ResponseTerms read(WireObject body) {
        return new ResponseTerms(
                body.optionalText("instructions"),
                body.integer("max_output_tokens"),
                body.textMap("metadata"),
                body.json("reasoning").orElse("{\"effort\":null,\"summary\":null}"),
                body.json("text").orElse("{\"format\":{\"type\":\"text\"}}"),
                body.json("tool_choice").orElse("\"auto\""),
                FunctionTools.functions(body).stream()
                        .map(WireObject::json)
                        .collect(Collectors.joining(",", "[", "]")));
    }
}
