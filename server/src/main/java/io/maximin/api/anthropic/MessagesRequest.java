package io.maximin.api.anthropic;

import io.maximin.api.Ids;
import io.maximin.api.RequestedTools;
import io.maximin.api.ResponseFormat;
import io.maximin.api.TextSettings;
import io.maximin.api.WireObject;
import io.maximin.error.ApiException;
import io.maximin.json.JsonFailure;
import io.maximin.text.AnswerFormat;
import io.maximin.text.TextRequest;
import io.maximin.text.ToolChoice;
import io.maximin.text.ToolDefinition;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A request of the Anthropic dialect (spec/text.md section 3.2). Reading binds the fields; {@link #toText} then
 * checks their values, so that the handler can look the model up in between.
 */
record MessagesRequest(
        String model,
        List<InputBlock> system,
        List<InputMessage> messages,
        RequestedTools tools,
        boolean toolsMarked,
        AnswerFormat format,
        TextSettings settings,
        boolean stream) {

    /** @throws ApiException if a required field is missing or a field has the wrong type */
    static MessagesRequest read(WireObject body) {
        body.json("thread").ifPresent(thread -> {
            throw ApiException.notKept(
                    "thread " + thread + " is not supported, since conversations are not kept: send all messages");
        });
        var model = body.text("model");
        var messages = body.objects("messages");
        if (messages.isEmpty()) {
            throw JsonFailure.missing("messages");
        }
        return new MessagesRequest(
                model,
                InputBlock.readAll(body, "system").orElse(List.of()),
                messages.stream().map(InputMessage::read).toList(),
                new RequestedTools(
                        body.objects("tools").stream()
                                .map(MessagesRequest::tool)
                                .toList(),
                        choice(body),
                        Optional.empty(),
                        body.optionalObject("tool_choice")
                                .flatMap(choice -> choice.optionalFlag("disable_parallel_tool_use"))
                                .map(disabled -> !disabled)
                                .orElse(true)),
                body.objects("tools").stream().anyMatch(CacheControl::marks),
                ResponseFormat.ofMessages(body),
                TextSettings.read(body, "max_tokens"),
                body.flag("stream"));
    }

    /**
     * The domain request.
     *
     * @param ids that signed thinking
     * @throws ApiException if a value is out of range or the conversation breaks a rule
     */
    TextRequest toText(Ids ids) {
        var maxTokens = settings.checkedMaxTokens();
        var sampling = settings.sampling(OptionalLong.empty());
        tools.check();
        var conversation = InputConversation.read(system, messages, toolsMarked, ids);
        return tools.request(model, conversation, format, sampling, maxTokens);
    }

    private static ToolDefinition tool(WireObject tool) {
        return new ToolDefinition(
                tool.text("name"),
                tool.optionalText("description").orElse(""),
                tool.object("input_schema").json());
    }

    private static ToolChoice choice(WireObject body) {
        if (!body.has("tool_choice")) {
            return new ToolChoice.Auto();
        }
        var choice = body.object("tool_choice");
        var type = choice.text("type");
        return switch (type) {
            case "auto" -> new ToolChoice.Auto();
            case "none" -> new ToolChoice.None();
            case "any" -> new ToolChoice.Any();
            case "tool" -> new ToolChoice.Named(choice.text("name"));
            default ->
                throw ApiException.invalid("tool_choice.type must be auto, any, tool or none, got '" + type + "'");
        };
    }
}
