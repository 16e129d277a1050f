package io.maximin.api.anthropic;

import io.maximin.api.Ids;
import io.maximin.api.ReplayedCalls;
import io.maximin.error.ApiException;
import io.maximin.text.Block;
import io.maximin.text.Message;
import io.maximin.text.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns the messages of the Anthropic wire into the domain's and holds the rules a conversation must keep: two roles,
 * blocks only where they belong, tool results that answer an earlier call. Source: spec/text.md section 3.3.
 */
final class InputConversation {
    private final List<Message> messages = new ArrayList<>();
    private final ReplayedCalls calls = new ReplayedCalls();

    private final Ids ids;

    private InputConversation(Ids ids) {
        this.ids = ids;
    }

    /**
     * Reads all messages.
     *
     * @param toolsMarked whether the caller wants the tools kept, which models read together with the system text
     * @param ids that signed thinking
     * @throws ApiException if a rule is broken
     */
    static List<Message> read(List<InputBlock> system, List<InputMessage> wire, boolean toolsMarked, Ids ids) {
        var conversation = new InputConversation(ids);
        conversation.system(system);
        wire.forEach(conversation::add);
        if (toolsMarked) {
            conversation.markHead(system.isEmpty());
        }
        return List.copyOf(conversation.messages);
    }

    private void markHead(boolean withoutSystem) {
        Message first = messages.getFirst();
        var content = new ArrayList<>(first.content());
        content.add(withoutSystem ? 0 : content.size(), new Block.CacheMark());
        messages.set(0, new Message(first.role(), first.name(), content));
    }

    private void system(List<InputBlock> blocks) {
        for (var block : blocks) {
            if (!block.type().equals("text")) {
                throw ApiException.invalid(
                        block.path() + ": a system prompt holds only text, got '" + block.type() + "'");
            }
        }
        if (!blocks.isEmpty()) {
            append(Role.SYSTEM, blocks.stream().flatMap(InputBlock::content).toList());
        }
    }

    private void add(InputMessage wire) {
        switch (wire.role()) {
            case "user" -> user(wire.content());
            case "assistant" -> assistant(wire.content());
            default -> throw ApiException.invalid("chat content has invalid message role: " + wire.role());
        }
    }

    private void assistant(List<InputBlock> content) {
        var blocks = new ArrayList<Block>();
        for (var input : content) {
            switch (input.supported()) {
                case Block.Text _, Block.Thinking _, Block.RedactedThinking _, Block.CacheMark _ -> {}
                case Block.ToolCall call -> calls.add(call.id());
                case Block.ToolResult _ -> throw misplaced(input, "an assistant");
            }
            input.content().map(this::withoutOurs).forEach(blocks::add);
        }
        append(Role.ASSISTANT, blocks);
    }

    /** A signature of ours says nothing to the engine; any other may be what it asked for. */
    private Block withoutOurs(Block block) {
        return block instanceof Block.Thinking(var text, var signature)
                ? new Block.Thinking(text, signature.filter(given -> !ids.signed(text, given)))
                : block;
    }

    // The wire puts tool results into the user's message; the domain gives each a message of its own, in the same
    // order.
    private void user(List<InputBlock> content) {
        var texts = new ArrayList<Block>();
        for (var input : content) {
            switch (input.supported()) {
                case Block.Text _ -> input.content().forEach(texts::add);
                case Block.ToolResult result -> {
                    flush(texts);
                    calls.require(result.toolCallId());
                    append(Role.TOOL, input.content().toList());
                }
                case Block.Thinking _, Block.RedactedThinking _, Block.ToolCall _, Block.CacheMark _ ->
                    throw misplaced(input, "a user");
            }
        }
        if (content.isEmpty()) {
            append(Role.USER, List.of());
        }
        flush(texts);
    }

    private void flush(List<Block> texts) {
        if (!texts.isEmpty()) {
            append(Role.USER, texts);
            texts.clear();
        }
    }

    private void append(Role role, List<Block> content) {
        messages.add(new Message(role, Optional.empty(), content));
    }

    private static ApiException misplaced(InputBlock input, String whose) {
        return ApiException.invalid(
                input.path() + ": content of type '" + input.type() + "' does not belong in " + whose + " message");
    }
}
