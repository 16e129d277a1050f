package io.maximin.text.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.error.ApiException;
import io.maximin.json.Json;
import io.maximin.text.TextRequest;
import io.maximin.text.UpstreamConfig.OutputLimit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What other servers are sent for a request. */
public final class UpstreamBodies {
    private UpstreamBodies() {}

    /**
     * Fails unless the request can be written for servers of every kind, or is refused where a dialect has no words for
     * it, and its tokens can be estimated.
     */
    public static void requireWritten(TextRequest request) {
        written(new OpenAiWire(OutputLimit.MAX_TOKENS), request).ifPresent(UpstreamBodies::requireOpenAi);
        for (var flavour : AnthropicWire.Flavour.values()) {
            written(new AnthropicWire(flavour), request).ifPresent(UpstreamBodies::requireAnthropic);
        }
        var estimate = TokenEstimate.of(request);
        assertThat(estimate.likely()).isBetween(0, estimate.most());
    }

    private static Optional<JsonNode> written(Wire wire, TextRequest request) {
        try {
            var body = wire.body(request, "theirs", 100);
            assertThat(body.path("messages").isArray()).isTrue();
            return Optional.of(body);
        } catch (ApiException e) {
            // A number of almost as many digits as may be read has more when it is written again.
            assertThat(e.getMessage())
                    .containsAnyOf("response_format of this type is not supported", "body breaks a JSON limit");
            return Optional.empty();
        }
    }

    /** Results follow the call that they answer, and arguments are text that is JSON. */
    private static void requireOpenAi(JsonNode body) {
        Set<String> calls = new HashSet<>();
        for (var message : body.path("messages")) {
            switch (message.path("role").asString("")) {
                case "assistant" ->
                    message.path("tool_calls").forEach(call -> {
                        calls.add(call.path("id").stringValue());
                        assertThat(Json.tree(call.at("/function/arguments").stringValue())
                                        .isObject())
                                .isTrue();
                    });
                case "tool" ->
                    assertThat(calls).contains(message.path("tool_call_id").stringValue());
                default -> assertThat(message.path("content").isString()).isTrue();
            }
        }
    }

    /** Roles take turns, no message is empty, and results follow the call that they answer. */
    private static void requireAnthropic(JsonNode body) {
        Set<String> calls = new HashSet<>();
        var before = "";
        for (var message : body.path("messages")) {
            assertThat(message.path("role").stringValue()).isNotEqualTo(before);
            assertThat(message.path("content").isEmpty()).isFalse();
            before = message.path("role").stringValue();
            for (var block : message.path("content")) {
                switch (block.path("type").stringValue()) {
                    case "tool_use" -> calls.add(block.path("id").stringValue());
                    case "tool_result" ->
                        assertThat(calls).contains(block.path("tool_use_id").stringValue());
                    default -> {}
                }
            }
        }
    }
}
