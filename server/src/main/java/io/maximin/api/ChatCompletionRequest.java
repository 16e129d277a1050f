package io.maximin.api;

import io.maximin.error.ApiException;
import io.maximin.json.JsonFailure;
import io.maximin.text.AnswerFormat;
import io.maximin.text.Message;
import io.maximin.text.Role;
import io.maximin.text.TextRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A request of the OpenAI-style chat wire, spoken by the OpenAI dialect and, with small differences, by the native
 * one. Reading binds the fields; {@link #toText} then checks their values, so that a caller can look the model up in
 * between.
 */
public record ChatCompletionRequest(
        String model,
        List<ChatMessage> messages,
        RequestedTools tools,
        AnswerFormat format,
        TextSettings settings,
        OptionalInt choices,
        Output output) {

    private static final Map<String, Role> ROLES =
            Map.of("system", Role.SYSTEM, "user", Role.USER, "assistant", Role.ASSISTANT, "tool", Role.TOOL);

    /** How the answer is to be sent. */
    public record Output(boolean stream, boolean includeUsage) {}

    /** @throws ApiException if a required field is missing or a field has the wrong type */
    public static ChatCompletionRequest read(WireObject body) {
        var model = body.text("model");
        var messages = body.objects("messages");
        if (messages.isEmpty()) {
            throw JsonFailure.missing("messages");
        }
        refuseFunctions(body);
        var bound = body.has("max_completion_tokens") ? "max_completion_tokens" : "max_tokens";
        return new ChatCompletionRequest(
                model,
                messages.stream().map(ChatMessage::read).toList(),
                FunctionTools.nested().read(body),
                ResponseFormat.ofChat(body),
                TextSettings.read(body, bound),
                body.integer("n"),
                output(body));
    }

    /**
     * The domain request.
     *
     * @param extraRoles roles this dialect knows beyond system, user, assistant and tool
     * @param seed repeats the draw, where the dialect lets a caller say so
     * @throws ApiException if a value is out of range or the conversation breaks a rule
     */
    public TextRequest toText(Map<String, Role> extraRoles, OptionalLong seed) {
        if (choices.isPresent() && choices.getAsInt() != 1) {
            throw ApiException.invalid("n must be 1, got " + choices.getAsInt());
        }
        var maxTokens = settings.checkedMaxTokens();
        var sampling = settings.sampling(seed);
        tools.check();
        return tools.request(model, conversation(extraRoles), format, sampling, maxTokens);
    }

    private List<Message> conversation(Map<String, Role> extraRoles) {
        var roles = new HashMap<>(ROLES);
        roles.putAll(extraRoles);
        return ChatConversation.read(messages, roles);
    }

    private static Output output(WireObject body) {
        var includeUsage = body.optionalObject("stream_options")
                .map(options -> options.flag("include_usage"))
                .orElse(false);
        return new Output(body.flag("stream"), includeUsage);
    }

    private static void refuseFunctions(WireObject body) {
        for (var field : List.of("functions", "function_call")) {
            if (body.has(field)) {
                throw ApiException.invalid(field + " is not supported, use tools and tool_choice");
            }
        }
    }
}
