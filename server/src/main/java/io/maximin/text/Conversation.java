package io.maximin.text;

import io.maximin.engines.prompt.ChatMessage;
import io.maximin.engines.prompt.ToolCallSpec;
import io.maximin.engines.prompt.ToolSpec;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A request's messages in the four roles that chat templates know. The role-play roles become what a general model
 * understands: scene and persona join the system text, sample turns become turns. A sender's name is written before the
 * text when several senders share a role.
 */
final class Conversation {
    private final Map<Role, Set<String>> names = new EnumMap<>(Role.class);
    private final List<String> system = new ArrayList<>();
    private final List<ChatMessage> turns = new ArrayList<>();

    private Conversation(List<Message> messages) {
        for (Message message : messages) {
            message.name()
                    .ifPresent(name -> names.computeIfAbsent(message.role(), _ -> new HashSet<>())
                            .add(name));
        }
        messages.forEach(this::add);
    }

    static List<ChatMessage> messages(TextRequest request) {
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
        Conversation conversation = new Conversation(messages);
        List<ChatMessage> all = new ArrayList<>();
        if (!conversation.system.isEmpty()) {
            all.add(ChatMessage.text("system", String.join("\n\n", conversation.system)));
        }
        all.addAll(conversation.turns);
        return all;
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
            case SYSTEM -> addToSystem(text(message));
            case USER_SYSTEM -> addToSystem("The user plays this part: " + text(message));
            case GROUP ->
                addToSystem("The conversation is called: " + message.name().orElseGet(() -> text(message)));
            case USER, SAMPLE_USER, TOOL -> addReceived(message);
            case ASSISTANT, SAMPLE_ASSISTANT -> addSpoken(message);
        }
    }

    private void addToSystem(String text) {
        if (!text.isBlank()) {
            system.add(text);
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
        if (message.content().stream().anyMatch(Block.Text.class::isInstance)) {
            turns.add(ChatMessage.text("user", signed(message)));
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
                signed(message),
                thinking.isEmpty() ? Optional.empty() : Optional.of(thinking),
                calls,
                Optional.empty()));
    }

    private String signed(Message message) {
        boolean shared = names.getOrDefault(message.role(), Set.of()).size() > 1;
        return message.name().filter(_ -> shared).map(name -> name + ": ").orElse("") + text(message);
    }

    private static String text(Message message) {
        return message.content().stream()
                .filter(Block.Text.class::isInstance)
                .map(block -> ((Block.Text) block).text())
                .collect(Collectors.joining("\n"));
    }
}
