package io.maximin.engines.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LlamaContextTest {
    private static final SchedulerOptions OPTIONS = new SchedulerOptions(1_024, 4, 2, 64, 16, 1, 0, CacheSharing.OWNER);

    /** Sizes for which attention has different ways. */
    private static final int[] PARTS = {128, 64, 65, 128, 63, 1, 100, 2, 1, 64, 7, 1, 1};

    @TempDir
    Path directory;

    private LlamaModel model;
    private LlamaContext context;
    private int[] prompt;

    @BeforeEach
    void open() {
        model = TestRuntime.load().loadModel(TinyGguf.write(directory.resolve("tiny.gguf"), 1), ModelOptions.DEFAULT);
        context = new LlamaContext(model, OPTIONS);
        prompt = model.tokenizePrompt("hello world, hello you and me");
    }

    @AfterEach
    void close() {
        context.close();
        model.close();
    }

    @Test
    void scoresDoNotDependOnHowThePromptIsCutOrOnItsCompany() {
        float[] whole = scores(0, prompt.length);
        float[] tokenByToken = scores(1, 1);
        context.forget(0);
        float[] again = scores(0, 5);

        assertClose(tokenByToken, whole);
        assertClose(again, whole);
    }

    @Test
    void forgottenSequenceLeavesNoTrace() {
        float[] first = scores(2, prompt.length);
        context.forget(2);
        context.add(prompt[0], 0, 2, true);
        context.decode();
        float[] other = context.logits(0).clone();
        context.forget(2);

        assertThat(other).isNotEqualTo(first);
        assertClose(scores(2, prompt.length), first);
    }

    @Test
    void fullMemoryIsReportedAndLeavesTheRestUsable() {
        float[] before = scores(0, prompt.length);
        context.forget(0);
        for (int position = 0; position < 1_024; position++) {
            context.add(prompt[0], position, 1, false);
            if (position % 64 == 63) {
                assertThat(context.decode()).isEqualTo(Decoder.Outcome.DONE);
            }
        }
        context.add(prompt[0], 0, 0, true);

        assertThat(context.decode()).isEqualTo(Decoder.Outcome.NO_CELLS);

        context.forget(1);
        assertClose(scores(0, prompt.length), before);
    }

    @Test
    void sharedCellsOutliveTheirFirstSequenceAndGiveTheSameScores() {
        float[] whole = scores(0, prompt.length);
        int cut = prompt.length / 2;
        context.share(0, 1, 0, cut);
        context.forget(0);
        context.share(1, 2, 0, cut - 3);
        context.forget(1, 0, 2);

        int index = 0;
        for (int position = cut - 3; position < prompt.length; position++) {
            index = context.add(prompt[position], position, 2, position == prompt.length - 1);
        }

        assertThat(context.sharesCells()).isTrue();
        assertThat(context.decode()).isEqualTo(Decoder.Outcome.DONE);
        assertClose(context.logits(index), whole);
    }

    @Test
    void scoresDoNotDependOnTheNumberOfThreads() {
        prompt = model.tokenizePrompt("hello ".repeat(110));
        float[] twoThreads = scores(0, 60);
        context.close();
        context = new LlamaContext(model, new SchedulerOptions(1_024, 4, 1, 64, 16, 1, 0, CacheSharing.OWNER));

        assertThat(scores(0, 60)).isEqualTo(twoThreads);
    }

    /** Close only, since attention sums up in half precision, and in an order of its threads. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void scoresDoNotDependOnCellsOfOthersInBetween(int threads) {
        prompt = model.tokenizePrompt("hello you and me ".repeat(200));
        List<float[]> alone = scoresBeside(0, threads);
        List<float[]> besideOthers = scoresBeside(3, threads);

        assertThat(alone).hasSize(PARTS.length);
        for (int i = 0; i < PARTS.length; i++) {
            assertClose(besideOthers.get(i), alone.get(i), 0.1f);
        }
    }

    /** Scores after each part of a prompt, before which that many others have grown by some cells. */
    private List<float[]> scoresBeside(int others, int threads) {
        context.close();
        context = new LlamaContext(model, new SchedulerOptions(4_096, 4, threads, 128, 128, 1, 0, CacheSharing.OWNER));
        var scores = new ArrayList<float[]>();
        int position = 0;
        for (int part : PARTS) {
            for (int other = 1; other <= others; other++) {
                compute(other, scores.size() * 40, 40, other);
            }
            scores.add(compute(0, position, part, 0));
            position += part;
        }
        return scores;
    }

    /** Scores after so many more tokens of a sequence, which says what the prompt says so many tokens later. */
    private float[] compute(int sequence, int from, int count, int later) {
        int index = 0;
        for (int position = from; position < from + count; position++) {
            int token = prompt[(position + later) % prompt.length];
            index = context.add(token, position, sequence, position == from + count - 1);
        }
        assertThat(context.decode()).isEqualTo(Decoder.Outcome.DONE);
        return context.logits(index).clone();
    }

    /** Scores after the prompt, fed in parts. */
    private float[] scores(int sequence, int part) {
        float[] scores = {};
        for (int from = 0; from < prompt.length; from += part) {
            scores = compute(sequence, from, Math.min(part, prompt.length - from), 0);
        }
        return scores;
    }

    private static void assertClose(float[] actual, float[] expected) {
        assertClose(actual, expected, 0.02f);
    }

    private static void assertClose(float[] actual, float[] expected, float most) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(most));
        }
    }
}
