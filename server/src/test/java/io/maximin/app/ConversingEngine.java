package io.maximin.app;

import io.maximin.text.Block;
import io.maximin.text.Message;
import io.maximin.text.PreparedText;
import io.maximin.text.Role;
import io.maximin.text.TextEngine;
import io.maximin.text.TextRequest;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Lets a script tell what reached the engine. After a tool result it answers {@code <tool> said <result>}; to the
 * script {@code recall:} it answers with the thinking, and to {@code tools:} with the tools, that the request carries.
 */
record ConversingEngine(TextEngine script) implements TextEngine {

    @Override
    public PreparedText prepare(TextRequest request, String owner) throws InterruptedException {
        return script.prepare(scripted(request), owner);
    }

    @Override
    public int countTokens(TextRequest request) throws InterruptedException {
        return script.countTokens(request);
    }

    private static TextRequest scripted(TextRequest request) {
        var last = request.messages().getLast();
        if (last.content().isEmpty()) {
            return request;
        }
        return switch (last.content().getFirst()) {
            case Block.ToolResult result -> saying(request, "the tool said " + result.text());
            case Block.Text(var text) when text.equals("recall:") -> saying(request, thinking(request));
            case Block.Text(var text) when text.equals("tools:") -> saying(request, tools(request));
            case Block.Text _, Block.Thinking _, Block.RedactedThinking _, Block.ToolCall _, Block.CacheMark _ ->
                request;
        };
    }

    private static TextRequest saying(TextRequest request, String words) {
        var messages = new ArrayList<>(request.messages());
        messages.add(Message.text(Role.USER, "say:" + words));
        return new TextRequest(
                request.model(),
                messages,
                request.tools(),
                request.toolChoice(),
                request.parallelCalls(),
                request.format(),
                request.sampling(),
                request.maxTokens());
    }

    private static String thinking(TextRequest request) {
        return request.messages().stream()
                .flatMap(message -> message.content().stream())
                .mapMulti((Block block, Consumer<String> out) -> {
                    if (block instanceof Block.Thinking(var text, var signature)) {
                        out.accept(text + signature.map(" sealed "::concat).orElse(""));
                    }
                    if (block instanceof Block.RedactedThinking(var data)) {
                        out.accept("secret " + data);
                    }
                })
                .collect(Collectors.joining(";", "you thought ", ""));
    }

    private static String tools(TextRequest request) {
        return request.tools().stream()
                .map(tool -> tool.name() + " " + tool.description() + " " + tool.parametersJson())
                .collect(Collectors.joining(";"));
    }
}
