package io.maximin.text.upstream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.grammar.FuzzedChoices;
import io.maximin.error.ApiException;
import io.maximin.json.DamagedJson;
import io.maximin.json.Json;
import io.maximin.text.TextEvent;
import io.maximin.text.UpstreamConfig.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What is told of the bytes that another server answers with: those of an answer in its dialect in which a fuzzer
 * changes a few things.
 *
 * @param failure how it ends, unless it ends well
 */
public record ToldAnswer(List<TextEvent> events, Optional<ApiException> failure) {
    private static final int LENGTH = 40;
    private static final Blame BLAME = new Blame("mine");
    private static final DamagedJson OPENAI = streams(
            Kind.OPENAI,
            "{\"choices\":[{\"delta\":{\"reasoning_details\":[{\"type\":\"reasoning.text\",\"text\":\"Hm\"},"
                    + "{\"type\":\"reasoning.text\",\"signature\":\"s\",\"id\":\"r\"},"
                    + "{\"type\":\"reasoning.encrypted\",\"data\":\"d\"}],\"refusal\":\"No\"}}]}",
            "{\"choices\":[{\"delta\":{\"tool_calls\":[{\"function\":{\"name\":\"one\",\"arguments\":{\"x\":1.0}}}]},"
                    + "\"finish_reason\":\"length\"}]}",
            "{\"error\":{\"message\":\"Too much (1039)\",\"type\":\"rate_limit_error\",\"code\":429}}");
    private static final DamagedJson ANTHROPIC = streams(
            Kind.ANTHROPIC,
            "{\"type\":\"content_block_delta\",\"delta\":{\"type\":\"signature_delta\",\"signature\":\"s\"}}",
            "{\"type\":\"content_block_start\",\"content_block\":{\"type\":\"redacted_thinking\",\"data\":\"d\"}}",
            "{\"type\":\"content_block_start\",\"content_block\":{\"type\":\"tool_use\",\"name\":\"two\","
                    + "\"input\":{\"x\":1.0}}}",
            "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"max_tokens\"},"
                    + "\"usage\":{\"input_tokens\":3,\"output_tokens\":9}}",
            "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Busy\"}}");

    public ToldAnswer {
        events = List.copyOf(events);
    }

    /** A sample is an array of events; those beyond the whole answer are in another one. */
    private static DamagedJson streams(Kind kind, String... others) {
        var whole = Stream.of(HostileStreamTest.stream(kind), List.of(others))
                .map(events -> events.stream()
                        .map(event -> event.startsWith("{") ? event : Json.write(event))
                        .collect(Collectors.joining(",", "[", "]")));
        return new DamagedJson(whole.toList());
    }

    /** What to begin with, where nobody fuzzes. */
    public static Stream<byte[]> seeds() {
        return FuzzedChoices.seeds(LENGTH);
    }

    /** The events keep the rules of {@link TextEvent}, and are not much more than what was sent. */
    public static ToldAnswer of(byte[] data) {
        var choices = new FuzzedChoices(data);
        var kind = choices.nextBoolean() ? Kind.OPENAI : Kind.ANTHROPIC;
        byte[] stream = stream((kind == Kind.OPENAI ? OPENAI : ANTHROPIC).any(choices), choices);
        var tally = new Tally(new TokenEstimate(40, 2000), HostileStreamTest.MOST_OUTPUT);
        List<TextEvent> told = new ArrayList<>();
        var failure = read(stream, choices, HostileStreamTest.reading(kind, new Telling(told::add, tally, BLAME)));
        try {
            HostileStreamTest.requireRules(told, failure.isEmpty());
            HostileStreamTest.requireChargeable(tally.used());
            assertThat(told.stream().mapToInt(ToldAnswer::length).sum()).isLessThanOrEqualTo(2 * stream.length);
        } catch (AssertionError e) {
            throw new AssertionError("stream " + new String(stream, UTF_8) + " told " + told, e);
        }
        return new ToldAnswer(told, failure);
    }

    private static byte[] stream(JsonNode events, RandomGenerator choices) {
        var text = new StringBuilder();
        for (var event : events) {
            var data = event.isString() ? event.stringValue() : event.toString();
            text.append("data: ").append(data).append(choices.nextInt(8) == 0 ? "\r\n\r\n" : "\n\n");
        }
        byte[] stream = text.toString().getBytes(UTF_8);
        for (int changes = choices.nextInt(12) - 9; changes > 0 && stream.length > 0; changes--) {
            stream[choices.nextInt(stream.length)] = (byte) choices.nextInt(256);
        }
        return stream;
    }

    private static Optional<ApiException> read(byte[] stream, RandomGenerator choices, Reading reading) {
        var inflow = new Inflow();
        int from = 0;
        while (from < stream.length) {
            int to = Math.min(stream.length, from + 1 + choices.nextInt(256));
            inflow.onNext(List.of(ByteBuffer.wrap(Arrays.copyOfRange(stream, from, to))));
            from = to;
        }
        inflow.onComplete();
        try {
            UpstreamClient.read(new EventReader(inflow, Patience.within(Duration.ofMinutes(1)), BLAME), reading);
            return Optional.empty();
        } catch (RefusedInStream e) {
            return Optional.of(e.refusal().failure(BLAME, Optional.empty()));
        } catch (ApiException e) {
            return Optional.of(e);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static int length(TextEvent event) {
        return switch (event) {
            case TextEvent.Started _, TextEvent.Finished _ -> 0;
            case TextEvent.Thinking(var text) -> text.length();
            case TextEvent.Signature(var value) -> value.length();
            case TextEvent.RedactedThinking(var data) -> data.length();
            case TextEvent.Answer(var text) -> text.length();
            case TextEvent.ToolCallStarted(int _, var name) -> name.length();
            case TextEvent.ToolCallArguments(int _, var json) -> json.length();
        };
    }

    /** All of its answer, joined. */
    public String answer() {
        return events.stream()
                .map(event -> event instanceof TextEvent.Answer(var text) ? text : "")
                .collect(Collectors.joining());
    }

    /** All of its thinking that has words, joined. */
    public String thinking() {
        return events.stream()
                .map(event -> event instanceof TextEvent.Thinking(var text) ? text : "")
                .collect(Collectors.joining());
    }

    /** The name and the arguments of each call, behind each other. */
    public List<String> calls() {
        return events.stream()
                .flatMap(event -> switch (event) {
                    case TextEvent.ToolCallStarted(int _, var name) -> Stream.of(name);
                    case TextEvent.ToolCallArguments(int _, var json) -> Stream.of(json);
                    default -> Stream.<String>of();
                })
                .toList();
    }
}
