package io.maximin.api;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.maximin.api.minimax.MinimaxDialect;
import io.maximin.api.openai.OpenAiDialect;
import io.maximin.text.Role;
import io.maximin.text.TextRequest;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent to the OpenAI and the native dialect is a request or is refused. */
class ChatCompletionRequestFuzzTest {
    private static final String EVERYTHING = """
            {"model":"m","messages":[{"role":"system","name":"Ann","content":[{"type":"text","text":"a"}]},
             {"role":"assistant","content":"<think>b</think>c","reasoning_content":"d","reasoning_details":[
               {"type":"reasoning.text","text":"e","signature":"f"},{"type":"reasoning.encrypted","data":"g"},
               {"type":"reasoning.text","text":"h","signature":"{\\"type\\":\\"reasoning.text\\",\\"id\\":\\"i\\"}"}],
              "tool_calls":[{"id":"1","type":"function","function":{"name":"t","arguments":"{\\"q\\":1.0}"}}]},
             {"role":"tool","tool_call_id":"1","content":"j"},{"role":"user","name":"Jo","content":"k"}],
             "tools":[{"type":"function","function":{"name":"t","description":"l","parameters":{"type":"object"}}}],
             "tool_choice":{"type":"function","function":{"name":"t"}},"parallel_tool_calls":false,"n":1,"seed":7,
             "response_format":{"type":"json_schema","json_schema":{"name":"m","schema":{"type":"object"}}},
             "temperature":0.5,"top_p":0.9,"max_tokens":9,"max_completion_tokens":9,"stream":true,
             "stream_options":{"include_usage":true}}""";
    private static final String ALLOWED = """
            {"model":"m","messages":[{"role":"user","content":"a"}],"tools":[{"function":{"name":"t"}}],
             "tool_choice":{"type":"allowed_tools","allowed_tools":{"mode":"auto",
               "tools":[{"type":"function","function":{"name":"t"}}]}},"response_format":{"type":"json_object"}}""";
    private static final FuzzedRequests OPENAI =
            new FuzzedRequests(new OpenAiDialect(), Stream.concat(Stream.of(EVERYTHING, ALLOWED), samples("openai")));
    private static final FuzzedRequests NATIVE =
            new FuzzedRequests(new MinimaxDialect(), Stream.concat(Stream.of(EVERYTHING), samples("minimax")));
    private static final Map<String, Role> ROLE_PLAY = Map.of(
            "user_system", Role.USER_SYSTEM,
            "group", Role.GROUP,
            "sample_message_user", Role.SAMPLE_USER,
            "sample_message_ai", Role.SAMPLE_ASSISTANT);

    private static Stream<String> samples(String dialect) {
        return Golden.requests(dialect).stream();
    }

    private static Stream<byte[]> seeds() {
        return FuzzedRequests.seeds();
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyOpenAiBodyIsReadOrRefused(byte @NotNull [] data) {
        OPENAI.requireReadOrRefused(data, body -> read(body, Map.of()));
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyNativeBodyIsReadOrRefused(byte @NotNull [] data) {
        NATIVE.requireReadOrRefused(data, body -> read(body, ROLE_PLAY));
    }

    private static TextRequest read(WireObject body, Map<String, Role> extraRoles) {
        return ChatCompletionRequest.read(body).toText(extraRoles, OptionalLong.empty());
    }
}
