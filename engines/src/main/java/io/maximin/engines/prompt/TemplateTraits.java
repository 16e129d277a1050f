package io.maximin.engines.prompt;

import io.maximin.engines.jinja.Template;
import io.maximin.engines.jinja.TemplateException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What a template can do, found out by rendering small conversations and looking for their words in the result.
 * There is no other way: a template declares nothing.
 */
record TemplateTraits(boolean system, boolean tools, MessageStyle style) {
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final String MARK = "xqzmarkzqx";
    private static final List<MessageStyle> BASIC = List.of(
            new MessageStyle(false, false, false, false),
            new MessageStyle(true, false, false, false),
            new MessageStyle(false, true, false, false),
            new MessageStyle(true, true, false, false));
    private static final ChatMessage USER = ChatMessage.text(ChatMessage.USER, MARK);
    private static final ChatMessage QUESTION = ChatMessage.text(ChatMessage.USER, "q");

    static TemplateTraits of(Template template) {
        var basic = first(template, ChatInput.of(List.of(USER), ANY_TIME), BASIC);
        var system = ChatInput.of(List.of(ChatMessage.text(ChatMessage.SYSTEM, MARK), QUESTION), ANY_TIME);
        var tools = ChatInput.of(List.of(QUESTION), ANY_TIME).withTools(List.of(tool()));
        return new TemplateTraits(
                shows(template, system, basic), shows(template, tools, basic), withCalls(template, basic));
    }

    private static MessageStyle withCalls(Template template, MessageStyle basic) {
        var call = new ToolCallSpec("call00001", "f", "{\"k\": \"" + MARK + "\"}");
        var answer = new ChatMessage(
                ChatMessage.ASSISTANT, Optional.empty(), "", Optional.empty(), List.of(call), Optional.empty());
        var result = new ChatMessage(
                ChatMessage.TOOL, Optional.of("f"), "r", Optional.empty(), List.of(), Optional.of(call.id()));
        var input = ChatInput.of(List.of(QUESTION, answer, result), ANY_TIME).withTools(List.of(tool("no mark")));
        return first(
                template,
                input,
                List.of(
                        basic,
                        basic.withCalls(true, false),
                        basic.withCalls(false, true),
                        basic.withCalls(true, true)));
    }

    /** The first style that brings the mark through; the very first when none does. */
    private static MessageStyle first(Template template, ChatInput input, List<MessageStyle> styles) {
        return styles.stream()
                .filter(style -> shows(template, input, style))
                .findFirst()
                .orElse(styles.getFirst());
    }

    private static ToolSpec tool() {
        return tool(MARK);
    }

    private static ToolSpec tool(String description) {
        return new ToolSpec(
                "f", description, "{\"type\": \"object\", \"properties\": {\"k\": {\"type\": \"string\"}}}");
    }

    private static boolean shows(Template template, ChatInput input, MessageStyle style) {
        try {
            return template.render(TemplateVariables.of(input, style), input.now())
                    .contains(MARK);
        } catch (TemplateException _) {
            return false;
        }
    }
}
