package io.maximin.text.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.maximin.error.ApiException;
import io.maximin.json.Json;
import io.maximin.text.TextEvent;
import io.maximin.text.UpstreamConfig.Kind;
import io.maximin.text.Usage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Streams that were damaged at random. Whatever comes of them is told as a failure of the server or as a generation
 * that keeps the rules of {@link TextEvent}, with numbers that can be charged.
 */
class HostileStreamTest {
    private static final int STREAMS = 20_000;
    static final int MOST_OUTPUT = 100;
    private static final Blame BLAME = new Blame("mine");
    private static final List<String> ODD = List.of(
            "", "null", "[]", "{}", "-1", "1e99", "\"\"", "{\"a\":", "true", "99999999999", "[DONE]", "\\ud83d");

    private static final List<String> OPENAI = stream(
            "{'choices':[{'delta':{'role':'assistant','reasoning_content':'Hm'}}]}",
            "{'choices':[{'delta':{'content':'<think>Hm</think>Hi \\ud83d\\ude00'}}]}",
            "{'choices':[{'delta':{'content':'you'}}]}",
            "{'choices':[{'delta':{'tool_calls':[{'index':0,'id':'a','function':{'name':'one'}}]}}]}",
            "{'choices':[{'delta':{'tool_calls':[{'index':0,'function':{'arguments':'{\\\"x\\\"'}}]}}]}",
            "{'choices':[{'delta':{'tool_calls':[{'index':0,'function':{'arguments':':1}'}}]}}]}",
            "{'choices':[{'delta':{'tool_calls':[{'index':1,'id':'b','function':{'name':'two'}}]}}]}",
            "{'choices':[{'delta':{},'finish_reason':'tool_calls'}]}",
            "{'choices':[],'usage':{'prompt_tokens':30,'completion_tokens':9,"
                    + "'prompt_tokens_details':{'cached_tokens':20}}}",
            "[DONE]");
    private static final List<String> ANTHROPIC = stream(
            "{'type':'message_start','message':{'usage':{'input_tokens':30,"
                    + "'cache_read_input_tokens':20,'cache_creation_input_tokens':5}}}",
            "{'type':'content_block_start','content_block':{'type':'thinking','thinking':''}}",
            "{'type':'content_block_delta','delta':{'type':'thinking_delta','thinking':'Hm'}}",
            "{'type':'content_block_stop'}",
            "{'type':'content_block_start','content_block':{'type':'text','text':''}}",
            "{'type':'content_block_delta','delta':{'type':'text_delta','text':'Hi'}}",
            "{'type':'content_block_stop'}",
            "{'type':'content_block_start','content_block':{'type':'tool_use','name':'one'}}",
            "{'type':'content_block_delta','delta':{'type':'input_json_delta','partial_json':'{}'}}",
            "{'type':'content_block_stop'}",
            "{'type':'message_delta','delta':{'stop_reason':'tool_use'},'usage':{'output_tokens':9}}",
            "{'type':'message_stop'}");

    /** Quotes are single ones in the source. */
    private static List<String> stream(String... events) {
        return Stream.of(events).map(event -> event.replace('\'', '"')).toList();
    }

    static List<String> stream(Kind kind) {
        return switch (kind) {
            case OPENAI -> OPENAI;
            case ANTHROPIC, MINIMAX -> ANTHROPIC;
        };
    }

    static Reading reading(Kind kind, Telling telling) {
        return switch (kind) {
            case OPENAI -> new OpenAiReading(telling);
            case ANTHROPIC, MINIMAX -> new AnthropicReading(telling, new Signatures());
        };
    }

    @ParameterizedTest
    @EnumSource(names = {"OPENAI", "ANTHROPIC"})
    void whateverComesIsAFailureOrKeepsTheRules(Kind kind) {
        var random = new Random(7);
        int whole = 0;
        int failed = 0;
        for (int i = 0; i < STREAMS; i++) {
            var stream = damaged(stream(kind), random);
            boolean good = isWhole(kind, stream);
            whole += good ? 1 : 0;
            failed += good ? 0 : 1;
        }

        assertThat(whole).isGreaterThan(STREAMS / 20);
        assertThat(failed).isGreaterThan(STREAMS / 20);
    }

    private static Stream<String> streams() {
        return Stream.concat(
                Stream.of(
                        "{'choices':[{'delta':{'content':[1],'tool_calls':{'a':{'function':{'name':'x'}}}}}],"
                                + "'error':{}}",
                        "{'type':'content_block_start','content_block':{'type':'tool_use','name':'a','input':[1]}}",
                        "{'choices':[{'delta':{'tool_calls':[{'index':1e99,'id':{},"
                                + "'function':{'name':'a','arguments':[]}}]},"
                                + "'finish_reason':'stop'}],'usage':{'prompt_tokens':1e99,'completion_tokens':-1}}",
                        "{'usage':{'prompt_tokens':1e999999999999}}",
                        "{'error':{'message':{},'code':{},'type':[]},'message':{}}"),
                Stream.of(String.join("\n", OPENAI), String.join("\n", ANTHROPIC)));
    }

