package io.maximin.text.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.text.AnswerFormat;
import io.maximin.text.Message;
import io.maximin.text.Role;
import io.maximin.text.Sampling;
import io.maximin.text.TextRequest;
import io.maximin.text.ToolChoice;
import io.maximin.text.ToolDefinition;
import io.maximin.text.UpstreamConfig.OutputLimit;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class OpenAiWireTest {
    private static JsonNode body(OutputLimit limit, boolean parallelCalls, ToolDefinition... tools) {
        var request = new TextRequest(
                "mine",
                List.of(Message.text(Role.USER, "Hi")),
                List.of(tools),
                new ToolChoice.Auto(),
                parallelCalls,
                new AnswerFormat.Text(),
                new Sampling(1, 0.95, OptionalLong.empty()),
                OptionalInt.empty());
        return new OpenAiWire(limit).body(request, "theirs", 7);
    }

    @ParameterizedTest
    @CsvSource({
        "MAX_TOKENS, max_tokens, max_completion_tokens",
        "MAX_COMPLETION_TOKENS, max_completion_tokens, max_tokens"
    })
    void theOutputIsBoundedByTheFieldThatTheServerKnows(OutputLimit limit, String known, String unknown) {
        var body = body(limit, true);

        assertThat(body.path(known).asInt()).isEqualTo(7);
        assertThat(body.has(unknown)).isFalse();
    }

    @Test
    void parallelCallsAreRefusedOnlyIfThereAreTools() {
        var tool = new ToolDefinition("now", "", "{}");

        assertThat(body(OutputLimit.MAX_TOKENS, false, tool)
                        .path("parallel_tool_calls")
                        .booleanValue())
                .isFalse();
        assertThat(body(OutputLimit.MAX_TOKENS, false, tool).has("parallel_tool_calls"))
                .isTrue();
        assertThat(body(OutputLimit.MAX_TOKENS, false).has("parallel_tool_calls"))
                .isFalse();
        assertThat(body(OutputLimit.MAX_TOKENS, true, tool).has("parallel_tool_calls"))
                .isFalse();
    }
}
