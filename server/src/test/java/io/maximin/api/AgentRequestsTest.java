package io.maximin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.json.Json;
import io.maximin.text.AnswerFormat;
import io.maximin.text.Block;
import io.maximin.text.Message;
import io.maximin.text.Role;
import io.maximin.text.TextRequest;
import io.maximin.text.ToolChoice;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests in the shapes that coding agents and frameworks send, with all the fields that mean nothing here. */
class AgentRequestsTest {
    private static final String MESSAGES = "/anthropic/v1/messages";
    private static final String CHAT = "/v1/chat/completions";
    private static final String RESPONSES = "/v1/responses";
    private static final int TOOLS = 24;
    private static final String SCHEMA = """
            {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","additionalProperties":false,
             "required":["file_path"],"properties":{"file_path":{"type":"string","format":"uri-reference"},
             "limit":{"type":"integer","exclusiveMinimum":0,"maximum":9007199254740991},
             "edits":{"type":"array","items":{"anyOf":[{"type":"string"},{"anyOf":[{"type":"null"},
               {"type":"object","properties":{"x":{"enum":["a",1,null]}}}]}]}},
             "todo":{"$ref":"#/$defs/todo"}},"$defs":{"todo":{"type":["string","null"],"default":null}}}""";

    @AutoClose
    private final DialectServer server = new DialectServer();