    /** @param lines each the data of an event */
    @MethodSource("streams")
    @FuzzTest
    void anyTextIsAFailureOrKeepsTheRules(@NotNull String lines) {
        var stream = List.of(lines.replace('\'', '"').split("\n"));

        boolean openAi = isWhole(Kind.OPENAI, stream);
        boolean anthropic = isWhole(Kind.ANTHROPIC, stream);

        assertThat(openAi && anthropic).isFalse();
        assertThat(Refusal.of(400, lines).failure(BLAME, Optional.empty())).hasMessageNotContaining("\n");
    }

    /** Whether a stream is read to its end; what it told keeps the rules. */
    private static boolean isWhole(Kind kind, List<String> stream) {
        var tally = new Tally(new TokenEstimate(40, 2000), MOST_OUTPUT);
        List<TextEvent> told = new ArrayList<>();
        var failure = read(reading(kind, new Telling(told::add, tally, BLAME)), stream);
        try {
            requireRules(told, failure.isEmpty());
            requireChargeable(tally.used());
        } catch (AssertionError e) {
            throw new AssertionError("stream " + stream + " told " + told, e);
        }
        return failure.isEmpty();
    }

    private static Optional<ApiException> read(Reading reading, List<String> stream) {
        try {
            for (var event : stream) {
                if (reading.read(new ServerEvent(event))) {
                    return Optional.empty();
                }
            }
            reading.end();
            return Optional.empty();
        } catch (RefusedInStream e) {
            return Optional.of(e.refusal().failure(BLAME, Optional.empty()));
        } catch (ApiException e) {
            return Optional.of(e);
        }
    }

    private static List<String> damaged(List<String> whole, Random random) {
        var stream = new ArrayList<>(whole);
        for (int i = random.nextInt(4); i > 0 && !stream.isEmpty(); i--) {
            int place = random.nextInt(stream.size());
            switch (random.nextInt(6)) {
                case 0 -> stream.remove(place);
                case 1 -> stream.add(place, stream.get(random.nextInt(stream.size())));
                case 2 -> Collections.swap(stream, place, random.nextInt(stream.size()));
                case 3 -> stream.set(place, replaced(stream.get(place), random));
                case 4 -> stream.set(place, cut(stream.get(place), random));
                default -> stream.subList(place, stream.size()).clear();
            }
        }
        return stream;
    }

    /** One value, or a part of one, becomes an odd one. */
    private static String replaced(String event, Random random) {
        int from = random.nextInt(event.length() + 1);
        int colon = event.indexOf(':', from);
        int end = colon < 0 ? -1 : event.indexOf(random.nextBoolean() ? '}' : ',', colon);
        var odd = ODD.get(random.nextInt(ODD.size()));
        return end < 0 ? odd : event.substring(0, colon + 1) + odd + event.substring(end);
    }

    private static String cut(String event, Random random) {
        int from = random.nextInt(event.length() + 1);
        return event.substring(0, from) + event.substring(Math.min(event.length(), from + random.nextInt(12)));
    }

    static void requireRules(List<TextEvent> told, boolean whole) {
        int calls = 0;
        for (int i = 0; i < told.size(); i++) {
            var event = told.get(i);
            assertThat(event instanceof TextEvent.Started).isEqualTo(i == 0);
            switch (event) {
                case TextEvent.Started started -> requireChargeable(Usage.of(started));
                case TextEvent.Thinking(var text) -> assertThat(text).isNotEmpty();
                case TextEvent.Signature(var value) -> assertThat(value).isNotEmpty();
                case TextEvent.RedactedThinking(var data) -> assertThat(data).isNotEmpty();
                case TextEvent.Answer(var text) -> assertThat(text).isNotEmpty();
                case TextEvent.ToolCallStarted(int index, var name) -> {
                    assertThat(index).isEqualTo(calls++);
                    assertThat(name).isNotBlank();
                }
                case TextEvent.ToolCallArguments(int index, var json) -> {
                    assertThat(index).isEqualTo(calls - 1);
                    assertThat(Json.tree(json).isObject()).isTrue();
                }
                case TextEvent.Finished finished -> requireChargeable(finished.usage());
            }
        }
        assertThat(!told.isEmpty() && told.getLast() instanceof TextEvent.Finished)
                .isEqualTo(whole);
    }

    static void requireChargeable(Usage usage) {
        assertThat(usage.inputTokens()).isBetween(0, 2000);
        assertThat(usage.cachedTokens()).isNotNegative();
        assertThat(usage.writtenTokens()).isNotNegative();
        assertThat(usage.cachedTokens() + usage.writtenTokens()).isLessThanOrEqualTo(usage.inputTokens());
        assertThat(usage.outputTokens()).isBetween(0, MOST_OUTPUT);
        assertThat(usage.thinkingTokens()).isBetween(0, usage.outputTokens());
    }
}
