package io.maximin.engines.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BatchSchedulerTest {
    private static final SchedulerOptions ROOMY = new SchedulerOptions(2_048, 8, 2, 64, 16, 8, 0, CacheSharing.OWNER);
    private static final SchedulerOptions ONE_SLOT = new SchedulerOptions(512, 1, 1, 64, 16, 1, 0, CacheSharing.OWNER);

    @TempDir
    Path directory;

    private LlamaModel model;
    private Optional<BatchScheduler> scheduler = Optional.empty();
    private Optional<RecordingDecoder> held = Optional.empty();

    @BeforeEach
    void load() {
        // Half precision would let rounding, which depends on the batch, decide between two nearly equal tokens.
        var options = new ModelOptions(true, CacheType.F32);
        model = TestRuntime.load().loadModel(TinyGguf.write(directory.resolve("tiny.gguf"), 1), options);
    }

    @AfterEach
    void free() {
        held.ifPresent(RecordingDecoder::allowAll);
        scheduler.ifPresent(BatchScheduler::close);
        model.close();
    }

    @Test
    void answerBeginsWithThePromptAndEndsAtItsLimit() throws Exception {
        start(ROOMY);

        Answer answer = Answer.read(submit("hello world", SamplingOptions.greedy(), 20));

        int promptTokens = model.tokenizePrompt("hello world").length;
        assertThat(answer.prompt()).isEqualTo(new Step.Prompt(promptTokens, 0, 0));
        assertThat(answer.end()).isEqualTo(new Step.End(Step.Reason.MAX_TOKENS, promptTokens, 20));
        assertThat(answer.text()).isNotEmpty();
    }

    @Test
    void sameSeedGivesTheSameAnswer() throws Exception {
        start(ROOMY);

        Answer first = Answer.read(submit("hello", new SamplingOptions(1, 0.95, 42), 60));
        Answer again = Answer.read(submit("hello", new SamplingOptions(1, 0.95, 42), 60));
        Answer other = Answer.read(submit("hello", new SamplingOptions(1, 0.95, 43), 60));

        assertThat(again).isEqualTo(first);
        assertThat(other.text()).isNotEqualTo(first.text());
    }

    @Test
    void eightRequestsTogetherAnswerLikeEachAlone() throws Exception {
        start(ROOMY);
        List<String> prompts = IntStream.range(0, 8)
                .mapToObj(i -> "hello world ".repeat(1 + 3 * i) + i)
                .toList();
        List<Answer> alone = new ArrayList<>();
        for (String prompt : prompts) {
            alone.add(Answer.read(submit(prompt, SamplingOptions.greedy(), 40)));
        }
        long stepsAlone = scheduler().stats().steps();

        List<Answer> together = Answer.readAll(prompts.stream()
                .map(prompt -> submit(prompt, SamplingOptions.greedy(), 40))
                .toList());

        assertThat(together).isEqualTo(alone);
        assertThat(scheduler().stats().steps() - stepsAlone).isLessThan(stepsAlone / 2);
    }

    @Test
    void turnTokensEndAnAnswerAndNeverShow() throws Exception {
        start(ROOMY);
        List<Answer> answers = new ArrayList<>();

        for (int seed = 0; seed < 12; seed++) {
            answers.add(Answer.read(submit("hello", new SamplingOptions(2, 1, seed), 300)));
        }

        assertThat(answers).anyMatch(answer -> answer.end().reason() == Step.Reason.END_OF_TURN);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.text()).doesNotContain("<s>", "</s>", "<|im_"));
    }

    @Test
    void cancelledRequestFreesItsSlotWithinAStep() throws Exception {
        RecordingDecoder decoder = hold(ONE_SLOT);
        Generation first = submit("hello", SamplingOptions.greedy(), 400);
        Generation second = submit("world", SamplingOptions.greedy(), 3);
        first.next();

        first.close();
        decoder.allow(1 + 3);
        Answer answer = Answer.read(second);

        assertThat(answer.end().generatedTokens()).isEqualTo(3);
        assertThat(decoder.steps()).hasSize(4);
        assertThatIllegalStateException().isThrownBy(first::next);
        await(() -> scheduler().stats().activeSlots() == 0);
        assertThat(scheduler().stats().freeCells())
                .isEqualTo(scheduler().stats().cells());
    }

    @Test
    void requestBeyondTheQueueIsRefusedAndAPlaceThatComesFreeIsTaken() throws Exception {
        RecordingDecoder decoder = hold(ONE_SLOT);
        Generation running = submit("hello", SamplingOptions.greedy(), 3);
        running.next();
        Generation waiting = submit("hello", SamplingOptions.greedy(), 3);

        assertThatThrownBy(() -> submit("hello", SamplingOptions.greedy(), 3))
                .isInstanceOf(QueueFullException.class)
                .hasMessageContaining("1 requests are waiting");

        waiting.close();
        assertThat(scheduler().stats().waiting()).isZero();
        Generation replacement = submit("hello", SamplingOptions.greedy(), 3);
        decoder.allowAll();
        assertThat(Answer.read(replacement).end().generatedTokens()).isEqualTo(3);
    }

    @Test
    void requestThatCouldOverflowIsRefusedUpFront() {
        start(ONE_SLOT);
        int promptTokens = model.tokenizePrompt("hello").length;

        assertThatThrownBy(() -> submit("hello", SamplingOptions.greedy(), 513 - promptTokens))
                .isInstanceOf(ContextOverflowException.class)
                .hasMessageContaining("prompt of " + promptTokens + " tokens plus " + (513 - promptTokens))
                .hasMessageContaining("context of 512 tokens");
    }

    @Test
    void foreignTokenIsRefusedUpFront() {
        start(ONE_SLOT);
        var request = new GenerationRequest(new int[] {1, 99_999}, SamplingOptions.greedy(), 5, "");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> scheduler().submit(request))
                .withMessageContaining("99999");
    }

    @Test
    void longPromptDoesNotHoldUpARunningAnswer() throws Exception {
        RecordingDecoder decoder = hold(ROOMY);
        Generation stream = submit("hello", SamplingOptions.greedy(), 200);
        stream.next();
        decoder.allow(5);
        await(() -> decoder.steps().size() == 5);
        Generation longPrompt = submit("a".repeat(399), SamplingOptions.greedy(), 2);
        decoder.allowAll();
        Answer.read(longPrompt);
        stream.close();

        List<Map<Integer, Integer>> steps = decoder.steps();
        List<Integer> pieces = IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).getOrDefault(1, 0) > 1)
                .boxed()
                .toList();
        assertThat(pieces).hasSize(400 / ROOMY.prefillChunk());
        assertThat(pieces).allSatisfy(i -> {
            assertThat(steps.get(i - 1)).containsEntry(0, 1);
            assertThat(steps.get(i)).doesNotContainKey(0);
            assertThat(steps.get(i).get(1)).isLessThanOrEqualTo(ROOMY.prefillChunk());
        });
    }

    @Test
    void shortPromptDoesNotWaitForALongOne() throws Exception {
        RecordingDecoder decoder = hold(ROOMY);
        Generation longPrompt = submit("a".repeat(600), SamplingOptions.greedy(), 1);
        await(() -> scheduler().stats().activeSlots() == 1);
        Generation shortPrompt = submit("b".repeat(20), SamplingOptions.greedy(), 1);
        decoder.allowAll();

        Answer.readAll(List.of(longPrompt, shortPrompt));

        int shortDone = IntStream.range(0, decoder.steps().size())
                .filter(i -> decoder.steps().get(i).containsKey(1))
                .max()
                .orElseThrow();
        assertThat(shortDone).isLessThanOrEqualTo(2);
    }

    @Test
    void exhaustedMemoryDelaysTheYoungestAndCutsNoAnswer() throws Exception {
        start(new SchedulerOptions(256, 4, 2, 64, 16, 8, 0, CacheSharing.OWNER));
        List<String> prompts = List.of("hello world", "abc", "hello hello", "xyz");
        List<Answer> alone = new ArrayList<>();
        for (String prompt : prompts) {
            alone.add(Answer.read(submit(prompt, SamplingOptions.greedy(), 150)));
        }

        List<Answer> together = Answer.readAll(prompts.stream()
                .map(prompt -> submit(prompt, SamplingOptions.greedy(), 150))
                .toList());

        // What is computed a second time is computed in another order, so that random weights soon go another way.
        for (int i = 0; i < prompts.size(); i++) {
            assertThat(together.get(i).end()).isEqualTo(alone.get(i).end());
            assertThat(together.get(i).text()).startsWith(alone.get(i).text().substring(0, 8));
        }
        assertThat(scheduler().stats().preemptions()).isPositive();
    }

    @Test
    void memoryThatIsFullUnexpectedlyMakesTheYoungestWait() throws Exception {
        RecordingDecoder decoder = hold(ROOMY);
        Generation first = submit("hello", SamplingOptions.greedy(), 20);
        await(() -> scheduler().stats().activeSlots() == 1);
        Generation second = submit("world", SamplingOptions.greedy(), 20);
        decoder.allow(1);
        await(() -> scheduler().stats().activeSlots() == 2);
        decoder.plan(Decoder.Outcome.NO_CELLS);
        decoder.allowAll();

        List<Answer> answers = Answer.readAll(List.of(first, second));

        assertThat(answers).allMatch(answer -> answer.end().generatedTokens() == 20);
        assertThat(scheduler().stats().preemptions()).isEqualTo(1);
    }

    @Test
    void requestThatAloneFindsNoMemoryFails() {
        RecordingDecoder decoder = hold(ROOMY);
        Generation only = submit("hello", SamplingOptions.greedy(), 20);
        decoder.plan(Decoder.Outcome.NO_CELLS);
        decoder.allowAll();

        assertThatThrownBy(() -> Answer.read(only))
                .isInstanceOf(GenerationFailedException.class)
                .hasMessageContaining("cannot hold this request");
    }

    @Test
    void failedStepFailsItsRequestsAndNotLaterOnes() throws Exception {
        RecordingDecoder decoder = hold(ROOMY);
        Generation affected = submit("hello", SamplingOptions.greedy(), 5);
        decoder.plan(Decoder.Outcome.FAILED);
        decoder.allowAll();

        assertThatThrownBy(() -> Answer.read(affected))
                .isInstanceOf(GenerationFailedException.class)
                .hasMessageContaining("could not compute");

        assertThat(Answer.read(submit("hello", SamplingOptions.greedy(), 5))
                        .end()
                        .generatedTokens())
                .isEqualTo(5);
    }

    @Test
    void closingFailsWhatRunsAndWhatWaits() throws Exception {
        RecordingDecoder decoder = hold(ONE_SLOT);
        Generation running = submit("hello", SamplingOptions.greedy(), 400);
        running.next();
        Generation waiting = submit("hello", SamplingOptions.greedy(), 400);
        decoder.allow(3);
        running.next();
        Thread closing = Thread.ofVirtual().start(() -> scheduler().close());
        assertThatThrownBy(waiting::next).isInstanceOf(SchedulerClosedException.class);
        decoder.allowAll();
        closing.join();

        assertThatThrownBy(() -> {
                    while (true) {
                        running.next();
                    }
                })
                .isInstanceOf(SchedulerClosedException.class);
        assertThatThrownBy(() -> submit("hello", SamplingOptions.greedy(), 1))
                .isInstanceOf(SchedulerClosedException.class);
    }

    @Test
    void twoSchedulersShareAModelAndTheCores() throws Exception {
        start(ROOMY);
        Answer alone = Answer.read(submit("hello", SamplingOptions.greedy(), 50));

        try (var other = new BatchScheduler(model, ROOMY)) {
            var request = new GenerationRequest(model.tokenizePrompt("hello"), SamplingOptions.greedy(), 50, "");
            List<Answer> answers = Answer.readAll(List.of(scheduler().submit(request), other.submit(request)));

            assertThat(answers).containsExactly(alone, alone);
        }
    }

    @Test
    void modelInUseIsNotFreed() {
        start(ONE_SLOT);

        assertThatIllegalStateException()
                .isThrownBy(() -> model.close())
                .withMessageContaining("still in use by 1 scheduler");
    }

    @Test
    void idleSchedulerSleeps() throws Exception {
        start(ROOMY);
        Answer.read(submit("hello", SamplingOptions.greedy(), 5));
        Thread thread = scheduler().thread();

        await(() -> thread.getState() == Thread.State.WAITING);

        long steps = scheduler().stats().steps();
        assertThat(scheduler().stats().activeSlots()).isZero();
        assertThat(steps).isEqualTo(5);
    }

    @Test
    void interruptedReaderCanCancel() throws Exception {
        RecordingDecoder decoder = hold(ONE_SLOT);
        Generation generation = submit("hello", SamplingOptions.greedy(), 5);
        generation.next();
        Thread.currentThread().interrupt();

        assertThatThrownBy(generation::next).isInstanceOf(InterruptedException.class);

        generation.close();
        decoder.allowAll();
        await(() -> scheduler().stats().activeSlots() == 0);
    }

    private void start(SchedulerOptions options) {
        scheduler = Optional.of(new BatchScheduler(model, options));
    }

    private RecordingDecoder hold(SchedulerOptions options) {
        RecordingDecoder decoder = RecordingDecoder.held(new LlamaContext(model, options));
        held = Optional.of(decoder);
        scheduler = Optional.of(new BatchScheduler(model, options, decoder));
        return decoder;
    }

    private BatchScheduler scheduler() {
        return scheduler.orElseThrow();
    }

    private Generation submit(String prompt, SamplingOptions sampling, int maxTokens) {
        return scheduler().submit(new GenerationRequest(model.tokenizePrompt(prompt), sampling, maxTokens, ""));
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
