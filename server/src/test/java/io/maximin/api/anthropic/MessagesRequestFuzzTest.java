package io.maximin.api.anthropic;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.maximin.api.FuzzedRequests;
import io.maximin.api.Golden;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent as a message is a request or is refused. */
class MessagesRequestFuzzTest {
    private static final String EVERYTHING = """
            {"model":"m","max_tokens":9,"stream":true,"temperature":0.5,"top_p":0.9,
             "system":[{"type":"text","text":"a","cache_control":{"type":"ephemeral","ttl":"1h"}}],
             "tools":[{"name":"t","description":"b","input_schema":{"type":"object"},
               "cache_control":{"type":"ephemeral"}}],
             "tool_choice":{"type":"tool","name":"t","disable_parallel_tool_use":true},
             "messages":[{"role":"user","content":"c"},{"role":"assistant","content":[
               {"type":"thinking","thinking":"d","signature":"e"},{"type":"redacted_thinking","data":"f"},
               {"type":"redacted_thinking","data":"{\\"type\\":\\"reasoning.encrypted\\",\\"data\\":\\"g\\"}"},
               {"type":"text","text":"h"},{"type":"tool_use","id":"1","name":"t","input":{"q":1.0}},
               {"type":"tool_use","id":"2","name":"t","input":{}}]},
              {"role":"user","content":[{"type":"tool_result","tool_use_id":"1","is_error":true,"content":"i"},
               {"type":"tool_result","tool_use_id":"2","content":[{"type":"text","text":"j",
                "cache_control":{"type":"ephemeral"}}]},{"type":"text","text":"k"}]}]}""";
    private static final String KEPT = """
            {"model":"m","max_tokens":1,"thread":{"id":"a"},"messages":[{"role":"user","content":"b"}]}""";
    private static final FuzzedRequests REQUESTS = new FuzzedRequests(
            new AnthropicDialect(), Stream.concat(Stream.of(EVERYTHING, KEPT), Golden.requests("anthropic").stream()));

    private static Stream<byte[]> seeds() {
        return FuzzedRequests.seeds();
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyBodyIsReadOrRefused(byte @NotNull [] data) {
        REQUESTS.requireReadOrRefused(data, body -> MessagesRequest.read(body).toText(MessagesRequestTest.IDS));
    }
}
