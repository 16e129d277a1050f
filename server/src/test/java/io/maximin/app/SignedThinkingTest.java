package io.maximin.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.json.Json;
import io.maximin.upstreams.ScriptedUpstream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a server wants back with its thinking comes back to it as it was, in every dialect that can carry it, even if
 * another of our servers answers then.
 */
class SignedThinkingTest {
    private static final String SIGNED = """
            [{"type":"thinking","thinking":"Let me look.","signature":"EqQB+/0="},
             {"type":"thinking","thinking":"","signature":"Kept/to=="},
             {"type":"redacted_thinking","data":"UmVk+/=="}]""";
    private static final String DETAILS = """
            [{"type":"reasoning.text","id":"r1","format":"anthropic-claude-v1","index":0,"signature":"EqQB+/0=",
              "text":"Let me look."},
             {"type":"reasoning.encrypted","id":"r2","format":"anthropic-claude-v1","index":1,"data":"UmVk+/=="}]""";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @AutoClose
    private final ScriptedUpstream server = new ScriptedUpstream();

    /** How callers send what they were told back. */
    enum Dialect {
        MESSAGES("/anthropic/v1/messages", "messages"),
        CHAT("/v1/chat/completions", "messages"),
        RESPONSES("/v1/responses", "input");

        private final String path;
        private final String field;

        Dialect(String path, String field) {
            this.path = path;
            this.field = field;
        }

        ObjectNode request(boolean stream) {
            return Json.object()
                    .put("model", "MiniMax-M2.1")
                    .put("reasoning_split", true)
                    .put("stream", stream);
        }

        /** What the assistant said, as it is to be sent back. */
        List<JsonNode> said(String body, boolean stream) {
            return switch (this) {
                case MESSAGES ->
                    List.of(assistant(
                            stream ? blocks(events(body)) : Json.tree(body).path("content")));
                case CHAT ->
                    List.of(stream ? joined(events(body)) : Json.tree(body).at("/choices/0/message"));
                case RESPONSES -> {
                    var response = stream ? events(body).getLast().path("response") : Json.tree(body);
                    yield List.copyOf(response.path("output").values());
                }
            };
        }

        private static JsonNode assistant(JsonNode content) {
            return Json.object().put("role", "assistant").set("content", content);
        }

        private static List<JsonNode> events(String body) {
            return body.lines()
                    .filter(line -> line.startsWith("data: {"))
                    .map(line -> Json.tree(line.substring(6)))
                    .toList();
        }

        private static JsonNode blocks(List<JsonNode> events) {
            ArrayNode blocks = Json.object().arrayNode();
            for (var event : events) {
                if (event.has("content_block")) {
                    blocks.add(event.path("content_block"));
                }
                event.path("delta").properties().stream()
                        .filter(field ->
                                List.of("thinking", "text", "signature").contains(field.getKey()))
                        .forEach(field -> {
                            var block = (ObjectNode) blocks.get(blocks.size() - 1);
                            var sofar = block.path(field.getKey()).asString("");
                            block.put(field.getKey(), sofar + field.getValue().stringValue());
                        });
            }
            return blocks;
        }

        /** As a client has it that does not join the details. */
        private static JsonNode joined(List<JsonNode> chunks) {
            var message = Json.object().put("role", "assistant");
            ArrayNode details = message.putArray("reasoning_details");
            var content = new StringBuilder();
            for (var chunk : chunks) {
                JsonNode delta = chunk.at("/choices/0/delta");
                content.append(delta.path("content").asString(""));
                delta.path("reasoning_details").forEach(details::add);
            }
            return message.put("content", content.toString());
        }
    }

