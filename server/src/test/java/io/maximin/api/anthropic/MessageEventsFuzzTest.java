package io.maximin.api.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.maximin.http.SseEvent;
import io.maximin.json.Json;
import io.maximin.text.upstream.ToldAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Whatever another server answers is told as a message. */
class MessageEventsFuzzTest {
    private static Stream<byte[]> seeds() {
        return ToldAnswer.seeds();
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyAnswerIsBlocksThatOpenAndClose(byte @NotNull [] data) {
        var told = ToldAnswer.of(data);
        var events = new MessageEvents("id", "m", MessagesRequestTest.IDS);
        var message = told.events().stream()
                .flatMap(event -> events.on(event).stream())
                .toList();

        requireOrder(message.stream().map(MessageEventsFuzzTest::sent).toList());
        told.failure().ifPresent(failure -> new AnthropicDialect().streamError(failure, "trace"));
        if (told.failure().isEmpty()) {
            assertThat(message.getLast()).isInstanceOf(StreamEvent.MessageStop.class);
            var fold = new MessageFold();
            message.forEach(fold::add);
            requireSame(told, Json.tree(Json.write(fold.response())).path("content"));
        }
    }

    private static JsonNode sent(StreamEvent event) {
        return Json.tree(SseEvent.named(event.type(), Json.write(event)).data());
    }

    private static void requireOrder(List<JsonNode> message) {
        int blocks = 0;
        var open = "";
        for (int i = 0; i < message.size(); i++) {
            var event = message.get(i);
            var type = event.path("type").stringValue();
            assertThat(type.equals("message_start")).isEqualTo(i == 0);
            switch (type) {
                case "content_block_start" -> {
                    assertThat(open).isEmpty();
                    open = event.at("/content_block/type").stringValue();
                    assertThat(event.path("index").intValue()).isEqualTo(blocks);
                }
                case "content_block_delta" -> {
                    assertThat(event.path("index").intValue()).isEqualTo(blocks);
                    assertThat(open).isEqualTo(blockOf(event.at("/delta/type").stringValue()));
                }
                case "content_block_stop" -> {
                    assertThat(open).isNotEmpty();
                    assertThat(event.path("index").intValue()).isEqualTo(blocks++);
                    open = "";
                }
                case "message_delta", "message_stop" -> assertThat(open).isEmpty();
                default -> assertThat(type).isIn("message_start", "ping");
            }
        }
    }

    private static String blockOf(String delta) {
        return switch (delta) {
            case "text_delta" -> "text";
            case "thinking_delta", "signature_delta" -> "thinking";
            case "input_json_delta" -> "tool_use";
            default -> throw new AssertionError("unknown delta " + delta);
        };
    }

    private static void requireSame(ToldAnswer told, JsonNode content) {
        assertThat(joined(content, "text")).isEqualTo(told.answer());
        assertThat(joined(content, "thinking")).isEqualTo(told.thinking());
        var calls = new ArrayList<String>();
        content.valueStream().filter(block -> block.has("input")).forEach(block -> {
            calls.add(block.path("name").stringValue());
            calls.add(block.path("input").toString());
        });
        assertThat(calls).hasSameSizeAs(told.calls());
        for (int i = 0; i < calls.size(); i += 2) {
            assertThat(calls.get(i)).isEqualTo(told.calls().get(i));
            assertThat(Json.tree(calls.get(i + 1)))
                    .isEqualTo(Json.tree(told.calls().get(i + 1)));
        }
    }

    private static String joined(JsonNode content, String field) {
        return content.valueStream()
                .map(block -> block.path(field).asString(""))
                .collect(Collectors.joining());
    }
}