    private static String tools(String form) {
        return IntStream.range(0, TOOLS)
                .mapToObj(i -> form.formatted("Tool" + i, SCHEMA))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String messagesTools() {
        return tools("{\"name\":\"%s\",\"description\":\"Does it.\",\"input_schema\":%s}");
    }

    private static String chatTools() {
        return tools("{\"type\":\"function\",\"function\":{\"name\":\"%s\",\"description\":\"Does it.\","
                + "\"parameters\":%s,\"strict\":false}}");
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        var request = server.anonymous(path, body)
                .header("Authorization", "Bearer " + DialectServer.KEY)
                .header("x-api-key", DialectServer.KEY)
                .header("anthropic-version", "2023-06-01")
                .header("anthropic-beta", "interleaved-thinking-2025-05-14,context-management-2025-06-27")
                .header("anthropic-dangerous-direct-browser-access", "true")
                .header("x-stainless-retry-count", "0")
                .header("OpenAI-Beta", "responses=experimental")
                .header("session_id", "0199")
                .build();
        return server.client().send(request, BodyHandlers.ofString());
    }

    private TextRequest accepted(String path, String body) throws IOException, InterruptedException {
        var answer = post(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return server.engine().requests().getLast();
    }

    @Test
    void claudeCode() throws Exception {
        var body = """
                {"model":"MiniMax-M2.1","max_tokens":32000,"stream":true,"temperature":1,
                 "thinking":{"type":"adaptive","display":"omitted"},"output_config":{"effort":"high"},
                 "context_management":{"edits":[{"type":"clear_thinking_20251015","keep":"all"}]},
                 "metadata":{"user_id":"user_0f_account__session_7c"},
                 "system":[{"type":"text","text":"x-header: cc_version=2"},
                   {"type":"text","text":"You are an agent.","cache_control":{"type":"ephemeral"}},
                   {"type":"text","text":"Rules.","cache_control":{"type":"ephemeral","ttl":"1h"}}],
                 "messages":[
                   {"role":"user","content":[{"type":"text","text":"<system-reminder>a</system-reminder>"},
                     {"type":"text","text":"Fix it."}]},
                   {"role":"assistant","content":[{"type":"thinking","thinking":"Look.","signature":"x"},
                     {"type":"text","text":"I look."},
                     {"type":"tool_use","id":"toolu_1","name":"Tool1","input":{"file_path":"/a"},
                      "caller":{"type":"direct"}},
                     {"type":"tool_use","id":"toolu_2","name":"Tool2","input":{}}]},
                   {"role":"user","content":[
                     {"type":"tool_result","tool_use_id":"toolu_1","content":[{"type":"text","text":"1\\tx"}]},
                     {"type":"tool_result","tool_use_id":"toolu_2","content":"<tool_use_error>no</tool_use_error>",
                      "is_error":true},
                     {"type":"text","text":"<system-reminder>b</system-reminder>"}]},
                   {"role":"user","content":[{"type":"text","text":"say:done","cache_control":{"type":"ephemeral"}}]}],
                 "tools":%s}""".formatted(messagesTools());

        var request = accepted(MESSAGES + "?beta=true", body);

        assertThat(request.tools()).hasSize(TOOLS);
        assertThat(request.messages())
                .extracting(Message::role)
                .containsExactly(Role.SYSTEM, Role.USER, Role.ASSISTANT, Role.TOOL, Role.TOOL, Role.USER, Role.USER);
        assertThat(request.messages().get(4).content())
                .containsExactly(new Block.ToolResult("toolu_2", "<tool_use_error>no</tool_use_error>", true));
    }

    @Test
    void claudeCodeCountsTokensAndAsksForTitles() throws Exception {
        var counted = post(MESSAGES + "/count_tokens?beta=true", """
                {"model":"MiniMax-M2.1","messages":[{"role":"user","content":"three words here"}],"tools":%s,
                 "thinking":{"type":"enabled","budget_tokens":1024}}""".formatted(messagesTools()));
        var title = accepted(MESSAGES, """
                {"model":"MiniMax-M2.1","max_tokens":512,"system":[{"type":"text","text":"Write a title."}],"tools":[],
                 "messages":[{"role":"user","content":"say:Title"}],"thinking":{"type":"disabled"},
                 "stop_sequences":["</title>"],"top_k":5,"service_tier":"auto","stream":true}""");

        assertThat(Json.tree(counted.body()).path("input_tokens").asInt()).isEqualTo(3);
        assertThat(title.tools()).isEmpty();
    }

    @Test
    void codex() throws Exception {
        var body = """
                {"model":"MiniMax-M2.1","instructions":"You are a coding agent.","stream":true,"store":false,
                 "input":[
                   {"type":"message","role":"developer","content":[{"type":"input_text","text":"Sandbox."}]},
                   {"type":"message","role":"user","content":[{"type":"input_text","text":"List files."}]},
                   {"type":"reasoning","summary":[{"type":"summary_text","text":"Look."}],"content":null,
                    "encrypted_content":"gAAAA"},
                   {"type":"function_call","name":"Tool3","arguments":"{\\"file_path\\":\\"/\\"}","call_id":"call_1"},
                   {"type":"function_call_output","call_id":"call_1","output":"{\\"output\\":\\"a b\\"}"},
                   {"type":"message","role":"user","content":[{"type":"input_text","text":"say:done"}]}],
                 "tools":[%s,{"type":"custom","name":"apply_patch","format":{"type":"grammar","syntax":"lark",
                   "definition":"start: x"}},{"type":"local_shell"},{"type":"web_search","external_web_access":false}],
                 "tool_choice":"auto","parallel_tool_calls":false,"reasoning":{"effort":"medium","summary":"auto"},
                 "include":["reasoning.encrypted_content"],"prompt_cache_key":"0199","text":{"verbosity":"medium"},
                 "client_metadata":{"x":"y"},"service_tier":"priority"}""".formatted(
                        tools("{\"type\":\"function\",\"name\":\"%s\",\"description\":\"Does it.\",\"strict\":false,"
                                        + "\"parameters\":%s}")
                                .replaceAll("^\\[|]$", ""));

        var request = accepted(RESPONSES, body);

        assertThat(request.tools()).hasSize(TOOLS);
        assertThat(request.parallelCalls()).isFalse();
        assertThat(request.messages())
                .contains(new Message(
                        Role.ASSISTANT,
                        Optional.empty(),
                        List.of(
                                new Block.Thinking("Look."),
                                new Block.ToolCall("call_1", "Tool3", "{\"file_path\":\"/\"}"))));
    }

    /** Cline, Roo and OpenCode: text parts everywhere, no content beside calls, thinking in a field. */
    @Test
    void agentsOverChatCompletions() throws Exception {
        var request = accepted(CHAT, """
                {"model":"MiniMax-M2.1","temperature":0.7,"stream":true,"stream_options":{"include_usage":true},
                 "max_completion_tokens":8192,"reasoning_effort":"high","verbosity":"low","tool_choice":"auto",
                 "parallel_tool_calls":true,"store":false,"prompt_cache_key":"p","user":"u","stop":["</s>"],
                 "chat_template_kwargs":{"enable_thinking":true},"provider":{"sort":"price"},"usage":{"include":true},
                 "messages":[
                   {"role":"system","content":[{"type":"text","text":"Agent.","cache_control":{"type":"ephemeral"}}]},
                   {"role":"user","content":[{"type":"text","text":"<task>x</task>"},{"type":"text","text":"env"}]},
                   {"role":"assistant","content":null,"reasoning_content":"Look.","refusal":null,"tool_calls":[
                     {"id":"c1","type":"function","index":0,"function":{"name":"Tool1","arguments":"{}"}},
                     {"id":"c2","type":"function",
                      "function":{"name":"Tool2","arguments":"{\\"file_path\\":\\"a\\"}"}}]},
                   {"role":"tool","tool_call_id":"c1","name":"Tool1","content":[{"type":"text","text":"ok"}]},
                   {"role":"tool","tool_call_id":"c2","content":""},
                   {"role":"assistant","content":"","tool_calls":[
                     {"id":"c3","type":"function","function":{"name":"Tool1","arguments":"{}"}}]},
                   {"role":"tool","tool_call_id":"c3","content":"ok"},
                   {"role":"user","content":"more"},{"role":"user","content":"say:done"}],"tools":%s}
                """.formatted(chatTools()));

        assertThat(request.tools()).hasSize(TOOLS);
        assertThat(request.messages()).hasSize(9);
        assertThat(request.toolChoice()).isEqualTo(new ToolChoice.Auto());
    }

    /** Aider has no tools; LangChain sends n and null fields; the AI SDK asks for JSON with a schema of zod. */
    @Test
    void frameworksOverChatCompletions() throws Exception {
        accepted(CHAT, """
                {"model":"minimax-m2.1","messages":[{"role":"system","content":"Act."},{"role":"user","content":"hi"},
                 {"role":"assistant","content":"Ok."},{"role":"user","content":"say:done"}],"stream":true,
                 "extra_headers":{"a":"b"},"num_retries":0}""");
        accepted(CHAT, """
                {"model":"MiniMax-M2.1","n":1,"messages":[{"role":"user","content":"say:done","name":null}],
                 "temperature":null,"top_p":null,"max_tokens":null,"stop":null,"seed":null,"logprobs":null,
                 "tools":null,"tool_choice":null,"response_format":null,"stream":false}""");
        var request = accepted(CHAT, """
                {"model":"MiniMax-M2.1","messages":[{"role":"user","content":"say:{}"}],"response_format":
                 {"type":"json_schema","json_schema":{"name":"response","strict":true,"schema":%s}}}
                """.formatted(SCHEMA));

        assertThat(request.format()).isInstanceOf(AnswerFormat.JsonSchema.class);
    }

    @ParameterizedTest
    @CsvSource({
        "/anthropic/v1/messages, messages, image",
        "/anthropic/v1/messages, messages, document",
        "/v1/chat/completions, messages, image_url",
        "/v1/chat/completions, messages, file",
        "/v1/responses, input, input_image"
    })
    void picturesAreRefusedByTheirPlace(String path, String field, String type) throws Exception {
        var answer = post(path, """
                {"model":"MiniMax-M2.1","%s":[{"role":"user","content":[{"type":"%s","source":{}}]}]}
                """.formatted(field, type));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(field + "[0].content[0]: content of type '" + type + "' is not supported")
                .contains("(2013)");
    }
}