    static Stream<Arguments> everyWay() {
        return Stream.of(Dialect.values())
                .flatMap(dialect -> Stream.of(Arguments.of(dialect, false), Arguments.of(dialect, true)));
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void signaturesOfMessagesAreKeptByTheCaller(Dialect dialect, boolean stream) throws Exception {
        String[] events = {
            "{'type':'message_start','message':{'usage':{'input_tokens':20}}}",
            "{'type':'content_block_start','content_block':{'type':'thinking','thinking':''}}",
            "{'type':'content_block_delta','delta':{'type':'thinking_delta','thinking':'Let me '}}",
            "{'type':'content_block_delta','delta':{'type':'thinking_delta','thinking':'look.'}}",
            "{'type':'content_block_delta','delta':{'type':'signature_delta','signature':'EqQB+/0='}}",
            "{'type':'content_block_stop'}",
            "{'type':'content_block_start','content_block':{'type':'thinking','thinking':'','signature':'Kept/to=='}}",
            "{'type':'content_block_stop'}",
            "{'type':'content_block_start','content_block':{'type':'redacted_thinking','data':'UmVk+/=='}}",
            "{'type':'content_block_stop'}",
            "{'type':'content_block_start','content_block':{'type':'text','text':''}}",
            "{'type':'content_block_delta','delta':{'type':'text_delta','text':'I look.'}}",
            "{'type':'content_block_stop'}",
            "{'type':'message_delta','delta':{'stop_reason':'end_turn'},'usage':{'output_tokens':40}}",
            "{'type':'message_stop'}"
        };

        var asked = askedAgain("anthropic", dialect, stream, events);

        assertThat(asked.at("/messages/1/content").values()).startsWith(elements(SIGNED));
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void detailsOfCompletionsAreKeptByTheCaller(Dialect dialect, boolean stream) throws Exception {
        String[] events = {
            "{'choices':[{'delta':{'reasoning':'Let me ','reasoning_details':[{'type':'reasoning.text','index':0,"
                    + "'text':'Let me ','format':'anthropic-claude-v1'}]}}]}",
            "{'choices':[{'delta':{'reasoning':'look.','reasoning_details':[{'type':'reasoning.text','index':0,"
                    + "'text':'look.','format':'anthropic-claude-v1'}]}}]}",
            "{'choices':[{'delta':{'reasoning_details':[{'type':'reasoning.text','id':'r1','index':0,"
                    + "'signature':'EqQB+/0=','format':'anthropic-claude-v1'}]}}]}",
            "{'choices':[{'delta':{'reasoning_details':[{'type':'reasoning.encrypted','id':'r2','index':1,"
                    + "'data':'UmVk+/==','format':'anthropic-claude-v1'}]}}]}",
            "{'choices':[{'delta':{'content':'I look.'}}]}",
            "{'choices':[{'delta':{},'finish_reason':'stop'}]}",
            "[DONE]"
        };

        var asked = askedAgain("openai", dialect, stream, events);

        assertThat(asked.at("/messages/1/reasoning_details").values()).containsExactly(elements(DETAILS));
        assertThat(asked.at("/messages/1").has("reasoning_content")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void whatOneKindOfServerWantsBackNeverReachesAnother(Dialect dialect, boolean stream) throws Exception {
        String[] events = {
            "{'choices':[{'delta':{'reasoning_details':[{'type':'reasoning.encrypted','data':'UmVk+/=='}]}}]}",
            "{'choices':[{'delta':{'reasoning_details':[{'type':'reasoning.text','text':'Hm','signature':'s'}]}}]}",
            "{'choices':[{'delta':{'content':'I look.'}}]}",
            "{'choices':[{'delta':{},'finish_reason':'stop'}]}",
            "[DONE]"
        };
        server.thenStream(json(events));
        var said = answer("openai", dialect, stream, List.of(hello("Weather?")));

        var asked = ask("anthropic", dialect, stream, said);

        assertThat(asked.at("/messages/1/content").values())
                .containsExactly(elements("[{\"type\":\"text\",\"text\":\"I look.\"}]"));
    }

    /** What the server is asked when its answer to a first request comes back in a second one. */
    private JsonNode askedAgain(String kind, Dialect dialect, boolean stream, String... events) throws Exception {
        server.thenStream(json(events));
        var said = answer(kind, dialect, stream, List.of(hello("Weather?")));
        return ask(kind, dialect, stream, said);
    }

    private JsonNode ask(String kind, Dialect dialect, boolean stream, List<JsonNode> said) throws Exception {
        var talk = Stream.of(List.of(hello("Weather?")), said, List.of(hello("Well?")))
                .flatMap(List::stream)
                .toList();
        server.then(500, "");
        try (var program = program(kind)) {
            program.post(dialect.path, request(dialect, stream, talk));
        }
        return server.asked().getLast().json();
    }

    private List<JsonNode> answer(String kind, Dialect dialect, boolean stream, List<JsonNode> talk) throws Exception {
        try (var program = program(kind)) {
            var answer = program.post(dialect.path, request(dialect, stream, talk));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return dialect.said(answer.body(), stream);
        }
    }

    private static String request(Dialect dialect, boolean stream, List<JsonNode> talk) {
        var request = dialect.request(stream);
        talk.forEach(request.withArray(dialect.field)::add);
        return request.toString();
    }

    private UpstreamProgram program(String kind) throws IOException {
        return UpstreamProgram.behind(server, kind, Files.createTempDirectory(home, ""));
    }

    private static JsonNode hello(String text) {
        return Json.object().put("role", "user").put("content", text);
    }

    private static JsonNode[] elements(String json) {
        return Json.tree(json).values().toArray(JsonNode[]::new);
    }

    private static String[] json(String... events) {
        return Stream.of(events).map(event -> event.replace('\'', '"')).toArray(String[]::new);
    }
}
