package io.maximin.embeddings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.engines.embeddings.MiniLm;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.models.Lazy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** On the real model, which make speech-model fetches. */
class LocalEmbeddingEngineTest {
    private static final Lazy<MiniLm> MODEL = new Lazy<>(
            "load embeddings",
            () -> MiniLm.load(Path.of(System.getProperty("maximin.models", "unset"), "all-minilm-l6-v2-q")));
    private static final List<String> LONG = Collections.nCopies(200, "word ".repeat(250));

    @AfterAll
    static void close() {
        MODEL.close();
    }

    @Test
    void vectorsComeInTheOrderOfTheTextsAndDependOnEachAlone() throws InterruptedException {
        try (var engine = new LocalEmbeddingEngine(MODEL, new EmbeddingsConfig(2, 4))) {
            var together = engine.prepare(List.of("a cat", "Paris in the rain", "an old violin"));

            List<float[]> vectors = together.vectors();

            assertThat(together.tokens()).containsExactly(4, 6, 5);
            assertThat(vectors).hasSize(3);
            assertThat(engine.prepare(List.of("an old violin")).vectors().getFirst())
                    .isEqualTo(vectors.getLast());
        }
    }

    @Test
    void whoIsOneTooManyIsRefusedAndAnInterruptFreesThePlace() throws Exception {
        try (var engine = new LocalEmbeddingEngine(MODEL, new EmbeddingsConfig(1, 1));
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var small = engine.prepare(List.of("a cat"));
            var large = engine.prepare(LONG);
            Future<?> first = callers.submit(() -> {
                awaitEntry(large);
                return null;
            });
            awaitRefusal(small);

            first.cancel(true);

            long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
            while (isRefused(small)) {
                assertThat(System.nanoTime()).isLessThan(end);
            }
        }
    }

    @Test
    void aShortTextDoesNotWaitForALongRequest() throws Exception {
        try (var engine = new LocalEmbeddingEngine(MODEL, new EmbeddingsConfig(1, 2));
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<float[]>> first =
                    callers.submit(() -> engine.prepare(LONG).vectors());

            assertThat(engine.prepare(List.of("a cat")).vectors()).hasSize(1);

            assertThat(first.isDone()).isFalse();
            first.cancel(true);
        }
    }

    @Test
    void whatIsMissingIsToldToEveryCaller() {
        var missing = new Lazy<MiniLm>("load embeddings", () -> {
            throw new ApiException(ErrorKind.UNAVAILABLE, "not installed");
        });

        try (missing;
                var engine = new LocalEmbeddingEngine(missing, new EmbeddingsConfig(1, 1))) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> engine.prepare(List.of("a"))).hasMessage("not installed");
            }
        }
    }

    private static void awaitRefusal(PreparedTexts texts) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!isRefused(texts)) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Computes as soon as there is a place. */
    private static void awaitEntry(PreparedTexts texts) throws InterruptedException {
        while (isRefused(texts)) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static boolean isRefused(PreparedTexts texts) throws InterruptedException {
        try {
            texts.vectors();
            return false;
        } catch (ApiException e) {
            assertThat(e.kind()).isEqualTo(ErrorKind.OVERLOADED);
            return true;
        }
    }
}
