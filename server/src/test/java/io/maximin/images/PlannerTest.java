package io.maximin.images;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.description.Proposal;
import io.maximin.engines.description.SceneReader;
import io.maximin.engines.grammar.GrammarState;
import io.maximin.engines.grammar.SchemaGrammar;
import io.maximin.engines.scene.Hour;
import io.maximin.engines.scene.Mood;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.images.PlanWriter.Assignment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String GOOD = """
            {"mood":"calm","picture":"a man on a bench, a dog","place":"a park","hour":"dusk"}""";

    private static Optional<Proposal> propose(PlanWriter writer, Duration timeout) throws InterruptedException {
        return new Planner(writer, timeout).propose("freedom", "account");
    }

    @Test
    void whatTheModelWritesIsProposed() throws InterruptedException {
        var told = new ArrayList<Assignment>();

        var proposal = propose(
                assignment -> {
                    told.add(assignment);
                    return GOOD;
                },
                LONG);

        assertThat(proposal).contains(new Proposal("a man on a bench, a dog", "a park", Hour.DUSK, Mood.CALM));
        assertThat(told).singleElement().satisfies(assignment -> {
            assertThat(assignment.owner()).isEqualTo("account");
            assertThat(assignment.request()).isEqualTo("Title: freedom");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a man on a bench",
                "{\"mood\":\"calm\",\"picture\":\"a man",
                "{\"mood\":\"calm\",\"picture\":\"a man\",\"place\":\"a park\"}",
                "{\"mood\":\"calm\",\"picture\":\"a man\",\"place\":\"a park\",\"hour\":\"teatime\"}",
                "{\"mood\":\"calm\",\"picture\":\" \",\"place\":\"a park\",\"hour\":\"day\"}"
            })
    void whatIsNoPlanIsNotProposed(String answer) throws InterruptedException {
        assertThat(propose(_ -> answer, LONG)).isEmpty();
    }

    @Test
    void aBusyModelIsNoFailure() throws InterruptedException {
        PlanWriter busy = _ -> {
            throw new ApiException(ErrorKind.OVERLOADED, "the model is busy");
        };

        assertThat(propose(busy, LONG)).isEmpty();
    }

    @Test
    void aSlowModelIsWaitedForNoLongerThanTheTimeoutAndThenEnded() throws InterruptedException {
        var ended = new CountDownLatch(1);

        var proposal = propose(endless(new CountDownLatch(1), ended), Duration.ofMillis(100));

        assertThat(proposal).isEmpty();
        assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void aCallerWhoLeavesEndsTheModelsWork() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var failure = new AtomicReference<Throwable>();
        var caller = Thread.ofVirtual().start(() -> {
            try {
                propose(endless(begun, ended), LONG);
            } catch (InterruptedException e) {
                failure.set(e);
            }
        });
        begun.await();

        caller.interrupt();
        caller.join();

        assertThat(failure.get()).isInstanceOf(InterruptedException.class);
        assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
    }

    /** Writes until it is interrupted. */
    private static PlanWriter endless(CountDownLatch begun, CountDownLatch ended) {
        return _ -> {
            try {
                begun.countDown();
                new CountDownLatch(1).await();
                return GOOD;
            } finally {
                ended.countDown();
            }
        };
    }

    @Test
    void theExamplesAreOfTheSchemaAndCanBeDrawn() throws InterruptedException {
        var told = new ArrayList<Assignment>();
        propose(
                assignment -> {
                    told.add(assignment);
                    return GOOD;
                },
                LONG);
        var grammar = SchemaGrammar.of(told.getFirst().schema());
        var reader = SceneReader.load();

        for (var example : told.getFirst().examples()) {
            var state = GrammarState.start(grammar).next(example.answer().getBytes(UTF_8));
            var proposal = propose(_ -> example.answer(), LONG);
            var scene = reader.read("loneliness", Optional.empty(), proposal);

            assertThat(state.complete()).as(example.answer()).isTrue();
            assertThat(scene.actors()).as(example.answer()).hasSizeGreaterThan(1);
            assertThat(List.of(scene.world().hour(), scene.world().mood()))
                    .isEqualTo(List.of(
                            proposal.orElseThrow().hour(),
                            proposal.orElseThrow().mood()));
        }
    }
}
