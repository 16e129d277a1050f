package io.maximin.text;

import io.maximin.engines.prompt.ChatMessage;
import io.maximin.engines.prompt.ToolCallSpec;
import io.maximin.engines.prompt.ToolSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A request as chat templates, and servers that speak OpenAI's dialect, want it. */
public final class Conversation {
    private final List<ChatMessage> turns = new ArrayList<>();

    private Conversation() {}

    /** The messages, a system message first if there is one; the answer of each tool is a message of its own. */
    public static List<ChatMessage> messages(TextRequest request) {
        return messages(request.messages());
    }

    /**
     * The messages up to the last mark; empty without one. What earlier marks ask to be kept is part of it, so it does
     * not matter how many of them count.
     */
    static Optional<List<ChatMessage>> marked(TextRequest request) {
        for (int i = request.messages().size() - 1; i >= 0; i--) {
            Message last = request.messages().get(i);
            int mark = last.content().lastIndexOf(new Block.CacheMark());
            if (mark >= 0) {
                List<Message> head = new ArrayList<>(request.messages().subList(0, i));
                // Templates want a message; that this one has no text yet shows in no common beginning.
                List<Block> content =
                        mark == 0 ? List.of(new Block.Text("")) : last.content().subList(0, mark);
                head.add(new Message(last.role(), last.name(), content));
                return Optional.of(messages(head));
            }
        }
        return Optional.empty();
    }

    private static List<ChatMessage> messages(List<Message> messages) {
        var conversation = new Conversation();
        PlainConversation.of(messages).forEach(conversation::add);
        return conversation.turns;
    }

    /** The tools the model is told of: none if it must not call, one if that one is asked for. */
    static List<ToolSpec> tools(TextRequest request) {
        return request.tools().stream()
                .filter(tool -> mayCall(request.toolChoice(), tool.name()))
                .map(tool -> new ToolSpec(tool.name(), tool.description(), tool.parametersJson()))
                .toList();
    }

    private static boolean mayCall(ToolChoice choice, String name) {
        return switch (choice) {
            case ToolChoice.Auto _, ToolChoice.Any _ -> true;
            case ToolChoice.None _ -> false;
            case ToolChoice.Named named -> named.name().equals(name);
        };
    }

    private void add(Message message) {
        switch (message.role()) {
            case SYSTEM, USER_SYSTEM, GROUP -> addSystem(message);
            case USER, SAMPLE_USER, TOOL -> addReceived(message);
            case ASSISTANT, SAMPLE_ASSISTANT -> addSpoken(message);
        }
    }

    private void addSystem(Message message) {
        if (hasText(message)) {
            turns.add(ChatMessage.text("system", text(message, "\n\n")));
        }
    }

    private void addReceived(Message message) {
        for (Block block : message.content()) {
            if (block instanceof Block.ToolResult result) {
                turns.add(new ChatMessage(
                        "tool",
                        message.name(),
                        result.failed() ? "Error: " + result.text() : result.text(),
                        Optional.empty(),
                        List.of(),
                        Optional.of(result.toolCallId())));
            }
        }
        if (hasText(message) || message.role() != Role.TOOL) {
            turns.add(ChatMessage.text("user", text(message, "\n")));
        }
    }

    private void addSpoken(Message message) {
        List<ToolCallSpec> calls = message.content().stream()
                .filter(Block.ToolCall.class::isInstance)
                .map(Block.ToolCall.class::cast)
                .map(call -> new ToolCallSpec(call.id(), call.name(), call.argumentsJson()))
                .toList();
        String thinking = message.content().stream()
                .filter(Block.Thinking.class::isInstance)
                .map(block -> ((Block.Thinking) block).text())
                .collect(Collectors.joining("\n"));
        turns.add(new ChatMessage(
                "assistant",
                message.name(),
                text(message, "\n"),
                thinking.isEmpty() ? Optional.empty() : Optional.of(thinking),
                calls,
                Optional.empty()));
    }

    private static boolean hasText(Message message) {
        return message.content().stream().anyMatch(Block.Text.class::isInstance);
    }

    private static String text(Message message, String between) {
        return message.content().stream()
                .filter(Block.Text.class::isInstance)
                .map(block -> ((Block.Text) block).text())
                .collect(Collectors.joining(between));
    }
}
