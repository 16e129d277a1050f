package io.maximin.text.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.maximin.config.Secret;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.text.AnswerFormat;
import io.maximin.text.Block;
import io.maximin.text.Message;
import io.maximin.text.PreparedText;
import io.maximin.text.Role;
import io.maximin.text.Sampling;
import io.maximin.text.TextEngine;
import io.maximin.text.TextEvent;
import io.maximin.text.TextModelConfig;
import io.maximin.text.TextRequest;
import io.maximin.text.ToolChoice;
import io.maximin.text.ToolDefinition;
import io.maximin.text.UpstreamConfig;
import io.maximin.upstreams.ScriptedUpstream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Scripted servers, and the engines that ask them. */
abstract class TextUpstreamSuite {
    static final Duration LONG = Duration.ofSeconds(20);
    static final ToolDefinition WEATHER = new ToolDefinition(
            "weather", "Tells it.", "{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\"}}}");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @AutoClose
    final ScriptedUpstream server = new ScriptedUpstream();

    @SuppressWarnings("NullAway.Init")
    Upstreams upstreams;

    Instant now = Instant.EPOCH;

    @BeforeEach
    void start() {
        upstreams = new Upstreams(home, TextUpstreamSuite::kept, new Random(1), () -> now);
    }

    @AfterEach
    void stop() {
        upstreams.close();
    }

    private static Optional<Secret> kept(String name) {
        return name.equals("kept") ? Optional.of(new Secret("from-safe")) : Optional.empty();
    }

    static UpstreamConfig config(UpstreamConfig.Kind kind, URI url) {
        return config(kind, url, LONG, 1);
    }

    static UpstreamConfig config(UpstreamConfig.Kind kind, URI url, Duration patience, int weight) {
        return new UpstreamConfig(
                kind,
                Optional.of(url),
                Optional.of(new Secret("sesame")),
                Optional.empty(),
                Optional.empty(),
                Optional.of("their-model"),
                UpstreamConfig.OutputLimit.MAX_TOKENS,
                weight,
                2,
                Duration.ofSeconds(5),
                patience,
                patience,
                LONG,
                3,
                Duration.ofSeconds(30));
    }

    TextEngine engine(UpstreamConfig... configs) {
        Map<String, UpstreamConfig> named = new LinkedHashMap<>();
        for (var config : configs) {
            named.put("s" + named.size(), config);
        }
        return upstreams.engine("mine", model(Optional.empty(), named));
    }

    static TextModelConfig model(Optional<Integer> context, Map<String, UpstreamConfig> upstreams) {
        var plain = TextModelConfig.defaults();
        return new TextModelConfig(
                plain.path(),
                plain.artifact(),
                plain.aliases(),
                plain.created(),
                plain.template(),
                plain.documentedContextTokens(),
                context,
                plain.maxTokens(),
                plain.threads(),
                plain.slots(),
                upstreams);
    }

    static TextRequest request(Message... messages) {
        return request(List.of(WEATHER), new ToolChoice.Auto(), new AnswerFormat.Text(), messages);
    }

    static TextRequest request(
            List<ToolDefinition> tools, ToolChoice choice, AnswerFormat format, Message... messages) {
        return new TextRequest(
                "mine",
                List.of(messages),
                tools,
                choice,
                true,
                format,
                new Sampling(0.5, 0.9, OptionalLong.of(7)),
                OptionalInt.of(100));
    }

    /** The events of a short answer. */
    static String[] whole(UpstreamConfig.Kind kind) {
        return switch (kind) {
            case OPENAI ->
                new String[] {
                    "{\"choices\":[{\"delta\":{\"content\":\"Hi\"}}]}",
                    "{\"choices\":[{\"delta\":{\"content\":\" you\"}}]}",
                    "{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}",
                    "{\"choices\":[],\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":2}}",
                    "[DONE]"
                };
            case ANTHROPIC, MINIMAX ->
                new String[] {
                    "{\"type\":\"message_start\",\"message\":{\"usage\":{\"input_tokens\":3}}}",
                    "{\"type\":\"content_block_start\",\"content_block\":{\"type\":\"text\",\"text\":\"\"}}",
                    "{\"type\":\"content_block_delta\",\"delta\":{\"type\":\"text_delta\",\"text\":\"Hi\"}}",
                    "{\"type\":\"content_block_delta\",\"delta\":{\"type\":\"text_delta\",\"text\":\" you\"}}",
                    "{\"type\":\"content_block_stop\"}",
                    "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"},"
                            + "\"usage\":{\"output_tokens\":2}}",
                    "{\"type\":\"message_stop\"}"
                };
        };
    }

    /** What was answered. */
    static String answer(List<TextEvent> events) {
        var answer = new StringBuilder();
        events.forEach(event -> answer.append(event instanceof TextEvent.Answer(var text) ? text : ""));
        return answer.toString();
    }

    static TextRequest hello() {
        return request(Message.text(Role.USER, "Hello"));
    }

    /** A conversation with everything in it. */
    static Message[] toolLoop() {
        return new Message[] {
            new Message(Role.SYSTEM, Optional.empty(), List.of(new Block.Text("Be brief."), new Block.CacheMark())),
            Message.text(Role.USER, "Weather in Oslo?"),
            new Message(
                    Role.ASSISTANT,
                    Optional.empty(),
                    List.of(
                            new Block.Thinking("I look."),
                            new Block.Text("Let me see."),
                            new Block.ToolCall("call_1", "weather", "{\"city\":\"Oslo\"}"),
                            new Block.ToolCall("call_2", "weather", "{}"))),
            new Message(Role.TOOL, Optional.empty(), List.of(new Block.ToolResult("call_1", "rain", false))),
            new Message(Role.TOOL, Optional.empty(), List.of(new Block.ToolResult("call_2", "which city?", true))),
            new Message(Role.USER, Optional.empty(), List.of(new Block.Text("Well?"), new Block.CacheMark()))
        };
    }

    static List<TextEvent> write(TextEngine engine, TextRequest request) throws InterruptedException {
        List<TextEvent> events = new ArrayList<>();
        prepare(engine, request).generate(events::add);
        return events;
    }

    static PreparedText prepare(TextEngine engine, TextRequest request) throws InterruptedException {
        return engine.prepare(request, "account");
    }

    /** What was told before it failed. */
    static List<TextEvent> fails(TextEngine engine, TextRequest request, ErrorKind kind, String message) {
        List<TextEvent> events = new ArrayList<>();
        var failure = catchThrowableOfType(
                ApiException.class, () -> prepare(engine, request).generate(events::add));
        assertThat(failure).as("failure after %s", events).isNotNull();
        assertThat(failure).hasMessageContaining(message).hasMessageNotContaining("sesame");
        assertThat(failure.kind()).isEqualTo(kind);
        return events;
    }
}
