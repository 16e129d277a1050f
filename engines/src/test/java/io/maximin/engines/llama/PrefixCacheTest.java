package io.maximin.engines.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PrefixCacheTest {
    private static final int ROOMY = 4_096;

    @TempDir
    Path directory;

    private LlamaModel model;
    private Optional<BatchScheduler> scheduler = Optional.empty();
    private Optional<RecordingDecoder> decoder = Optional.empty();

    @BeforeEach
    void load() {
        var options = new ModelOptions(true, CacheType.F32);
        model = TestRuntime.load().loadModel(TinyGguf.write(directory.resolve("tiny.gguf"), 1), options);
    }

    @AfterEach
    void free() {
        decoder.ifPresent(RecordingDecoder::allowAll);
        scheduler.ifPresent(BatchScheduler::close);
        model.close();
    }

    @Test
    void promptThatBeginsAlikeIsComputedFromTheFirstBlockThatDiffers() throws Exception {
        start(options(ROOMY, ROOMY)).allowAll();
        ask("a", text(1, 300));

        var same = ask("a", text(1, 300));
        var longer = ask("a", joined(text(1, 300), text(2, 100)));
        var forked = ask("a", joined(text(1, 200), text(3, 100)));
        var other = ask("a", text(4, 300));

        assertThat(same.prompt()).isEqualTo(new Step.Prompt(300, 256, 256));
        assertThat(longer.prompt()).isEqualTo(new Step.Prompt(400, 256, 384));
        assertThat(forked.prompt()).isEqualTo(new Step.Prompt(300, 128, 256));
        assertThat(other.prompt()).isEqualTo(new Step.Prompt(300, 0, 256));
        assertThat(scheduler().stats().reusedTokens()).isEqualTo(256 + 256 + 200);
    }

    @Test
    void whatABlockHasInCommonIsNotComputedAgainAndNotReported() throws Exception {
        RecordingDecoder steps = start(options(ROOMY, ROOMY));
        steps.allowAll();
        ask("a", text(1, 300));
        int before = computed(steps);

        var forked = ask("a", joined(text(1, 250), text(2, 350)));
        int after = computed(steps);
        var again = ask("a", joined(text(1, 250), text(2, 350)));

        assertThat(after - before).isBetween(350, 360);
        assertThat(forked.prompt()).isEqualTo(new Step.Prompt(600, 128, 512));
        assertThat(again.prompt()).isEqualTo(new Step.Prompt(600, 512, 512));
        assertThat(again.text()).isEqualTo(forked.text());
        assertThat(cached("a", text(1, 300))).isEqualTo(256);
    }

    @Test
    void everyBranchOfAForkIsFoundAgain() throws Exception {
        start(options(ROOMY, ROOMY)).allowAll();
        List<int[]> branches = List.of(
                joined(text(1, 512), text(2, 200)),
                joined(text(1, 256), text(3, 400)),
                joined(text(1, 384), text(4, 300)),
                joined(text(1, 128), text(5, 130)));
        for (int[] branch : branches) {
            ask("a", branch);
        }

        for (int[] branch : branches) {
            assertThat(cached("a", branch)).isEqualTo((branch.length - 1) / 128 * 128);
        }
    }

    @Test
    void atLeastOneTokenIsComputed() throws Exception {
        start(options(ROOMY, ROOMY)).allowAll();
        ask("a", text(1, 256));

        assertThat(cached("a", text(1, 256))).isEqualTo(128);
        assertThat(cached("a", text(1, 128))).isZero();
    }

    @Test
    void answersAreKeptToo() throws Exception {
        start(options(ROOMY, ROOMY)).allowAll();
        int[] prompt = text(1, 100);
        ask("a", prompt, 60);

        assertThat(cached("a", joined(continued(prompt, 40), text(2, 5)))).isEqualTo(128);
    }

    @Test
    void cancelledRequestLeavesWhatItHasComputed() throws Exception {
        RecordingDecoder held = start(options(ROOMY, ROOMY));
        Generation first = submit("a", text(1, 600), 50);
        held.allow(4);
        await(() -> held.steps().size() == 4);
        first.close();
        held.allowAll();

        assertThat(cached("a", text(1, 600))).isEqualTo(256);
    }

    @Test
    void ownersDoNotSeeEachOthersUnlessAllShare() throws Exception {
        start(options(ROOMY, ROOMY)).allowAll();
        ask("a", text(1, 300));

        assertThat(cached("b", text(1, 300))).isZero();
        assertThat(cached("a", text(1, 300))).isEqualTo(256);
        assertThat(cached("b", text(1, 300))).isEqualTo(256);

        scheduler().close();
        start(new SchedulerOptions(ROOMY, 4, 1, 64, 16, 8, ROOMY, CacheSharing.ALL))
                .allowAll();
        ask("a", text(1, 300));

        assertThat(cached("b", text(1, 300))).isEqualTo(256);
    }

    @Test
    void leastRecentlyUsedGoesFirst() throws Exception {
        start(options(ROOMY, 384)).allowAll();
        ask("a", text(1, 140));
        ask("a", text(2, 140));
        ask("b", text(3, 140));
        ask("a", text(1, 140));

        ask("b", text(4, 140));

        assertThat(scheduler().stats().keptCells()).isEqualTo(384);
        assertThat(cached("b", text(3, 140))).isEqualTo(128);
        assertThat(cached("a", text(1, 140))).isEqualTo(128);
        assertThat(cached("a", text(2, 140))).isZero();
    }

    @Test
    void longPrefixLosesItsEndFirst() throws Exception {
        start(options(ROOMY, 384)).allowAll();
        ask("a", text(1, 700));

        assertThat(scheduler().stats().keptCells()).isEqualTo(384);
        assertThat(cached("a", text(1, 700))).isEqualTo(384);
    }

    @Test
    void runningRequestsTakeTheCellsOfKeptPrefixes() throws Exception {
        start(options(512, 512)).allowAll();
        ask("a", text(1, 300));
        ask("a", text(2, 200));

        Answer answer = ask("a", text(3, 450), 20);

        assertThat(answer.text()).isEqualTo(expected(text(3, 450), 20));
        assertThat(scheduler().stats().preemptions()).isZero();
        assertThat(cached("a", text(3, 450))).isEqualTo(384);
    }

    @Test
    void requestsThatShareABeginningFitTogetherWhereTheyWouldNotAlone() throws Exception {
        RecordingDecoder held = start(options(512, 512));
        Generation first = submit("a", joined(text(1, 256), text(2, 20)), 90);
        held.allow(8);
        await(() -> held.steps().size() == 8);
        Generation second = submit("a", joined(text(1, 256), text(3, 20)), 60);
        held.allow(2);
        await(() -> held.steps().size() == 10);

        assertThat(scheduler().stats().activeSlots()).isEqualTo(2);

        Generation stranger = submit("b", joined(text(1, 256), text(4, 20)), 60);
        held.allow(2);
        await(() -> held.steps().size() == 12);
        assertThat(scheduler().stats().activeSlots()).isEqualTo(2);
        assertThat(scheduler().stats().waiting()).isEqualTo(1);

        held.allowAll();
        List<Answer> answers = Answer.readAll(List.of(first, second, stranger));
        assertThat(answers.get(0).text()).isEqualTo(expected(joined(text(1, 256), text(2, 20)), 90));
        assertThat(answers.get(1).text()).isEqualTo(expected(joined(text(1, 256), text(3, 20)), 60));
        assertThat(answers.get(1).prompt().cachedTokens()).isEqualTo(256);
        assertThat(answers.get(2).prompt().cachedTokens()).isZero();
    }

    @Test
    void memoryThatIsFullUnexpectedlyCostsKeptPrefixesFirst() throws Exception {
        RecordingDecoder held = start(options(ROOMY, ROOMY));
        held.allowAll();
        ask("a", text(1, 300));
        held.plan(Decoder.Outcome.NO_CELLS);

        Answer answer = ask("b", text(2, 50), 10);

        assertThat(answer.text()).isEqualTo(expected(text(2, 50), 10));
        assertThat(scheduler().stats().preemptions()).isZero();
        assertThat(cached("a", text(1, 300))).isZero();
    }

    @Test
    void nothingIsKeptOfAFailedStep() throws Exception {
        RecordingDecoder held = start(options(ROOMY, ROOMY));
        held.allowAll();
        ask("a", text(1, 300));
        held.plan(Decoder.Outcome.FAILED);
        assertThatThrownBy(() -> ask("a", text(1, 300))).isInstanceOf(GenerationFailedException.class);

        assertThat(cached("a", text(1, 300))).isZero();
    }

    @Test
    void nothingIsKeptWithoutRoomForItOrWhereMemoryCannotBeCut() throws Exception {
        start(options(ROOMY, 0)).allowAll();
        ask("a", text(1, 300));
        assertThat(ask("a", text(1, 300)).prompt()).isEqualTo(new Step.Prompt(300, 0, 0));
        scheduler().close();

        start(options(ROOMY, ROOMY), false).allowAll();
        ask("a", text(1, 300));
        assertThat(ask("a", text(1, 300)).prompt()).isEqualTo(new Step.Prompt(300, 0, 0));
        assertThat(scheduler().stats().keptCells()).isZero();
    }

    @Test
    void morePrefixesThanSequencesAreKeptInTurn() throws Exception {
        start(options(32_768, 32_768)).allowAll();
        for (int i = 0; i < 200; i++) {
            ask("a", joined(text(1, 128), text(10 + i, 140)));
        }

        assertThat(cached("a", joined(text(1, 128), text(10 + 199, 140)))).isEqualTo(256);
        assertThat(cached("a", joined(text(1, 128), text(10 + 170, 140)))).isEqualTo(256);
        assertThat(cached("a", joined(text(1, 128), text(10, 140)))).isEqualTo(128);
    }

    @Test
    void anyMixOfRequestsIsAnsweredAsIfEachWereAlone() throws Exception {
        for (long seed = 1; seed <= 5; seed++) {
            start(new SchedulerOptions(1_024, 4, 1, 64, 16, 32, 512, CacheSharing.OWNER))
                    .allowAll();
            var random = new Random(seed);
            List<Generation> generations = new ArrayList<>();
            List<String> expected = new ArrayList<>();
            for (int round = 0; round < 12; round++) {
                for (int i = 0; i < 12; i++) {
                    int[] prompt = randomPrompt(random);
                    int length = 1 + random.nextInt(200);
                    Generation generation = submit("owner " + random.nextInt(2), prompt, length);
                    if (random.nextInt(6) == 0) {
                        generation.close();
                    } else {
                        generations.add(generation);
                        expected.add(expected(prompt, length));
                    }
                }
                assertThat(Answer.readAll(generations).stream().map(Answer::text))
                        .as("seed " + seed)
                        .isEqualTo(expected);
                generations.clear();
                expected.clear();
            }
            assertThat(scheduler().stats().preemptions()).isPositive();
            assertThat(scheduler().stats().reusedTokens()).isPositive();
            scheduler().close();
        }
    }

    @Test
    void realModelAnswersTheSameFromKeptCells() throws Exception {
        String common = "hello world, you and me, ".repeat(20);
        List<String> prompts = IntStream.range(0, 6)
                .mapToObj(i -> common + "once more ".repeat(i))
                .toList();
        List<Answer> without = answers(options(ROOMY, 0), prompts);

        List<Answer> with = answers(options(ROOMY, ROOMY), prompts);

        assertThat(with.stream().map(Answer::text))
                .isEqualTo(without.stream().map(Answer::text).toList());
        assertThat(with.subList(1, 6))
                .allSatisfy(answer -> assertThat(answer.prompt().cachedTokens()).isGreaterThanOrEqualTo(128));
    }

    private List<Answer> answers(SchedulerOptions options, List<String> prompts) throws InterruptedException {
        List<Answer> answers = new ArrayList<>();
        try (var real = new BatchScheduler(model, options)) {
            for (String prompt : prompts) {
                var request = new GenerationRequest(model.tokenizePrompt(prompt), SamplingOptions.greedy(), 40, "a");
                answers.add(Answer.read(real.submit(request)));
            }
        }
        return answers;
    }

    private static SchedulerOptions options(int contextTokens, int cacheTokens) {
        return new SchedulerOptions(contextTokens, 4, 1, 64, 16, 8, cacheTokens, CacheSharing.OWNER);
    }

    private RecordingDecoder start(SchedulerOptions options) {
        return start(options, true);
    }

    private RecordingDecoder start(SchedulerOptions options, boolean sharesCells) {
        var cells = new CellDecoder(options.contextTokens(), model.vocabularySize(), sharesCells);
        RecordingDecoder held = RecordingDecoder.held(cells);
        decoder = Optional.of(held);
        scheduler = Optional.of(new BatchScheduler(model, options, held));
        return held;
    }

    private BatchScheduler scheduler() {
        return scheduler.orElseThrow();
    }

    private static int computed(RecordingDecoder decoder) {
        return decoder.steps().stream()
                .flatMap(step -> step.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    private int cached(String owner, int[] prompt) throws InterruptedException {
        return ask(owner, prompt).prompt().cachedTokens();
    }

    private Answer ask(String owner, int[] prompt) throws InterruptedException {
        return ask(owner, prompt, 1);
    }

    private Answer ask(String owner, int[] prompt, int maxTokens) throws InterruptedException {
        Answer answer = Answer.read(submit(owner, prompt, maxTokens));
        await(() -> scheduler().stats().activeSlots() == 0);
        return answer;
    }

    private Generation submit(String owner, int[] prompt, int maxTokens) {
        return scheduler().submit(new GenerationRequest(prompt, SamplingOptions.greedy(), maxTokens, owner));
    }

    /** Tokens that differ from those of any other number. */
    private static int[] text(int number, int length) {
        return new Random(number).ints(length, 3, 259).toArray();
    }

    private static int[] randomPrompt(Random random) {
        int[] prompt = {};
        for (int i = random.nextInt(4); i >= 0; i--) {
            prompt = joined(prompt, text(random.nextInt(3), 128));
        }
        return joined(prompt, text(random.nextInt(3), 1 + random.nextInt(100)));
    }

    private static int[] joined(int[] first, int[] second) {
        return IntStream.concat(IntStream.of(first), IntStream.of(second)).toArray();
    }

    /** The prompt and so many tokens of its answer. */
    private static int[] continued(int[] prompt, int length) {
        List<Integer> tokens = new ArrayList<>(IntStream.of(prompt).boxed().toList());
        for (int i = 0; i < length; i++) {
            tokens.add(CellDecoder.next(tokens));
        }
        return tokens.stream().mapToInt(Integer::intValue).toArray();
    }

    private static String expected(int[] prompt, int length) {
        return IntStream.of(continued(prompt, length))
                .skip(prompt.length)
                .mapToObj(CellDecoder::letter)
                .collect(Collectors.joining());
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
