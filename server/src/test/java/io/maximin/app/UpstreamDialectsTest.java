package io.maximin.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.api.ChatDialect;
import io.maximin.api.HeardText;
import io.maximin.api.TextDialect;
import io.maximin.json.Json;
import io.maximin.text.AnswerFormat;
import io.maximin.text.Block;
import io.maximin.text.Message;
import io.maximin.text.Role;
import io.maximin.text.Sampling;
import io.maximin.text.StopReason;
import io.maximin.text.TextRequest;
import io.maximin.text.ToolChoice;
import io.maximin.text.ToolDefinition;
import io.maximin.upstreams.ScriptedUpstream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every dialect of callers, on every kind of server behind it: nothing is lost on the way, in either direction. */
class UpstreamDialectsTest {
    private static final List<String> KINDS = List.of("openai", "anthropic", "minimax");

    /** A turn with thinking, a call and its result. */
    private static final TextRequest REQUEST = request(
            Message.text(Role.USER, "Weather?"),
            new Message(
                    Role.ASSISTANT,
                    Optional.empty(),
                    List.of(
                            new Block.Thinking("Let me look."),
                            new Block.Text("I look."),
                            new Block.ToolCall("call_1", "weather", "{\"city\":\"Oslo\"}"))),
            new Message(Role.TOOL, Optional.empty(), List.of(new Block.ToolResult("call_1", "rain", false))));

    private static final HeardText EVERYTHING = new HeardText(
            "Let me look.",
            "I look.",
            List.of("weather {\"city\":\"Oslo\"}", "time {}"),
            List.of(),
            StopReason.TOOL_CALLS,
            120,
            96,
            40);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @AutoClose
    private final ScriptedUpstream server = new ScriptedUpstream();

    private static TextRequest request(Message... messages) {
        return new TextRequest(
                "minimax-m2.1",
                List.of(messages),
                List.of(new ToolDefinition("weather", "Tells it.", "{\"type\":\"object\"}")),
                new ToolChoice.Auto(),
                true,
                new AnswerFormat.Text(),
                new Sampling(0.5, 0.95, OptionalLong.empty()),
                OptionalInt.of(500));
    }

    private UpstreamProgram program(String kind) {
        return UpstreamProgram.behind(server, kind, home);
    }

    static Stream<Arguments> everyWay() {
        return KINDS.stream()
                .flatMap(kind -> TextDialect.all()
                        .flatMap(dialect ->
                                Stream.of(Arguments.of(kind, dialect, false), Arguments.of(kind, dialect, true))));
    }

    private static String[] everything(String kind) {
        return kind.equals("openai")
                ? new String[] {
                    "{'choices':[{'delta':{'role':'assistant','content':'','reasoning_content':'Let me '}}]}",
                    "{'choices':[{'delta':{'reasoning_content':'look.'}}]}",
                    "{'choices':[{'delta':{'content':'I look.'}}]}",
                    "{'choices':[{'delta':{'tool_calls':[{'index':0,'id':'x','function':{'name':'weather'}}]}}]}",
                    "{'choices':[{'delta':{'tool_calls':[{'index':0,'function':{'arguments':'{\"city\":'}}]}}]}",
                    "{'choices':[{'delta':{'tool_calls':[{'index':0,'function':{'arguments':'\"Oslo\"}'}}]}}]}",
                    "{'choices':[{'delta':{'tool_calls':[{'index':1,'id':'y','function':{'name':'time'}}]}}]}",
                    "{'choices':[{'delta':{},'finish_reason':'tool_calls'}]}",
                    "{'choices':[],'usage':{'prompt_tokens':120,'completion_tokens':40,"
                            + "'prompt_tokens_details':{'cached_tokens':96}}}",
                    "[DONE]"
                }
                : new String[] {
                    "{'type':'message_start','message':{'usage':{'input_tokens':20,"
                            + "'cache_creation_input_tokens':4,'cache_read_input_tokens':96}}}",
                    "{'type':'content_block_start','content_block':{'type':'thinking','thinking':''}}",
                    "{'type':'content_block_delta','delta':{'type':'thinking_delta','thinking':'Let me '}}",
                    "{'type':'content_block_delta','delta':{'type':'thinking_delta','thinking':'look.'}}",
                    "{'type':'content_block_delta','delta':{'type':'signature_delta','signature':'signed'}}",
                    "{'type':'content_block_stop'}",
                    "{'type':'content_block_start','content_block':{'type':'text','text':''}}",
                    "{'type':'content_block_delta','delta':{'type':'text_delta','text':'I look.'}}",
                    "{'type':'content_block_stop'}",
                    "{'type':'content_block_start','content_block':{'type':'tool_use','name':'weather','input':{}}}",
                    "{'type':'content_block_delta','delta':{'type':'input_json_delta','partial_json':'{\"city\":'}}",
                    "{'type':'content_block_delta','delta':{'type':'input_json_delta','partial_json':'\"Oslo\"}'}}",
                    "{'type':'content_block_stop'}",
                    "{'type':'content_block_start','content_block':{'type':'tool_use','name':'time','input':{}}}",
                    "{'type':'content_block_stop'}",
                    "{'type':'message_delta','delta':{'stop_reason':'tool_use'},'usage':{'output_tokens':40}}",
                    "{'type':'message_stop'}"
                };
    }

