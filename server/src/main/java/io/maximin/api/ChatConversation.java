package io.maximin.api;

import io.maximin.error.ApiException;
import io.maximin.text.Block;
import io.maximin.text.Message;
import io.maximin.text.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns the messages of the OpenAI-style wire into the domain's and holds the rules a conversation must keep: known
 * roles, one system message and it first, text only, tool results that answer the preceding assistant turn. Source:
 * spec/text.md sections 3.3 and 4.1.
 */
final class ChatConversation {
    private final Map<String, Role> roles;
    private final List<Message> messages = new ArrayList<>();
    private final ReplayedCalls openCalls = new ReplayedCalls();

    private ChatConversation(Map<String, Role> roles) {
        this.roles = roles;
    }

    /** @throws ApiException if a rule is broken */
    static List<Message> read(List<ChatMessage> wire, Map<String, Role> roles) {
        var conversation = new ChatConversation(roles);
        wire.forEach(conversation::add);
        return List.copyOf(conversation.messages);
    }

    private void add(ChatMessage wire) {
        var role = roles.get(wire.role());
        if (role == null) {
            throw ApiException.invalid("chat content has invalid message role: " + wire.role());
        }
        if (role == Role.SYSTEM && !messages.isEmpty()) {
            throw ApiException.invalid("invalid chat setting");
        }
        var content = switch (role) {
            case ASSISTANT -> assistant(wire);
            case TOOL -> List.<Block>of(toolResult(wire));
            case SYSTEM, USER, USER_SYSTEM, GROUP, SAMPLE_USER, SAMPLE_ASSISTANT -> texts(wire);
        };
        messages.add(new Message(role, wire.name(), content));
    }

    private List<Block> assistant(ChatMessage wire) {
        var blocks = new ArrayList<Block>();
        var texts = texts(wire);
        var inline = texts.isEmpty() ? Optional.<InlineThinking>empty() : InlineThinking.split(first(texts));
        wire.thinking()
                .or(() -> inline.map(InlineThinking::thinking).map(ReplayedThinking::ofText))
                .ifPresent(blocks::addAll);
        inline.ifPresent(split -> texts.set(0, new Block.Text(split.answer())));
        texts.stream().filter(block -> !block.equals(new Block.Text(""))).forEach(blocks::add);
        openCalls.forget();
        wire.toolCalls().forEach(call -> blocks.add(openCalls.call(call.id(), call.name(), call.arguments())));
        return blocks;
    }

    private static String first(List<Block> texts) {
        return texts.getFirst() instanceof Block.Text(var text) ? text : "";
    }

    private Block toolResult(ChatMessage wire) {
        var id = wire.toolCallId().orElse("");
        openCalls.require(id);
        var text = new StringBuilder();
        wire.parts().forEach(part -> text.append(text(part)));
        return new Block.ToolResult(id, text.toString(), false);
    }

    private static List<Block> texts(ChatMessage wire) {
        var blocks = new ArrayList<Block>();
        wire.parts().forEach(part -> blocks.add(new Block.Text(text(part))));
        return blocks;
    }

    private static String text(ChatMessage.Part part) {
        return part.text()
                .orElseThrow(() -> ApiException.invalid(
                        part.path() + ": content of type '" + part.type() + "' is not supported, only 'text' is"));
    }
}
