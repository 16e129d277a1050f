package io.maximin.api.responses;

import io.maximin.api.ReplayedCalls;
import io.maximin.error.ApiException;
import io.maximin.text.Block;
import io.maximin.text.Message;
import io.maximin.text.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Turns the items of an input into the domain's messages: what the assistant thought, said and called between two
 * items of others is one turn of its own.
 */
final class InputConversation {
    private final List<Message> messages = new ArrayList<>();
    private final List<Block> spoken = new ArrayList<>();
    private final ReplayedCalls calls = new ReplayedCalls();

    private InputConversation() {}

    /** @throws ApiException if an item is not supported, has an unknown role or answers no call */
    static List<Message> read(Optional<String> instructions, List<InputItem> items) {
        var conversation = new InputConversation();
        instructions.ifPresent(text -> conversation.append(Role.SYSTEM, List.of(new Block.Text(text))));
        items.forEach(conversation::add);
        conversation.endTurn();
        return List.copyOf(conversation.messages);
    }

    private void add(InputItem item) {
        switch (item) {
            case InputItem.Said said -> say(said);
            case InputItem.Thought(var thinking) -> thinking.ifPresent(spoken::add);
            case InputItem.Called call -> spoken.add(calls.call(call.callId(), call.name(), call.arguments()));
            case InputItem.Returned(var id, var parts) -> {
                calls.require(id);
                append(Role.TOOL, List.of(new Block.ToolResult(id, joined(parts), false)));
            }
            case InputItem.Unknown(var path, var type) ->
                throw ApiException.invalid(path
                        + " must be message, reasoning, function_call or function_call_output, got '" + type + "'");
        }
    }

    private void say(InputItem.Said said) {
        switch (said.role()) {
            case "user" -> append(Role.USER, texts(said.parts()));
            case "system", "developer" -> append(Role.SYSTEM, texts(said.parts()));
            case "assistant" -> said.parts().forEach(part -> speak(part.supported(), new Block.Text(part.supported())));
            default -> throw ApiException.invalid("chat content has invalid message role: " + said.role());
        }
    }

    private void speak(String text, Block block) {
        if (!text.isEmpty()) {
            spoken.add(block);
        }
    }

    private void append(Role role, List<Block> content) {
        endTurn();
        messages.add(new Message(role, Optional.empty(), content));
    }

    private void endTurn() {
        if (!spoken.isEmpty()) {
            messages.add(new Message(Role.ASSISTANT, Optional.empty(), spoken));
            spoken.clear();
        }
    }

    private static List<Block> texts(List<InputPart> parts) {
        return parts.stream()
                .<Block>map(part -> new Block.Text(part.supported()))
                .toList();
    }

    private static String joined(List<InputPart> parts) {
        return parts.stream().map(InputPart::supported).collect(Collectors.joining());
    }
}