    /** Quotes of strings are single ones above; double ones stand inside strings. */
    private static String[] json(String... events) {
        return Stream.of(events)
                .map(event -> event.replace("\"", "\\\"").replace('\'', '"'))
                .toArray(String[]::new);
    }

    private static String ask(TextDialect dialect, boolean stream) {
        return dialect.body(REQUEST, stream);
    }

    private static HeardText heard(TextDialect dialect, boolean stream, String body) {
        return dialect.heard(body, stream).withoutIds();
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void nothingIsLostOnTheWayBack(String kind, TextDialect dialect, boolean stream) throws Exception {
        server.thenStream(json(everything(kind)));
        try (var program = program(kind)) {
            var answer = program.post(dialect.path(), ask(dialect, stream));

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(heard(dialect, stream, answer.body())).isEqualTo(EVERYTHING);
        }
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void nothingIsLostOnTheWayThere(String kind, TextDialect dialect, boolean stream) throws Exception {
        server.thenStream(json(everything(kind)));
        try (var program = program(kind)) {
            // The second time, the thinking is known to be signed.
            program.post(dialect.path(), ask(dialect, stream));
            program.post(dialect.path(), ask(dialect, stream));
        }

        var asked = server.asked().getLast().json();
        assertThat(asked.path("model").stringValue()).isEqualTo("their-model");
        assertThat(asked.path("stream").booleanValue()).isTrue();
        assertThat(asked.path("max_tokens").asInt()).isEqualTo(500);
        assertThat(asked.path("temperature").asDouble()).isEqualTo(0.5);
        assertThat(asked.at(kind.equals("openai") ? "/tools/0/function/parameters" : "/tools/0/input_schema"))
                .isEqualTo(Json.tree("{\"type\":\"object\"}"));
        assertThat(asked.path("messages")).isEqualTo(Json.tree(expected(kind).replace('\'', '"')));
    }

    private static String expected(String kind) {
        return kind.equals("openai")
                ? "[{'role':'user','content':'Weather?'},{'role':'assistant','content':'I look.',"
                        + "'reasoning_content':'Let me look.','tool_calls':[{'id':'call_1','type':'function',"
                        + "'function':{'name':'weather','arguments':'{\\'city\\':\\'Oslo\\'}'}}]},"
                        + "{'role':'tool','content':'rain','tool_call_id':'call_1'}]"
                : "[{'role':'user','content':[{'type':'text','text':'Weather?'}]},{'role':'assistant','content':["
                        + "{'type':'thinking','thinking':'Let me look.','signature':'signed'},"
                        + "{'type':'text','text':'I look.'},"
                        + "{'type':'tool_use','id':'call_1','name':'weather','input':{'city':'Oslo'}}]},"
                        + "{'role':'user','content':[{'type':'tool_result','tool_use_id':'call_1','content':'rain'}]}]";
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void refusalsSpeakTheDialectOfTheCaller(String kind, TextDialect dialect, boolean stream) throws Exception {
        server.then(400, "{\"type\":\"error\",\"error\":{\"type\":\"x\",\"message\":\"the prompt is bad\"}}");
        try (var program = program(kind)) {
            var answer = program.post(dialect.path(), ask(dialect, stream));

            var fault = dialect.refusal(Json.tree(answer.body()));
            assertThat(answer.statusCode()).isEqualTo(dialect.status(400));
            assertThat(fault.type()).isEqualTo(dialect.type(400));
            assertThat(fault.code()).isEqualTo(2013);
            assertThat(fault.message()).endsWith("refused it: the prompt is bad");
        }
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void answersThatBreakOffSaySoInTheDialectOfTheCaller(String kind, TextDialect dialect, boolean stream)
            throws Exception {
        int told = kind.equals("openai") ? 3 : 8;
        server.thenBreak(Arrays.copyOf(json(everything(kind)), told));
        try (var program = program(kind)) {
            var body = program.post(dialect.path(), ask(dialect, stream)).body();

            var fault = stream ? dialect.failure(TextDialect.events(body)) : dialect.refusal(Json.tree(body));
            assertThat(fault.code()).isEqualTo(1013);
            assertThat(fault.message()).contains("broke off");
            assertThat(body.contains("I look.")).isEqualTo(stream);
        }
    }

    /** Half a call must not be run, so nobody hears of it. */
    @ParameterizedTest
    @MethodSource("everyWay")
    void aCallThatTheLimitCutsOffIsNone(String kind, TextDialect dialect, boolean stream) throws Exception {
        server.thenStream(json(
                Stream.of(everything(kind)).flatMap(UpstreamDialectsTest::cut).toArray(String[]::new)));
        try (var program = program(kind)) {
            var body = program.post(dialect.path(), ask(dialect, stream)).body();

            assertThat(heard(dialect, stream, body))
                    .isEqualTo(new HeardText(
                            EVERYTHING.thinking(),
                            EVERYTHING.answer(),
                            EVERYTHING.calls().subList(0, 1),
                            List.of(),
                            StopReason.MAX_TOKENS,
                            EVERYTHING.input(),
                            EVERYTHING.cached(),
                            EVERYTHING.output()));
        }
    }

    /** The second call ends in the middle of its arguments. */
    private static Stream<String> cut(String event) {
        var ended = event.replace("'finish_reason':'tool_calls'", "'finish_reason':'length'")
                .replace("'stop_reason':'tool_use'", "'stop_reason':'max_tokens'")
                .replace("'function':{'name':'time'}", "'function':{'name':'time','arguments':'{\"zo'}");
        return event.contains("'tool_use','name':'time'")
                ? Stream.of(
                        ended,
                        "{'type':'content_block_delta','delta':{'type':'input_json_delta','partial_json':'{\"zo'}}")
                : Stream.of(ended);
    }

    @ParameterizedTest
    @MethodSource("io.maximin.api.TextDialect#all")
    void callersLearnWhenToTryAgain(TextDialect dialect) throws Exception {
        server.then(429, "{}", "Retry-After", "47");
        try (var program = program("openai")) {
            var limited = program.post(dialect.path(), ask(dialect, false));
            var resting = program.post(dialect.path(), ask(dialect, true));

            assertThat(limited.body()).contains("1002");
            assertThat(limited.headers().firstValue("Retry-After")).contains("47");
            assertThat(resting.body()).contains("2064");
            assertThat(resting.headers().firstValue("Retry-After").map(Integer::parseInt))
                    .hasValueSatisfying(seconds -> assertThat(seconds).isBetween(1, 47));
            assertThat(server.asked()).hasSize(1);
        }
    }

    /** 24 tokens of the prompt at 0.30, 96 at 0.03 and 40 written at 1.20 for a million. */
    @ParameterizedTest
    @MethodSource("everyWay")
    void whatTheServerReportsIsCharged(String kind, TextDialect dialect, boolean stream) throws Exception {
        server.thenStream(json(everything(kind)));
        try (var program = program(kind)) {
            assertThat(program.left(10_000, dialect.path(), ask(dialect, stream)))
                    .isEqualTo(10_000 - 59);
        }
    }

    @Test
    void whatNoServerWroteCostsNothing() throws Exception {
        server.then(500, "");
        try (var program = program("openai")) {
            assertThat(program.left(10_000, ChatDialect.OPENAI.path(), ask(ChatDialect.OPENAI, true)))
                    .isEqualTo(10_000);
        }
    }

    /** What it tells of its own engine, it understands as that of another. */
    @ParameterizedTest
    @MethodSource("everyWay")
    void nothingChangesIfTheOtherServerIsAnotherOfThese(
            String kind, TextDialect dialect, boolean stream, @TempDir Path another) throws Exception {
        var said = "cached:2|think:Let me look at it.|say:I look.|call:weather {\"city\":\"Oslo\"}|call:time {}";
        var ask = dialect.body(request(Message.text(Role.USER, said)), stream);
        try (var inner = new ScriptedProgram(another, "")) {
            var customer = inner.prepaid("outer", 1_000_000);
            var path = kind.equals("openai") ? "/v1" : kind.equals("anthropic") ? "/anthropic" : "";
            try (var outer = new UpstreamProgram(home, """
                    MiniMax-M2.1:
                      upstreams:
                        only: {kind: %s, url: "%s", key: "%s"}
                    """.formatted(kind, inner.url() + path, customer.secret()))) {
                var direct = inner.post(dialect.path(), customer, ask).body();
                var behind = outer.post(dialect.path(), ask).body();

                assertThat(heard(dialect, stream, direct).calls()).hasSize(2);
                assertThat(heard(dialect, stream, behind)).isEqualTo(heard(dialect, stream, direct));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.maximin.api.TextDialect#all")
    void aCallerThatGoesAwayClosesTheConnection(TextDialect dialect) throws Exception {
        var closed = new CountDownLatch(1);
        server.then(exchange -> {
            ScriptedUpstream.begin(exchange, 0);
            try {
                while (true) {
                    ScriptedUpstream.send(exchange, json(everything("openai")[2])[0]);
                }
            } catch (IOException e) {
                closed.countDown();
            }
        });
        try (var program = program("openai")) {
            try (var stream = program.stream(dialect.path(), ask(dialect, true))) {
                assertThat(stream.read()).isPositive();
            }

            closed.await();
        }
    }

    @Test
    void manyStreamsDoNotMix() throws Exception {
        server.then(exchange -> {
            ScriptedUpstream.begin(exchange, 0);
            for (var event : json(everything("anthropic"))) {
                ScriptedUpstream.send(exchange, event);
            }
        });
        List<HeardText> heard = new ArrayList<>();
        try (var program = program("anthropic")) {
            Callable<HeardText> caller = () -> heard(
                    ChatDialect.OPENAI,
                    true,
                    program.post(ChatDialect.OPENAI.path(), ask(ChatDialect.OPENAI, true))
                            .body());
            try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var answer : callers.invokeAll(Collections.nCopies(100, caller))) {
                    heard.add(answer.get());
                }
            }

            assertThat(heard).hasSize(100).containsOnly(EVERYTHING);
            assertThat(program.metrics())
                    .contains("maximin_text_upstream_requests_active{model=\"MiniMax-M2.1\",upstream=\"only\"} 0.0");
        }
    }

    @Test
    void whatServersDoIsMeasured() throws Exception {
        server.then(500, "").then(429, "").thenStream(json(everything("openai")));
        try (var program = program("openai")) {
            for (int i = 0; i < 4; i++) {
                program.post(ChatDialect.OPENAI.path(), ask(ChatDialect.OPENAI, false));
            }

            assertThat(program.metrics())
                    .contains("maximin_text_upstream_answers_total{model=\"MiniMax-M2.1\",upstream=\"only\"} 2.0")
                    .contains("maximin_text_upstream_failures_total{model=\"MiniMax-M2.1\",upstream=\"only\"} 1.0")
                    .contains("maximin_text_upstream_refusals_total{model=\"MiniMax-M2.1\",upstream=\"only\"} 1.0")
                    .contains("maximin_text_upstream_ready{model=\"MiniMax-M2.1\",upstream=\"only\"} 1.0")
                    .contains("maximin_text_upstream_requests_active{model=\"MiniMax-M2.1\",upstream=\"only\"} 0.0");
        }
    }
}
