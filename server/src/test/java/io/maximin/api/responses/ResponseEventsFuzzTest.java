package io.maximin.api.responses;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.maximin.api.WireObject;
import io.maximin.http.SseEvent;
import io.maximin.json.Json;
import io.maximin.text.Sampling;
import io.maximin.text.upstream.ToldAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Whatever another server answers is told as a response. */
class ResponseEventsFuzzTest {
    private static final ResponseTerms TERMS = ResponseTerms.read(WireObject.body(Json.object()));

    private static Stream<byte[]> seeds() {
        return ToldAnswer.seeds();
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyAnswerIsItemsThatBeginAndEnd(byte @NotNull [] data) {
        var told = ToldAnswer.of(data);
        for (var form : ThinkingForm.values()) {
            var head = new ResponseHead("id", 0, "m", new Sampling(1, 1, OptionalLong.empty()), true, TERMS);
            var events = new ResponseEvents(head, form, "call_");
            var sent = new ArrayList<JsonNode>();
            told.events().forEach(event -> events.on(event).forEach(wire -> sent.add(sent(wire, sent.size()))));
            told.failure()
                    .ifPresent(failure -> events.failed(failure).forEach(wire -> sent.add(sent(wire, sent.size()))));

            requireWhole(sent);
            if (told.failure().isEmpty()) {
                requireSame(told, sent.getLast().path("response"));
            }
        }
    }

    private static JsonNode sent(ResponseEvent event, int number) {
        var numbered = new ResponseStream.Numbered(event.type(), number, event);
        return Json.tree(SseEvent.named(event.type(), Json.write(numbered)).data());
    }

    /** Items do not overlap, their pieces join to their ends, and the last event holds all that have ended. */
    private static void requireWhole(List<JsonNode> sent) {
        var done = new ArrayList<JsonNode>();
        var open = "";
        var text = new StringBuilder();
        for (var event : sent) {
            var type = event.path("type").stringValue();
            if (type.equals("response.output_item.added")) {
                assertThat(open).isEmpty();
                assertThat(event.path("output_index").intValue()).isEqualTo(done.size());
                open = event.at("/item/id").stringValue();
                text.setLength(0);
            } else if (type.equals("response.output_item.done")) {
                assertThat(event.at("/item/id").stringValue()).isEqualTo(open);
                assertThat(event.path("output_index").intValue()).isEqualTo(done.size());
                done.add(event.path("item"));
                open = "";
            } else if (event.has("item_id")) {
                assertThat(event.path("item_id").stringValue()).isEqualTo(open);
                text.append(event.path("delta").asString(""));
                requireJoined(event, text.toString());
            }
        }
        assertThat(done).doesNotHaveDuplicates();
        assertThat(sent.getLast().at("/response/output").values()).containsExactlyElementsOf(done);
    }

    private static void requireJoined(JsonNode event, String text) {
        for (var field : List.of("text", "arguments")) {
            assertThat(event.path(field).asString(text)).isEqualTo(text);
        }
    }

    private static void requireSame(ToldAnswer told, JsonNode response) {
        assertThat(response.path("output_text").stringValue()).isEqualTo(told.answer());
        assertThat(texts(response, "content", "reasoning_text") + texts(response, "summary", "summary_text"))
                .isEqualTo(told.thinking());
        var calls = response.path("output")
                .valueStream()
                .filter(item -> item.has("arguments"))
                .flatMap(item -> Stream.of(
                        item.path("name").stringValue(), item.path("arguments").stringValue()))
                .toList();
        assertThat(calls).isEqualTo(told.calls());
    }

    private static String texts(JsonNode response, String field, String type) {
        return response.path("output")
                .valueStream()
                .flatMap(item -> item.path(field).valueStream())
                .filter(part -> part.path("type").asString("").equals(type))
                .map(part -> part.path("text").stringValue())
                .collect(Collectors.joining());
    }
}
