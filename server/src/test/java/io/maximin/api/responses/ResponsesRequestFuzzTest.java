package io.maximin.api.responses;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.maximin.api.FuzzedRequests;
import io.maximin.api.Golden;
import io.maximin.api.WireObject;
import io.maximin.api.openai.OpenAiDialect;
import io.maximin.json.Json;
import io.maximin.text.TextRequest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent for a response is a request, which the response repeats in part, or is refused. */
class ResponsesRequestFuzzTest {
    private static final String EVERYTHING = """
            {"model":"m","instructions":"a","max_output_tokens":9,"stream":true,"temperature":0.5,"top_p":0.9,
             "metadata":{"b":"c"},"reasoning":{"effort":"low","summary":"auto"},"parallel_tool_calls":false,
             "text":{"format":{"type":"json_schema","name":"d","schema":{"type":"object"}}},
             "tools":[{"type":"function","name":"t","description":"e","parameters":{"type":"object"}}],
             "tool_choice":{"type":"allowed_tools","mode":"required","tools":[{"type":"function","name":"t"}]},
             "input":[{"role":"developer","content":"f"},{"type":"message","role":"user","content":[
               {"type":"input_text","text":"g"}]},
              {"type":"reasoning","summary":[{"type":"summary_text","text":"h"}],"encrypted_content":"signature:i"},
              {"type":"reasoning","summary":[],"encrypted_content":"redacted:j"},
              {"type":"function_call","call_id":"1","name":"t","arguments":"{\\"q\\":1.0}"},
              {"type":"function_call_output","call_id":"1","output":[{"type":"input_text","text":"k"}]},
              {"role":"tool","call_id":"1","content":"l"}]}""";
    private static final String KEPT = """
            {"model":"m","input":"a","store":false,"background":true,"previous_response_id":"b","conversation":"c"}""";
    private static final FuzzedRequests REQUESTS = new FuzzedRequests(
            new OpenAiDialect(), Stream.concat(Stream.of(EVERYTHING, KEPT), Golden.requests("responses").stream()));

    private static Stream<byte[]> seeds() {
        return FuzzedRequests.seeds();
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyBodyIsReadAndRepeatedOrRefused(byte @NotNull [] data) {
        REQUESTS.requireReadOrRefused(data, ResponsesRequestFuzzTest::read);
    }

    private static TextRequest read(WireObject body) {
        var wire = ResponsesRequest.read(body);
        var request = wire.toText();
        var head = new ResponseHead("id", 0, wire.model(), request.sampling(), request.parallelCalls(), wire.terms());
        var told = JsonMapper.shared().readTree(Json.write(Response.begun(head)));
        assertThat(told.path("tools").isArray()).isTrue();
        return request;
    }
}
