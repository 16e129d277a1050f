package io.maximin.bench;

import io.maximin.engines.llama.BatchScheduler;
import io.maximin.engines.llama.Generation;
import io.maximin.engines.llama.GenerationRequest;
import io.maximin.engines.llama.LlamaModel;
import io.maximin.engines.llama.LlamaRuntime;
import io.maximin.engines.llama.ModelOptions;
import io.maximin.engines.llama.SamplingOptions;
import io.maximin.engines.llama.SchedulerOptions;
import io.maximin.engines.llama.Step;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Speed of the text engine: {@code TextBench <natives directory> <model.gguf>}. */
public final class TextBench {
    private static final int PROMPT_TOKENS = 500;
    private static final int ANSWER_TOKENS = 96;
    private static final int ROUNDS = 3;

    private final LlamaModel model;
    private final BatchScheduler scheduler;
    private final PrintStream out;

    private TextBench(LlamaModel model, BatchScheduler scheduler, PrintStream out) {
        this.model = model;
        this.scheduler = scheduler;
        this.out = out;
    }

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("usage: TextBench <natives directory> <model.gguf>");
        }
        LlamaRuntime runtime = LlamaRuntime.load(Path.of(arguments[0]));
        long start = System.nanoTime();
        try (LlamaModel model = runtime.loadModel(Path.of(arguments[1]), ModelOptions.DEFAULT);
                var scheduler =
                        new BatchScheduler(model, SchedulerOptions.defaults().keepingNothing())) {
            System.out.printf("%s, loaded in %.2f s%n", model.description(), seconds(start));
            new TextBench(model, scheduler, System.out).run();
        }
    }

    private void run() throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            prefill();
            decode(1);
            decode(4);
        }
    }

    private void prefill() throws InterruptedException {
        long start = System.nanoTime();
        try (Generation generation = submit(PROMPT_TOKENS, 1)) {
            readToEnd(generation);
        }
        report("prefill of " + PROMPT_TOKENS + " tokens", PROMPT_TOKENS / seconds(start));
    }

    private void decode(int streams) throws InterruptedException {
        List<Generation> generations = new ArrayList<>();
        for (int i = 0; i < streams; i++) {
            generations.add(submit(16 + i, ANSWER_TOKENS));
        }
        for (Generation generation : generations) {
            generation.next();
            generation.next();
        }
        long start = System.nanoTime();
        long before = scheduler.stats().generatedTokens();
        readToEnd(generations.getFirst());
        long drawn = scheduler.stats().generatedTokens() - before;
        report("decode of " + streams + " stream(s)", drawn / seconds(start));
        generations.forEach(Generation::close);
    }

    private Generation submit(int promptTokens, int maxTokens) {
        int[] text = model.tokenizePrompt("The harbour was quiet, and the gulls slept on the wall. ".repeat(60));
        int[] prompt = Arrays.copyOf(text, promptTokens);
        return scheduler.submit(new GenerationRequest(prompt, SamplingOptions.greedy(), maxTokens, ""));
    }

    private static void readToEnd(Generation generation) throws InterruptedException {
        Step step = generation.next();
        while (!(step instanceof Step.End)) {
            step = generation.next();
        }
    }

    private void report(String what, double tokensPerSecond) {
        out.printf(
                "%-24s %7.1f tokens/s, %d thread(s)%n",
                what, tokensPerSecond, scheduler.stats().threads());
    }

    private static double seconds(long startNanos) {
        return (System.nanoTime() - startNanos) / 1e9;
    }
}
