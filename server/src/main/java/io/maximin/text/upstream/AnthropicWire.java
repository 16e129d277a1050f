package io.maximin.text.upstream;

import io.maximin.error.ApiException;
import io.maximin.json.Json;
import io.maximin.text.AnswerFormat;
import io.maximin.text.Sampling;
import io.maximin.text.TextRequest;
import io.maximin.text.ToolChoice;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Anthropic's messages, as Anthropic and others serve them, or as the MiniMax platform does. */
final class AnthropicWire implements Wire {
    private static final String VERSION = "2023-06-01";
    private static final double DEFAULT_TEMPERATURE = 1.0;
    private static final double DEFAULT_TOP_P = 0.95;

    private final Flavour flavour;
    private final Signatures signatures = new Signatures();

    /** Where the two differ. */
    enum Flavour {
        ANTHROPIC("/v1/messages"),
        /** Takes thinking back without a signature, and keys as everybody else. */
        MINIMAX("/anthropic/v1/messages");

        private final String path;

        Flavour(String path) {
            this.path = path;
        }
    }

    AnthropicWire(Flavour flavour) {
        this.flavour = flavour;
    }

    @Override
    public String path() {
        return flavour.path;
    }

    @Override
    public Optional<String> countPath() {
        return Optional.of(flavour.path + "/count_tokens");
    }

    @Override
    public String modelsPath(String model) {
        var models = flavour.path.replace("/messages", "/models");
        return switch (flavour) {
            // Its list has no aliases.
            case ANTHROPIC -> models + "/" + URLEncoder.encode(model, StandardCharsets.UTF_8);
            case MINIMAX -> models + "?limit=1000";
        };
    }

    @Override
    public void sign(HttpRequest.Builder request, String key) {
        switch (flavour) {
            case ANTHROPIC -> request.header("x-api-key", key).header("anthropic-version", VERSION);
            case MINIMAX -> request.header("Authorization", "Bearer " + key);
        }
    }

    @Override
    public ObjectNode body(TextRequest request, String model, int maxTokens) {
        ObjectNode body =
                Json.object().put("model", model).put("max_tokens", maxTokens).put("stream", true);
        add(request.sampling(), body);
        addFormat(request, body);
        new AnthropicPrompt(flavour == Flavour.MINIMAX, signatures).write(request, body);
        if (!request.tools().isEmpty()) {
            ObjectNode choice = body.putObject("tool_choice");
            add(request.toolChoice(), choice);
            if (!request.parallelCalls() && !(request.toolChoice() instanceof ToolChoice.None)) {
                choice.put("disable_parallel_tool_use", true);
            }
        }
        return body;
    }

    @Override
    public Reading reading(Telling telling) {
        return new AnthropicReading(telling, signatures);
    }

    /** Some of Anthropic's models refuse both values together, so that the platform's defaults are left out. */
    private void add(Sampling sampling, ObjectNode body) {
        boolean every = flavour == Flavour.MINIMAX;
        if (every || sampling.temperature() != DEFAULT_TEMPERATURE) {
            body.put("temperature", sampling.temperature());
        }
        if (every || sampling.topP() != DEFAULT_TOP_P) {
            body.put("top_p", sampling.topP());
        }
    }

    /** There is a word for schemas, but not in the platform's version of the dialect, and none for any JSON object. */
    private void addFormat(TextRequest request, ObjectNode body) {
        switch (request.format()) {
            case AnswerFormat.Text _ -> {}
            case AnswerFormat.JsonSchema schema
            when flavour == Flavour.ANTHROPIC ->
                body.putObject("output_config")
                        .putObject("format")
                        .put("type", "json_schema")
                        .set("schema", Json.tree(schema.schemaJson()));
            case AnswerFormat.JsonSchema _, AnswerFormat.JsonObject _ ->
                throw ApiException.invalid("response_format of this type is not supported by the server behind model '"
                        + request.model() + "'");
        }
    }

    private static void add(ToolChoice choice, ObjectNode wire) {
        switch (choice) {
            case ToolChoice.Auto _ -> wire.put("type", "auto");
            case ToolChoice.None _ -> wire.put("type", "none");
            case ToolChoice.Any _ -> wire.put("type", "any");
            case ToolChoice.Named(var name) -> wire.put("type", "tool").put("name", name);
        }
    }
}
