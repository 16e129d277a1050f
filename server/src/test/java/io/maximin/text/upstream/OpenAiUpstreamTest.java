package io.maximin.text.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.error.ErrorKind;
import io.maximin.json.Json;
import io.maximin.text.AnswerFormat;
import io.maximin.text.Message;
import io.maximin.text.Role;
import io.maximin.text.StopReason;
import io.maximin.text.TextEngine;
import io.maximin.text.TextEvent;
import io.maximin.text.ToolChoice;
import io.maximin.text.UpstreamConfig.Kind;
import io.maximin.text.Usage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiUpstreamTest extends TextUpstreamSuite {
    private static final String USAGE = "{\"choices\":[],\"usage\":{\"prompt_tokens\":120,\"completion_tokens\":40,"
            + "\"prompt_tokens_details\":{\"cached_tokens\":96},"
            + "\"completion_tokens_details\":{\"reasoning_tokens\":7}}}";
    private static final Usage TOLD = new Usage(120, 96, 0, 40, 7);

    private TextEngine engine() {
        return engine(config(Kind.OPENAI, server.url()));
    }

    private static String delta(String fields) {
        return "{\"choices\":[{\"index\":0,\"delta\":{" + fields + "},\"finish_reason\":null}],\"usage\":null}";
    }

    private static String say(String text) {
        return delta("\"content\":" + Json.write(text));
    }

    private static String end(String reason) {
        return "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"" + reason + "\"}]}";
    }

    private static String call(int index, String id, String name, String arguments) {
        return delta(
                "\"tool_calls\":[{\"index\":" + index + ",\"id\":\"" + id + "\",\"type\":\"function\",\"function\":"
                        + "{\"name\":\"" + name + "\",\"arguments\":" + Json.write(arguments) + "}}]");
    }

    private static String more(int index, String arguments) {
        return delta("\"tool_calls\":[{\"index\":" + index + ",\"function\":{\"arguments\":" + Json.write(arguments)
                + "}}]");
    }

    /** Without the numbers of tokens. */
    private List<TextEvent> told() throws InterruptedException {
        var events = new ArrayList<>(write(engine(), hello()));
        assertThat(events.removeFirst()).isInstanceOf(TextEvent.Started.class);
        assertThat(events.removeLast()).isInstanceOf(TextEvent.Finished.class);
        return events;
    }

    private static TextEvent[] calls(String... namesAndArguments) {
        List<TextEvent> events = new ArrayList<>();
        for (int i = 0; i < namesAndArguments.length; i += 2) {
            events.add(new TextEvent.ToolCallStarted(i / 2, namesAndArguments[i]));
            events.add(new TextEvent.ToolCallArguments(i / 2, namesAndArguments[i + 1]));
        }
        return events.toArray(TextEvent[]::new);
    }

    @Test
    void everythingIsTold() throws Exception {
        server.thenStream(
                delta("\"role\":\"assistant\",\"content\":null"),
                delta("\"reasoning_content\":\"Let me \""),
                delta("\"reasoning_content\":\"look.\""),
                say("I look."),
                call(0, "a", "weather", ""),
                more(0, "{\"city\":"),
                more(0, "\"Oslo\"}"),
                call(1, "b", "time", ""),
                end("tool_calls"),
                USAGE,
                "[DONE]");

        var events = write(engine(), hello());

        assertThat(events.subList(1, 4))
                .containsExactly(
                        new TextEvent.Thinking("Let me "),
                        new TextEvent.Thinking("look."),
                        new TextEvent.Answer("I look."));
        assertThat(events.subList(4, 8)).containsExactly(calls("weather", "{\"city\":\"Oslo\"}", "time", "{}"));
        assertThat(events.getLast()).isEqualTo(new TextEvent.Finished(StopReason.TOOL_CALLS, TOLD));
        assertThat(events).hasSize(9);
    }

    @Test
    void theWholeRequestIsPassedOn() throws Exception {
        server.thenStream(say("ok"), end("stop"), "[DONE]");

        write(engine(), request(toolLoop()));

        var asked = server.asked().getFirst();
        assertThat(asked.path()).isEqualTo("/base/chat/completions");
        assertThat(asked.authorization()).isEqualTo("Bearer sesame");
        assertThat(asked.json()).isEqualTo(Json.tree("""
                {"model":"their-model","stream":true,"max_tokens":100,"temperature":0.5,"top_p":0.9,
                 "stream_options":{"include_usage":true},"seed":7,
                 "messages":[
                  {"role":"system","content":"Be brief."},
                  {"role":"user","content":"Weather in Oslo?"},
                  {"role":"assistant","content":"Let me see.","reasoning_content":"I look.","tool_calls":[
                   {"id":"call_1","type":"function","function":
                    {"name":"weather","arguments":"{\\"city\\":\\"Oslo\\"}"}},
                   {"id":"call_2","type":"function","function":{"name":"weather","arguments":"{}"}}]},
                  {"role":"tool","content":"rain","tool_call_id":"call_1"},
                  {"role":"tool","content":"Error: which city?","tool_call_id":"call_2"},
                  {"role":"user","content":"Well?"}],
                 "tools":[{"type":"function","function":{"name":"weather","description":"Tells it.",
                  "parameters":{"type":"object","properties":{"city":{"type":"string"}}}}}],
                 "tool_choice":"auto"}"""));
    }

    @Test
    void demandsOnTheAnswerArePassedOn() throws Exception {
        server.thenStream(say("{}"), end("stop"), "[DONE]");
        var user = Message.text(Role.USER, "Hello");
        var schema = new AnswerFormat.JsonSchema("response_format.json_schema.schema", "{\"type\":\"object\"}");

        write(engine(), request(List.of(WEATHER), new ToolChoice.Named("weather"), new AnswerFormat.Text(), user));
        write(engine(), request(List.of(WEATHER), new ToolChoice.Any(), new AnswerFormat.JsonObject(), user));
        write(engine(), request(List.of(), new ToolChoice.Auto(), schema, user));

        var asked = server.asked().stream().map(one -> one.json()).toList();
        assertThat(asked.get(0).path("tool_choice"))
                .isEqualTo(Json.tree("{\"type\":\"function\",\"function\":{\"name\":\"weather\"}}"));
        assertThat(asked.get(1).path("tool_choice").stringValue()).isEqualTo("required");
        assertThat(asked.get(1).at("/response_format/type").stringValue()).isEqualTo("json_object");
        assertThat(asked.get(2).has("tools")).isFalse();
        assertThat(asked.get(2).path("response_format"))
                .isEqualTo(Json.tree("{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"answer\",\"schema\":"
                        + "{\"type\":\"object\"}}}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"reasoning_content\":\"Hm.\",\"reasoning\":\"Hm.\"",
                "\"reasoning\":\"Hm.\"",
                "\"reasoning_details\":[{\"type\":\"reasoning.text\",\"text\":\"Hm.\"}]",
                "\"content\":\"<think>Hm.</think>\"",
                "\"content\":\"<think>\\nHm.\\n</think>\\n\\n\""
            })
    void thinkingIsFoundUnderEveryName(String fields) throws Exception {
        server.thenStream(delta(fields), say("Yes."), end("stop"), "[DONE]");

        assertThat(told()).containsExactly(new TextEvent.Thinking("Hm."), new TextEvent.Answer("Yes."));
    }

    @Test
    void tagsMayBeCutAnywhere() throws Exception {
        server.thenStream(say("<th"), say("ink>H"), say("m.</thi"), say("nk>Yes."), end("stop"), "[DONE]");

        assertThat(told())
                .containsExactly(
                        new TextEvent.Thinking("H"), new TextEvent.Thinking("m."), new TextEvent.Answer("Yes."));
    }

    @Test
    void callsMayInterleave() throws Exception {
        server.thenStream(
                call(0, "a", "weather", "{\"ci"),
                call(1, "b", "time", "{"),
                more(0, "ty\":1}"),
                more(1, "}"),
                end("stop"),
                "[DONE]");

        assertThat(told()).containsExactly(calls("weather", "{\"city\":1}", "time", "{}"));
    }

    @Test
    void callsWithoutIndexOrWithTheSameAreToldApart() throws Exception {
        server.thenStream(
                delta("\"tool_calls\":[{\"id\":\"a\",\"function\":{\"name\":\"one\",\"arguments\":{\"x\":1}}}]"),
                delta("\"tool_calls\":[{\"id\":\"b\",\"function\":{\"name\":\"two\",\"arguments\":\"{\"}}]"),
                delta("\"tool_calls\":[{\"function\":{\"arguments\":\"}\"}}]"),
                end("tool_calls"),
                "[DONE]");
        assertThat(told()).containsExactly(calls("one", "{\"x\":1}", "two", "{}"));

        server.thenStream(call(0, "a", "one", "{}"), call(0, "b", "two", "{}"), end("tool_calls"), "[DONE]");
        told();
        assertThat(told()).containsExactly(calls("one", "{}", "two", "{}"));
    }

    @Test
    void textBetweenCallsKeepsItsPlace() throws Exception {
        server.thenStream(
                call(0, "a", "one", "{}"), say("And "), call(1, "b", "two", "{}"), end("tool_calls"), "[DONE]");

        assertThat(told())
                .containsExactly(
                        new TextEvent.ToolCallStarted(0, "one"),
                        new TextEvent.ToolCallArguments(0, "{}"),
                        new TextEvent.Answer("And "),
                        new TextEvent.ToolCallStarted(1, "two"),
                        new TextEvent.ToolCallArguments(1, "{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"city\":\"Os"})
    void aCallCutOffByTheLimitIsNone(String arguments) throws Exception {
        server.thenStream(
                say("I look."),
                call(0, "a", "one", "{}"),
                call(1, "b", "weather", arguments),
                end("length"),
                USAGE,
                "[DONE]");

        var events = write(engine(), hello());

        assertThat(events.subList(2, 4)).containsExactly(calls("one", "{}"));
        assertThat(events.getLast()).isEqualTo(new TextEvent.Finished(StopReason.MAX_TOKENS, TOLD));
        assertThat(events).hasSize(5);
    }

    @Test
    void charactersCutInTwoAreJoined() throws Exception {
        server.thenStream(delta("\"content\":\"a\\ud83d\""), delta("\"content\":\"\\ude00b\""), end("stop"), "[DONE]");

        assertThat(told()).containsExactly(new TextEvent.Answer("a"), new TextEvent.Answer("😀b"));
    }

    @ParameterizedTest
    @CsvSource({"stop,END_TURN", "length,MAX_TOKENS", "tool_calls,END_TURN", "eos,END_TURN"})
    void reasonsAreTranslated(String theirs, StopReason ours) throws Exception {
        server.thenStream(say("Hi"), end(theirs), "[DONE]");

        assertThat(write(engine(), hello()).getLast())
                .isInstanceOfSatisfying(
                        TextEvent.Finished.class,
                        finished -> assertThat(finished.reason()).isEqualTo(ours));
    }

    @Test
    void withoutUsageTokensAreEstimated() throws Exception {
        server.thenStream(delta("\"reasoning\":\"12345678\""), say("1234 文字"), end("stop"));

        var finished = (TextEvent.Finished) write(engine(), hello()).getLast();

        assertThat(finished.usage()).isEqualTo(new Usage(finished.usage().inputTokens(), 0, 0, 6, 3));
        assertThat(finished.usage().inputTokens()).isBetween(20, 60);
    }

    @Test
    void noReportExceedsWhatWasReserved() throws Exception {
        server.thenStream(
                say("Hi"),
                end("stop"),
                "{\"choices\":[],\"usage\":{\"prompt_tokens\":2000000000,\"completion_tokens\":1999999999,"
                        + "\"prompt_tokens_details\":{\"cached_tokens\":2000000001}}}",
                "[DONE]");
        var text = prepare(engine(), hello());

        text.generate(_ -> {});

        assertThat(text.used())
                .isEqualTo(new Usage(text.inputTokens(), text.inputTokens(), 0, text.maxOutputTokens(), 0));
    }

    @Test
    void contentFiltersAreTold() {
        server.thenStream(say("Hi"), end("content_filter"), "[DONE]");

        fails(engine(), hello(), ErrorKind.OUTPUT_SENSITIVE, "output new_sensitive");
    }

    @Test
    void failuresWithinTheStreamAreTold() {
        server.thenStream(
                say("Hi"), "{\"error\":{\"message\":\"cuda sesame\",\"type\":\"server_error\",\"code\":500}}");

        assertThat(fails(engine(), hello(), ErrorKind.UNAVAILABLE, "HTTP status 500"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "[1]",
                "{\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"{}\"}}]}}]}"
            })
    void nonsenseIsRefused(String data) {
        server.thenStream(say("Hi"), data, end("stop"), "[DONE]");

        fails(engine(), hello(), ErrorKind.UNAVAILABLE, "the server behind model 'mine' sent");
    }

    @Test
    void argumentsBehindTheEndOfACallAreRefused() {
        server.thenStream(call(0, "a", "one", ""), say("Hi"), more(0, "{}"), end("tool_calls"), "[DONE]");

        fails(engine(), hello(), ErrorKind.UNAVAILABLE, "sent more of a tool call that it had ended");
    }

    @Test
    void brokenArgumentsAreNoCall() {
        server.thenStream(call(0, "a", "one", "[1]"), end("tool_calls"), "[DONE]");
        fails(engine(), hello(), ErrorKind.UNAVAILABLE, "arguments are no JSON object");

        server.thenStream(call(0, "a", "one", "{\"x\":"), say("Hi"), end("tool_calls"), "[DONE]");
        fails(engine(), hello(), ErrorKind.UNAVAILABLE, "arguments are no JSON object");
        fails(engine(), hello(), ErrorKind.UNAVAILABLE, "sent text within a tool call");
    }
}
