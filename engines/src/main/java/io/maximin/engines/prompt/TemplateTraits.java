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
record TemplateTraits(boolean system, boolean tools, MessageStyle style, ToolSyntax syntax) {
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final String MARK = "xqzmarkzqx";
    private static final String TOOL = "xqztoolzqx";
    private static final List<MessageStyle> BASIC = List.of(
            new MessageStyle(false, false, false, false),
            new MessageStyle(true, false, false, false),
            new MessageStyle(false, true, false, false),
            new MessageStyle(true, true, false, false));
    private static final ChatMessage USER = ChatMessage.text(ChatMessage.USER, MARK);
    private static final ChatMessage QUESTION = ChatMessage.text(ChatMessage.USER, "q");
    private static final ChatInput CALLING = calling();

    static TemplateTraits of(Template template) {
        var basic = first(template, ChatInput.of(List.of(USER), ANY_TIME), BASIC);
        var system = ChatInput.of(List.of(ChatMessage.text(ChatMessage.SYSTEM, MARK), QUESTION), ANY_TIME);
        var tools = ChatInput.of(List.of(QUESTION), ANY_TIME).withTools(List.of(tool()));
        var style = first(
                template,
                CALLING,
                List.of(
                        basic,
                        basic.withCalls(true, false),
                        basic.withCalls(false, true),
                        basic.withCalls(true, true)));
        var syntax = rendered(template, CALLING, style)
                .flatMap(prompt -> CallTrace.in(prompt, TOOL, MARK))
                .map(ToolSyntaxes::of)
                .orElse(ToolSyntaxes.USUAL);
        return new TemplateTraits(shows(template, system, basic), shows(template, tools, basic), style, syntax);
    }

    private static ChatInput calling() {
        var call = new ToolCallSpec("call00001", TOOL, "{\"k\": \"" + MARK + "\"}");
        var answer = new ChatMessage(
                ChatMessage.ASSISTANT, Optional.empty(), "", Optional.empty(), List.of(call), Optional.empty());
        var result = new ChatMessage(
                ChatMessage.TOOL, Optional.of(TOOL), "r", Optional.empty(), List.of(), Optional.of(call.id()));
        return ChatInput.of(List.of(QUESTION, answer, result), ANY_TIME).withTools(List.of(tool("no mark")));
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
                TOOL, description, "{\"type\": \"object\", \"properties\": {\"k\": {\"type\": \"string\"}}}");
    }

    private static boolean shows(Template template, ChatInput input, MessageStyle style) {
        return rendered(template, input, style)
                .filter(prompt -> prompt.contains(MARK))
                .isPresent();
    }

    private static Optional<String> rendered(Template template, ChatInput input, MessageStyle style) {
        try {
            return Optional.of(template.render(TemplateVariables.of(input, style), input.now()));
        } catch (TemplateException _) {
            return Optional.empty();
        }
    }
}
