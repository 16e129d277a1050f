package io.maximin.text;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * A deterministic engine that plays the script in the last user message: steps {@code verb:argument} separated by
 * {@code |}.
 *
 * <pre>
 * think:words            thinks, one event and one token a word
 * say:words              answers likewise; a step without a verb does too
 * sign:value             tells what it wants back with the thinking before it
 * redact:data            thinks what nobody can read
 * call:name json         calls a tool, the arguments in pieces of eight characters
 * cached:n               pretends that n prompt tokens were cached; only as the first step
 * hold:                  waits for {@link #release()}
 * fail:KIND              fails as that kind; as the first step before any event
 * crash:                 fails with an exception nobody foresaw
 * halt:                  the process dies at once; as the first step before any event
 * halt:end               the process dies behind the last event
 * </pre>
 *
 * Every blank-separated word of the conversation is a prompt token; those before the last cache mark are written to a
 * cache that is never read. {@code maxTokens} cuts thinking and answer.
 */
public final class ScriptedEngine implements TextEngine {
    private static final int ARGUMENT_PIECE = 8;
    private static final int DEFAULT_MAX_TOKENS = 4096;
    private static final int KILLED = 137;
    private static final Step AT_THE_END = new Step("halt", "end");

    private final Queue<TextRequest> requests = new ConcurrentLinkedQueue<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private final Semaphore held = new Semaphore(0);
    private final Object idle = new Object();
    private int active;

    private record Step(String verb, String argument) {
        static Step parse(String text) {
            int colon = text.indexOf(':');
            var verb = colon < 0 ? "" : text.substring(0, colon);
            return switch (verb) {
                case "think", "say", "sign", "redact", "call", "cached", "hold", "fail", "crash", "halt" ->
                    new Step(verb, text.substring(colon + 1));
                default -> new Step("say", text);
            };
        }
    }

    @Override
    public PreparedText prepare(TextRequest request, String owner) {
        return new Performance(request, script(request));
    }

    @Override
    public int countTokens(TextRequest request) {
        return request.messages().stream()
                .flatMap(message -> message.content().stream())
                .mapToInt(ScriptedEngine::words)
                .sum();
    }

    /** What was asked so far, in order of arrival. */
    public List<TextRequest> requests() {
        return List.copyOf(requests);
    }

    /** Generations that did not end yet. */
    public int active() {
        synchronized (idle) {
            return active;
        }
    }

    /** Returns when every generation has ended. */
    public void awaitIdle() throws InterruptedException {
        synchronized (idle) {
            while (active > 0) {
                idle.wait();
            }
        }
    }

    private void count(int more) {
        synchronized (idle) {
            active += more;
            idle.notifyAll();
        }
    }

    /** Returns when so many scripts more have come to their {@code hold:}. */
    public void awaitHeld(int scripts) throws InterruptedException {
        held.acquire(scripts);
    }

    /** Lets every {@code hold:}, waiting or to come, go on. */
    public void release() {
        released.countDown();
    }

    private static int marked(TextRequest request) {
        var blocks = request.messages().stream()
                .flatMap(message -> message.content().stream())
                .toList();
        int end = blocks.lastIndexOf(new Block.CacheMark());
        return blocks.subList(0, Math.max(end, 0)).stream()
                .mapToInt(ScriptedEngine::words)
                .sum();
    }

    private static int words(Block block) {
        var text = switch (block) {
            case Block.Text(var words) -> words;
            case Block.Thinking thinking -> thinking.text();
            case Block.RedactedThinking _ -> "";
            case Block.ToolCall call -> call.argumentsJson();
            case Block.ToolResult result -> result.text();
            case Block.CacheMark _ -> "";
        };
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    private static List<Step> script(TextRequest request) {
        var prompt = new StringBuilder();
        for (var message : request.messages().reversed()) {
            if (message.role() != Role.USER) {
                continue;
            }
            message.content().forEach(block -> prompt.append(block instanceof Block.Text(var text) ? text : ""));
            break;
        }
        return List.of(prompt.toString().split("\\|")).stream().map(Step::parse).toList();
    }

    private final class Performance implements PreparedText {
        private final TextRequest request;
        private final List<Step> script;
        private Consumer<TextEvent> sink = _ -> {};
        private volatile Usage used = Usage.NONE;
        private int calls;
        private int thinking;
        private int output;

        Performance(TextRequest request, List<Step> script) {
            this.request = request;
            this.script = script;
        }

        @Override
        public int inputTokens() {
            return countTokens(request);
        }

        @Override
        public int maxOutputTokens() {
            return request.maxTokens().orElse(DEFAULT_MAX_TOKENS);
        }

        @Override
        public Usage used() {
            return used;
        }

        @Override
        public void generate(Consumer<TextEvent> listener) throws InterruptedException {
            sink = listener;
            requests.add(request);
            count(1);
            try {
                play(script);
            } finally {
                count(-1);
            }
        }

        private void play(List<Step> script) throws InterruptedException {
            var first = script.getFirst();
            if (first.verb().equals("fail")) {
                throw failure(first);
            }
            if (first.verb().equals("halt")) {
                halt(first);
            }
            int cached = first.verb().equals("cached") ? Integer.parseInt(first.argument()) : 0;
            int input = countTokens(request);
            var started = new TextEvent.Started(input, cached, Math.max(0, marked(request) - cached));
            used = Usage.of(started);
            sink.accept(started);
            for (var step : script) {
                perform(step);
            }
            sink.accept(new TextEvent.Finished(reason(), Usage.of(started).generated(output, thinking)));
            if (script.contains(AT_THE_END)) {
                Runtime.getRuntime().halt(KILLED);
            }
        }

        private static void halt(Step step) {
            if (!step.equals(AT_THE_END)) {
                Runtime.getRuntime().halt(KILLED);
            }
        }

        private void perform(Step step) throws InterruptedException {
            switch (step.verb()) {
                case "think" -> {
                    for (var word : limited(step.argument())) {
                        thinking++;
                        write(new TextEvent.Thinking(word));
                    }
                }
                case "say" -> limited(step.argument()).forEach(word -> write(new TextEvent.Answer(word)));
                case "sign" -> sink.accept(new TextEvent.Signature(step.argument()));
                case "redact" -> sink.accept(new TextEvent.RedactedThinking(step.argument()));
                case "call" -> call(step.argument());
                case "hold" -> {
                    held.release();
                    released.await();
                }
                case "halt" -> halt(step);
                case "fail" -> throw failure(step);
                case "crash" -> throw new IllegalStateException("the scripted engine crashed");
                default -> {}
            }
        }

        /** One token more. */
        private void write(TextEvent event) {
            used = used.generated(used.outputTokens() + 1, thinking);
            sink.accept(event);
        }

        private List<String> limited(String text) {
            var words = new ArrayList<String>();
            for (var word : text.split("(?<= )", -1)) {
                if (!word.isEmpty() && output < request.maxTokens().orElse(Integer.MAX_VALUE)) {
                    words.add(word);
                    output++;
                }
            }
            return words;
        }

        private void call(String nameAndJson) {
            int blank = nameAndJson.indexOf(' ');
            var json = nameAndJson.substring(blank + 1);
            sink.accept(new TextEvent.ToolCallStarted(calls, nameAndJson.substring(0, blank)));
            for (int from = 0; from < json.length(); from += ARGUMENT_PIECE) {
                var piece = json.substring(from, Math.min(json.length(), from + ARGUMENT_PIECE));
                output++;
                write(new TextEvent.ToolCallArguments(calls, piece));
            }
            calls++;
        }

        private StopReason reason() {
            if (output >= request.maxTokens().orElse(Integer.MAX_VALUE)) {
                return StopReason.MAX_TOKENS;
            }
            return calls > 0 ? StopReason.TOOL_CALLS : StopReason.END_TURN;
        }

        private static ApiException failure(Step step) {
            return new ApiException(ErrorKind.valueOf(step.argument()), "scripted failure");
        }
    }
}
