package io.maximin.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.maximin.http.SseEvent;
import io.maximin.json.Json;
import io.maximin.text.MaskedEvents;
import io.maximin.text.TextEvent;
import io.maximin.text.upstream.ToldAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Whatever another server answers is told as a chat completion, in each of its styles. */
class ChatRepliesFuzzTest {
    private static final ChatHead HEAD = new ChatHead("id", 0, "m");
    private static final int TAGS = InlineThinking.OPEN.length() + InlineThinking.CLOSE.length();

    private static Stream<byte[]> seeds() {
        return ToldAnswer.seeds();
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyAnswerIsDeltasThatJoin(byte @NotNull [] data) {
        var told = ToldAnswer.of(data);
        for (var style : ChatStyle.values()) {
            var collector = new ChatCollector(HEAD, new ChatReplies(style, "call_"));
            told.events().forEach(collector);
            var replies = new ChatReplies(style, "call_");
            var deltas =
                    told.events().stream().map(event -> sent(replies.on(event))).toList();

            requireNumbered(deltas);
            if (told.failure().isEmpty()) {
                var whole = Json.tree(Json.write(collector.completion())).at("/choices/0/message");
                requireSame(told, style, whole);
            }
        }
    }

    @MethodSource("seeds")
    @FuzzTest
    void maskingTakesNoOtherEventAway(byte @NotNull [] data) {
        var told = ToldAnswer.of(data);
        List<TextEvent> masked = new ArrayList<>();
        told.events().forEach(new MaskedEvents(masked::add));

        assertThat(masked)
                .filteredOn(event -> !isText(event))
                .isEqualTo(
                        told.events().stream().filter(event -> !isText(event)).toList());
    }

    private static boolean isText(TextEvent event) {
        return event instanceof TextEvent.Answer || event instanceof TextEvent.Thinking;
    }

    private static JsonNode sent(ChatReply delta) {
        return Json.tree(SseEvent.data(Json.write(delta)).data());
    }

    /** Calls and segments of thinking are numbered as they begin. */
    private static void requireNumbered(List<JsonNode> deltas) {
        int calls = 0;
        int segments = 0;
        for (var delta : deltas) {
            for (var call : delta.path("tool_calls")) {
                calls += call.has("id") ? 1 : 0;
                assertThat(call.path("index").intValue()).isEqualTo(calls - 1);
            }
            for (var segment : delta.path("reasoning_details")) {
                assertThat(segment.path("index").intValue()).isBetween(Math.max(0, segments - 1), segments);
                segments = segment.path("index").intValue() + 1;
            }
        }
    }

    private static void requireSame(ToldAnswer told, ChatStyle style, JsonNode message) {
        var content = message.path("content").stringValue();
        if (style == ChatStyle.INLINE) {
            int added =
                    content.length() - told.answer().length() - told.thinking().length();
            assertThat(added % TAGS).isZero();
        } else {
            assertThat(content).isEqualTo(told.answer());
            assertThat(message.path("reasoning_content").asString("")).isEqualTo(told.thinking());
        }
        var calls = message.path("tool_calls")
                .valueStream()
                .map(call -> call.path("function"))
                .flatMap(function -> Stream.of(
                        function.path("name").stringValue(),
                        function.path("arguments").stringValue()))
                .toList();
        assertThat(calls).isEqualTo(told.calls());
    }
}
