package io.maximin.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.app.HeardText.Form;
import io.maximin.json.Json;
import io.maximin.upstreams.ScriptedUpstream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every dialect of callers, on every kind of server behind it: nothing is lost on the way, in either direction. */
class UpstreamDialectsTest {
    private static final HeardText EVERYTHING = new HeardText(
            "Let me look.", "I look.", List.of("weather {\"city\":\"Oslo\"}", "time {}"), "tool_calls", 120, 96, 40);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @AutoClose
    private final ScriptedUpstream server = new ScriptedUpstream();

    private UpstreamProgram program(String kind) {
        return new UpstreamProgram(home, """
                MiniMax-M2.1:
                  upstreams:
                    only: {kind: %s, url: "%s", key: sesame, model: their-model}
                """.formatted(kind, server.url()));
    }

    static Stream<Arguments> everyWay() {
        return Stream.of("openai", "anthropic", "minimax")
                .flatMap(kind -> Stream.of(Form.values())
                        .flatMap(form -> Stream.of(Arguments.of(kind, form, false), Arguments.of(kind, form, true))));
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

    private static String ask(Form form, boolean stream) {
        var tools = form == Form.ANTHROPIC
                ? "[{'name':'weather','description':'Tells it.','input_schema':{'type':'object'}}]"
                : "[{'type':'function','function':{'name':'weather','description':'Tells it.',"
                        + "'parameters':{'type':'object'}}}]";
        return ("{'model':'minimax-m2.1','max_tokens':500,'stream':" + stream
                        + ",'reasoning_split':true,'stream_options':{'include_usage':true},'temperature':0.5,'tools':"
                        + tools + ",'messages':" + loop(form) + "}")
                .replace('\'', '"');
    }

    /** A turn with thinking, a call and its result, as each dialect has it. */
    private static String loop(Form form) {
        return form == Form.ANTHROPIC
                ? "[{'role':'user','content':'Weather?'},{'role':'assistant','content':["
                        + "{'type':'thinking','thinking':'Let me look.','signature':'f00'},"
                        + "{'type':'text','text':'I look.'},"
                        + "{'type':'tool_use','id':'call_1','name':'weather','input':{'city':'Oslo'}}]},"
                        + "{'role':'user','content':[{'type':'tool_result','tool_use_id':'call_1','content':'rain'}]}]"
                : "[{'role':'user','content':'Weather?'},{'role':'assistant','content':'I look.',"
                        + "'reasoning_details':[{'text':'Let me look.'}],'tool_calls':[{'id':'call_1',"
                        + "'type':'function','function':{'name':'weather','arguments':'{\\'city\\':\\'Oslo\\'}'}}]},"
                        + "{'role':'tool','tool_call_id':'call_1','content':'rain'}]";
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void nothingIsLostOnTheWayBack(String kind, Form form, boolean stream) throws Exception {
        server.thenStream(json(everything(kind)));
        try (var program = program(kind)) {
            var answer = program.post(form.path(), ask(form, stream));

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(heard(form, stream, answer.body())).isEqualTo(EVERYTHING);
        }
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void nothingIsLostOnTheWayThere(String kind, Form form, boolean stream) throws Exception {
        server.thenStream(json(everything(kind)));
        try (var program = program(kind)) {
            // The second time, the thinking is known to be signed.
            program.post(form.path(), ask(form, stream));
            program.post(form.path(), ask(form, stream));
        }

        var asked = server.asked().getLast().json();
        assertThat(asked.path("model").stringValue()).isEqualTo("their-model");
        assertThat(asked.path("stream").booleanValue()).isTrue();
        assertThat(asked.path("max_tokens").asInt()).isEqualTo(500);
        assertThat(asked.path("temperature").asDouble()).isEqualTo(0.5);
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
    @EnumSource
    void failuresSpeakTheDialectOfTheCaller(Form form) throws Exception {
        server.then(400, "{\"error\":{\"message\":\"the prompt is bad\"}}").thenBreak(json(everything("openai")[2]));
        try (var program = program("openai")) {
            var refused = program.post(form.path(), ask(form, true));
            var broken = program.post(form.path(), ask(form, true));

            assertThat(refused.statusCode()).isEqualTo(form == Form.NATIVE ? 200 : 400);
            assertThat(refused.body()).contains("2013").contains("refused it: the prompt is bad");
            assertThat(broken.statusCode()).isEqualTo(200);
            assertThat(broken.body()).contains("I look.").contains("1013").contains("broke off");
        }
    }

    @ParameterizedTest
    @EnumSource
    void callersLearnWhenToTryAgain(Form form) throws Exception {
        server.then(429, "{}", "Retry-After", "47");
        try (var program = program("openai")) {
            var limited = program.post(form.path(), ask(form, false));
            var resting = program.post(form.path(), ask(form, true));

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
    void whatTheServerReportsIsCharged(String kind, Form form, boolean stream) throws Exception {
        server.thenStream(json(everything(kind)));
        try (var program = program(kind)) {
            assertThat(program.left(10_000, form.path(), ask(form, stream))).isEqualTo(10_000 - 59);
        }
    }

    @Test
    void whatNoServerWroteCostsNothing() throws Exception {
        server.then(500, "");
        try (var program = program("openai")) {
            assertThat(program.left(10_000, Form.OPENAI.path(), ask(Form.OPENAI, true)))
                    .isEqualTo(10_000);
        }
    }

    /** What it tells of its own engine, it understands as that of another. */
    @ParameterizedTest
    @MethodSource("everyWay")
    void nothingChangesIfTheOtherServerIsAnotherOfThese(String kind, Form form, boolean stream, @TempDir Path another)
            throws Exception {
        var ask = """
                {"model":"MiniMax-M2.1","max_tokens":500,"stream":%s,"reasoning_split":true,
                 "stream_options":{"include_usage":true},"messages":[{"role":"user","content":
                 "cached:2|think:Let me look at it.|say:I look.|call:weather {\\"city\\": \\"Oslo\\"}|call:time {}"}]}
                """.formatted(stream);
        try (var inner = new ScriptedProgram(another, "")) {
            var customer = inner.prepaid("outer", 1_000_000);
            var path = kind.equals("openai") ? "/v1" : kind.equals("anthropic") ? "/anthropic" : "";
            try (var outer = new UpstreamProgram(home, """
                    MiniMax-M2.1:
                      upstreams:
                        only: {kind: %s, url: "%s", key: "%s"}
                    """.formatted(kind, inner.url() + path, customer.secret()))) {
                var direct = inner.post(form.path(), customer, ask).body();
                var behind = outer.post(form.path(), ask).body();

                assertThat(heard(form, stream, direct).calls()).hasSize(2);
                assertThat(heard(form, stream, behind)).isEqualTo(heard(form, stream, direct));
            }
        }
    }

    private static HeardText heard(Form form, boolean stream, String body) {
        return stream ? form.streamed(body) : form.plain(body);
    }

    @Test
    void aCallerThatGoesAwayClosesTheConnection() throws Exception {
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
            try (var stream = program.stream(Form.OPENAI.path(), ask(Form.OPENAI, true))) {
                assertThat(stream.read()).isEqualTo('d');
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
            Callable<HeardText> caller = () -> Form.OPENAI.streamed(
                    program.post(Form.OPENAI.path(), ask(Form.OPENAI, true)).body());
            try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var answer : callers.invokeAll(Collections.nCopies(100, caller))) {
                    heard.add(answer.get());
                }
            }

            assertThat(heard).hasSize(100).containsOnly(EVERYTHING);
            assertThat(program.metrics())
                    .contains(
                            "maximin_text_upstream_requests_active{model=\"MiniMax-M2.1\"," + "upstream=\"only\"} 0.0");
        }
    }

    @Test
    void whatServersDoIsMeasured() throws Exception {
        server.then(500, "").then(429, "").thenStream(json(everything("openai")));
        try (var program = program("openai")) {
            for (int i = 0; i < 4; i++) {
                program.post(Form.OPENAI.path(), ask(Form.OPENAI, false));
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
