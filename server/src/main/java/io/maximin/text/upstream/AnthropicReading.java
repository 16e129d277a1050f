package io.maximin.text.upstream;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** Reads the events of a message: blocks one after the other, each opened, written and closed. */
final class AnthropicReading implements Reading {
    private final Telling telling;
    private final Signatures signatures;
    private final StringBuilder thought = new StringBuilder();
    private final StringBuilder signature = new StringBuilder();
    private Block open = new Block.None();
    private OptionalInt fresh = OptionalInt.empty();
    private OptionalInt cached = OptionalInt.empty();
    private OptionalInt written = OptionalInt.empty();
    private String stopReason = "";

    /** What is open. */
    private sealed interface Block {
        record None() implements Block {}

        record Text() implements Block {}

        record Thinking() implements Block {}

        /** @param whole the arguments, if they came before any piece of them */
        record Tool(WrittenCall call, String whole) implements Block {}

        /** One that is told at once, or not at all. */
        record Other() implements Block {}
    }

    AnthropicReading(Telling telling, Signatures signatures) {
        this.telling = telling;
        this.signatures = signatures;
    }

    @Override
    public boolean read(ServerEvent event) {
        JsonNode message = event.object(telling.blame());
        switch (message.path("type").asString("")) {
            case "message_start" -> count(message.at("/message/usage"), OptionalInt.empty());
            case "content_block_start" -> start(message.path("content_block"));
            case "content_block_delta" -> add(message.path("delta"));
            case "content_block_stop" -> stop();
            case "message_delta" -> {
                JsonNode usage = message.path("usage");
                count(usage, Report.count(usage.path("output_tokens")));
                stopReason = message.at("/delta/stop_reason").asString(stopReason);
            }
            case "message_stop" -> {
                end();
                return true;
            }
            case "error" -> throw Refusal.inStream(message);
            default -> {
                // Pings, and what may be added to the dialect.
            }
        }
        return false;
    }

    @Override
    public void end() {
        if (stopReason.isEmpty()) {
            throw telling.blame().unusable("broke off");
        }
        require(open instanceof Block.None);
        if (stopReason.equals("refusal")) {
            throw new ApiException(ErrorKind.OUTPUT_SENSITIVE, "output new_sensitive");
        }
        telling.finish(stopReason.equals("max_tokens") || stopReason.equals("model_context_window_exceeded"));
    }

    /** The three parts of the prompt come apart, and some of them again at the end. */
    private void count(JsonNode usage, OptionalInt output) {
        fresh = newer(fresh, usage.path("input_tokens"));
        cached = newer(cached, usage.path("cache_read_input_tokens"));
        written = newer(written, usage.path("cache_creation_input_tokens"));
        long input = (long) fresh.orElse(0) + cached.orElse(0) + written.orElse(0);
        // None is what servers say that do not know yet.
        boolean known = input > 0 && input <= Integer.MAX_VALUE;
        OptionalInt prompt = known ? OptionalInt.of((int) input) : OptionalInt.empty();
        telling.count(new Report(prompt, cached, written, output, OptionalInt.empty()));
    }

    private static OptionalInt newer(OptionalInt old, JsonNode value) {
        OptionalInt count = Report.count(value);
        return count.isPresent() ? count : old;
    }

    private void start(JsonNode block) {
        require(open instanceof Block.None);
        switch (block.path("type").asString("")) {
            case "text" -> {
                open = new Block.Text();
                telling.say(block.path("text").asString(""));
            }
            case "thinking" -> {
                open = new Block.Thinking();
                think(block.path("thinking").asString(""));
                signature.append(block.path("signature").asString(""));
            }
            case "tool_use" -> {
                JsonNode input = block.path("input");
                open = new Block.Tool(
                        telling.call(block.path("name").asString("")), input.isEmpty() ? "" : input.toString());
            }
            case "redacted_thinking" -> {
                open = new Block.Other();
                block.path("data").asStringOpt().filter(data -> !data.isEmpty()).ifPresent(telling::redacted);
            }
            default -> open = new Block.Other();
        }
    }

    private void add(JsonNode delta) {
        switch (delta.path("type").asString("")) {
            case "text_delta" -> {
                require(open instanceof Block.Text);
                telling.say(delta.path("text").asString(""));
            }
            case "thinking_delta" -> {
                require(open instanceof Block.Thinking);
                think(delta.path("thinking").asString(""));
            }
            case "signature_delta" -> {
                require(open instanceof Block.Thinking);
                signature.append(delta.path("signature").asString(""));
            }
            case "input_json_delta" -> {
                if (open instanceof Block.Tool tool) {
                    telling.arguments(tool.call(), delta.path("partial_json").asString(""));
                } else {
                    require(open instanceof Block.Other);
                }
            }
            default -> {
                // Citations, and what may be added to the dialect.
            }
        }
    }

    private void think(String piece) {
        thought.append(piece);
        telling.think(piece);
    }

    private void stop() {
        switch (open) {
            case Block.None _ -> require(false);
            case Block.Tool(var call, var whole) -> {
                if (call.isBare()) {
                    telling.arguments(call, whole);
                }
            }
            case Block.Thinking _ -> {
                if (!signature.isEmpty()) {
                    signatures.remember(thought.toString(), signature.toString());
                    telling.sign(signature.toString());
                }
            }
            case Block.Text _, Block.Other _ -> {}
        }
        open = new Block.None();
        thought.setLength(0);
        signature.setLength(0);
    }

    private void require(boolean inOrder) {
        if (!inOrder) {
            throw telling.blame().unusable("sent its events out of order");
        }
    }
}
