package io.maximin.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.prompt.ChatMessage;
import io.maximin.engines.prompt.ToolCallSpec;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ConversationTest {
    private static Message named(Role role, String name, String text) {
        return new Message(role, Optional.of(name), List.of(new Block.Text(text)));
    }

    private static Message of(Role role, Block... blocks) {
        return new Message(role, Optional.empty(), List.of(blocks));
    }

    private static List<ChatMessage> chat(Message... messages) {
        return Conversation.messages(new TextRequest(
                "any",
                List.of(messages),
                List.of(),
                new ToolChoice.Auto(),
                true,
                new AnswerFormat.Text(),
                new Sampling(1, 1, OptionalLong.empty()),
                OptionalInt.empty()));
    }

    @Test
    void rolePlayBecomesWhatEveryModelUnderstands() {
        var plain = PlainConversation.of(List.of(
                Message.text(Role.SYSTEM, "You are a pirate."),
                Message.text(Role.USER_SYSTEM, "a cabin boy"),
                named(Role.GROUP, "On deck", ""),
                Message.text(Role.SAMPLE_USER, "Ahoy"),
                Message.text(Role.SAMPLE_ASSISTANT, "Arr")));

        assertThat(plain)
                .containsExactly(
                        of(
                                Role.SYSTEM,
                                new Block.Text("You are a pirate."),
                                new Block.Text("The user plays this part: a cabin boy"),
                                new Block.Text("The conversation is called: On deck")),
                        Message.text(Role.USER, "Ahoy"),
                        Message.text(Role.ASSISTANT, "Arr"));
        assertThat(chat(Message.text(Role.SYSTEM, "One."), Message.text(Role.USER_SYSTEM, "two"))
                        .getFirst())
                .isEqualTo(ChatMessage.text("system", "One.\n\nThe user plays this part: two"));
    }

    @Test
    void namesAreWrittenWhereSeveralShareARole() {
        var alone = PlainConversation.of(List.of(named(Role.USER, "Ann", "Hi")));
        var together = PlainConversation.of(List.of(named(Role.USER, "Ann", "Hi"), named(Role.USER, "Bob", "Ho")));

        assertThat(alone.getFirst().content()).containsExactly(new Block.Text("Hi"));
        assertThat(together.get(0).content()).containsExactly(new Block.Text("Ann: Hi"));
        assertThat(together.get(1).content()).containsExactly(new Block.Text("Bob: Ho"));
    }

    @Test
    void blocksKeepTheirOrder() {
        var turn = of(
                Role.ASSISTANT,
                new Block.Text("a"),
                new Block.Thinking("b"),
                new Block.ToolCall("1", "t", "{}"),
                new Block.CacheMark());

        assertThat(PlainConversation.of(List.of(turn))).containsExactly(turn);
    }

    @Test
    void aMessageOfTheUserWithoutContentIsEmpty() {
        assertThat(chat(of(Role.USER))).containsExactly(ChatMessage.text("user", ""));
    }

    @Test
    void chatMessagesHaveThinkingCallsAndResultsApart() {
        var messages = chat(
                of(Role.ASSISTANT, new Block.Thinking("b"), new Block.Text("a"), new Block.ToolCall("1", "t", "{}")),
                of(Role.TOOL, new Block.ToolResult("1", "bad", true)),
                of(Role.USER, new Block.Text("x"), new Block.Text("y")));

        assertThat(messages)
                .containsExactly(
                        new ChatMessage(
                                "assistant",
                                Optional.empty(),
                                "a",
                                Optional.of("b"),
                                List.of(new ToolCallSpec("1", "t", "{}")),
                                Optional.empty()),
                        new ChatMessage(
                                "tool", Optional.empty(), "Error: bad", Optional.empty(), List.of(), Optional.of("1")),
                        ChatMessage.text("user", "x\ny"));
    }

    @Test
    void aMarkAloneIsNoSystemMessage() {
        assertThat(chat(of(Role.SYSTEM, new Block.Text(" "), new Block.CacheMark()), Message.text(Role.USER, "Hi")))
                .containsExactly(ChatMessage.text("user", "Hi"));
    }
}
