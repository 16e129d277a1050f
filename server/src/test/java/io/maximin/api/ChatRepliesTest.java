package io.maximin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.text.StopReason;
import io.maximin.text.TextEvent;
import io.maximin.text.Usage;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChatRepliesTest {
    private static final TextEvent START = new TextEvent.Started(3, 0, 0);
    private static final TextEvent END = new TextEvent.Finished(StopReason.END_TURN, new Usage(3, 0, 0, 4, 2));

    @Test
    void everySegmentOfThinkingHasItsOwnTags() {
        var content = replies(
                ChatStyle.INLINE,
                START,
                new TextEvent.Thinking("one"),
                new TextEvent.Answer("A"),
                new TextEvent.Thinking("two"),
                new TextEvent.ToolCallStarted(0, "look"),
                new TextEvent.ToolCallArguments(0, "{}"),
                END);

        assertThat(content.stream().map(ChatReply::content).collect(Collectors.joining()))
                .isEqualTo("<think>\none\n</think>\n\nA<think>\ntwo\n</think>\n\n");
    }

    @Test
    void contentWithoutThinkingHasNoTags() {
        assertThat(replies(ChatStyle.INLINE, START, new TextEvent.Answer("A"), END))
                .extracting(ChatReply::content)
                .containsExactly("", "A", "");
    }

    @ParameterizedTest
    @EnumSource(
            value = ChatStyle.class,
            names = {"SPLIT", "NATIVE", "NATIVE_CHUNK"})
    void separateThinkingNeverShowsInTheContent(ChatStyle style) {
        var replies = replies(style, START, new TextEvent.Thinking("secret"), new TextEvent.Answer("A"), END);

        assertThat(replies).extracting(ChatReply::content).containsExactly("", "", "A", "");
        assertThat(replies).extracting(ChatReply::reasoningContent).contains("secret");
    }

    @Test
    void splitThinkingKeepsItsIdOverAllPieces() {
        var replies = replies(ChatStyle.SPLIT, START, new TextEvent.Thinking("a"), new TextEvent.Thinking("b"), END);

        assertThat(replies)
                .filteredOn(reply -> reply.reasoningDetails() != null)
                .hasSize(3)
                .allSatisfy(reply -> assertThat(reply.reasoningDetails())
                        .singleElement()
                        .satisfies(detail -> assertThat(detail.id()).isEqualTo("reasoning-text-1"))
                        .satisfies(detail -> assertThat(detail.text()).isEqualTo(reply.reasoningContent())));
    }

    @Test
    void everySegmentOfSplitThinkingIsAnElementOfItsOwn() {
        var fold = new ChatFold();

        replies(
                        ChatStyle.SPLIT,
                        START,
                        new TextEvent.Thinking("a"),
                        new TextEvent.Thinking("b"),
                        new TextEvent.Answer("A"),
                        new TextEvent.Thinking("c"),
                        END)
                .forEach(fold::add);

        assertThat(fold.message().reasoningContent()).isEqualTo("abc");
        assertThat(fold.message().reasoningDetails())
                .containsExactly(
                        new ChatReply.ReasoningDetail(
                                "reasoning.text", "reasoning-text-1", "MiniMax-response-v1", 0, "ab", null, null),
                        new ChatReply.ReasoningDetail(
                                "reasoning.text", "reasoning-text-2", "MiniMax-response-v1", 1, "c", null, null));
    }

    private static List<ChatReply> replies(ChatStyle style, TextEvent... events) {
        var replies = new ChatReplies(style, "call_function_abc_");
        return List.of(events).stream().map(replies::on).toList();
    }
}
