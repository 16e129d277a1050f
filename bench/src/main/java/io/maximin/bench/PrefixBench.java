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
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What the prefix cache gains and costs: {@code PrefixBench <natives directory> <model.gguf>}. Times to the first token
 * of a long prompt, cold and with most of it kept, and the speed of an answer beside an empty and a full cache.
 */
public final class PrefixBench {
    private static final int PROMPT_TOKENS = 2_000;
    private static final int TAIL_TOKENS = 60;
    private static final int ANSWER_TOKENS = 64;
    private static final int ROUNDS = 3;
    private static final int[] FULL = {0, 4_096, 8_192, 16_384};

    private final LlamaModel model;
    private final BatchScheduler scheduler;

    private PrefixBench(LlamaModel model, BatchScheduler scheduler) {
        this.model = model;
        this.scheduler = scheduler;
    }

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("usage: PrefixBench <natives directory> <model.gguf>");
        }
        LlamaRuntime runtime = LlamaRuntime.load(Path.of(arguments[0]));
        SchedulerOptions common = SchedulerOptions.defaults();
        var roomy = new SchedulerOptions(
                32_768,
                common.slots(),
                common.threads(),
                common.batchTokens(),
                common.prefillChunk(),
                common.queueCapacity(),
                FULL[FULL.length - 1],
                common.cacheSharing());
        try (LlamaModel model = runtime.loadModel(Path.of(arguments[1]), ModelOptions.DEFAULT);
                var scheduler = new BatchScheduler(model, roomy)) {
            System.out.println(model.description());
            var bench = new PrefixBench(model, scheduler);
            bench.firstTokens();
            bench.answers();
        }
    }

    private void firstTokens() throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            first("cold", round, 0);
            first("same beginning", round, 1);
            first("same prompt", round, 1);
        }
    }

    private void first(String what, int text, int tail) throws InterruptedException {
        long start = System.nanoTime();
        try (Generation generation = submit(prompt(text, tail), 1)) {
            var prompt = (Step.Prompt) generation.next();
            readToEnd(generation);
            System.out.printf(
                    Locale.ROOT,
                    "first token, %s: %.2f s, %d of %d tokens cached%n",
                    what,
                    seconds(start),
                    prompt.cachedTokens(),
                    prompt.promptTokens());
        }
    }

    private void answers() throws InterruptedException {
        for (int kept : FULL) {
            for (int text = 100; scheduler.stats().keptCells() < kept; text++) {
                try (Generation generation = submit(prompt(text, 0), 1)) {
                    readToEnd(generation);
                }
            }
            int[] prompt = IntStream.range(1_000, 1_032).toArray();
            try (Generation generation = submit(prompt, ANSWER_TOKENS)) {
                generation.next();
                generation.next();
                long start = System.nanoTime();
                readToEnd(generation);
                System.out.printf(
                        Locale.ROOT,
                        "answer beside %d kept tokens: %.1f tokens/s%n",
                        scheduler.stats().keptCells(),
                        (ANSWER_TOKENS - 1) / seconds(start));
            }
        }
    }

    /** A text by number, with one of several ends. */
    private int[] prompt(int text, int tail) {
        int[] words = model.tokenizePrompt("In harbour " + text + " it was quiet, and the gulls slept. ");
        int[] prompt = IntStream.range(0, PROMPT_TOKENS)
                .map(i -> words[i % words.length])
                .toArray();
        Arrays.fill(prompt, PROMPT_TOKENS - TAIL_TOKENS, PROMPT_TOKENS, words[tail]);
        return prompt;
    }

    private Generation submit(int[] prompt, int maxTokens) {
        return scheduler.submit(new GenerationRequest(prompt, SamplingOptions.greedy(), maxTokens, ""));
    }

    private static void readToEnd(Generation generation) throws InterruptedException {
        Step step = generation.next();
        while (!(step instanceof Step.End)) {
            step = generation.next();
        }
    }

    private static double seconds(long startNanos) {
        return (System.nanoTime() - startNanos) / 1e9;
    }
}
