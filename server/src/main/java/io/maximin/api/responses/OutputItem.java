package io.maximin.api.responses;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** An item of the output; one that has only begun is empty. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonPropertyOrder({"id", "type"})
sealed interface OutputItem {
    String id();

    @JsonProperty("type")
    default String type() {
        return switch (this) {
            case Message _ -> "message";
            case Reasoning _ -> "reasoning";
            case FunctionCall _ -> "function_call";
        };
    }

    /** What this item adds to the text of the answer. */
    default String answer() {
        return switch (this) {
            case Message message ->
                message.content().stream().map(ContentPart.OutputText::text).collect(Collectors.joining());
            case Reasoning _, FunctionCall _ -> "";
        };
    }

    /** The same with what the server behind the model wants back, if it is thinking. */
    default OutputItem with(@Nullable String encrypted) {
        return switch (this) {
            case Reasoning item -> new Reasoning(item.id(), item.status(), item.summary(), item.content(), encrypted);
            case Message _, FunctionCall _ -> this;
        };
    }

    record Message(String id, Status status, String role, List<ContentPart.OutputText> content) implements OutputItem {}

    /** @param encryptedContent what the server behind the model wants back, see {@link EncryptedThinking} */
    record Reasoning(
            String id,
            Status status,
            List<ContentPart.SummaryText> summary,
            List<ContentPart.ReasoningText> content,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String encryptedContent)
            implements OutputItem {
        Reasoning(
                String id,
                Status status,
                List<ContentPart.SummaryText> summary,
                List<ContentPart.ReasoningText> content) {
            this(id, status, summary, content, null);
        }
    }

    record FunctionCall(String id, Status status, String callId, String name, String arguments) implements OutputItem {}
}
