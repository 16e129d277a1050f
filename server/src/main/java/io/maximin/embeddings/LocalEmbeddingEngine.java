package io.maximin.embeddings;

import io.maximin.engines.embeddings.MiniLm;
import io.maximin.engines.embeddings.Sentence;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.models.Lazy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * Embeds in this process, on platform threads because native calls pin virtual ones. A request hands over as many texts
 * at a time as there are threads, so that a long one and a short one take turns.
 */
public final class LocalEmbeddingEngine implements EmbeddingEngine, AutoCloseable {
    static final int DIMENSIONS = MiniLm.DIMENSIONS;

    private final Lazy<MiniLm> model;
    private final int share;
    private final Semaphore places;
    private final ExecutorService threads;

    /** @param model loaded at the first use; the caller closes it, after this */
    public LocalEmbeddingEngine(Lazy<MiniLm> model, EmbeddingsConfig config) {
        this.model = model;
        this.share = config.threadCount();
        this.places = new Semaphore(config.requests());
        this.threads = Executors.newFixedThreadPool(
                share, Thread.ofPlatform().name("embed-", 1).daemon().factory());
    }

    @Override
    public PreparedTexts prepare(List<String> texts) throws InterruptedException {
        MiniLm loaded = model.get();
        return new Prepared(loaded, texts.stream().map(loaded::sentence).toList());
    }

    private final class Prepared implements PreparedTexts {
        private final MiniLm loaded;
        private final List<Sentence> sentences;

        Prepared(MiniLm loaded, List<Sentence> sentences) {
            this.loaded = loaded;
            this.sentences = sentences;
        }

        @Override
        public List<Integer> tokens() {
            return sentences.stream().map(Sentence::tokens).toList();
        }

        @Override
        public List<float[]> vectors() throws InterruptedException {
            if (!places.tryAcquire()) {
                throw new ApiException(ErrorKind.OVERLOADED, "too many requests for embeddings wait already");
            }
            try {
                List<float[]> vectors = new ArrayList<>(sentences.size());
                for (int at = 0; at < sentences.size(); at += share) {
                    vectors.addAll(together(sentences.subList(at, Math.min(at + share, sentences.size()))));
                }
                return vectors;
            } finally {
                places.release();
            }
        }

        private List<float[]> together(List<Sentence> some) throws InterruptedException {
            List<Future<float[]>> begun = new ArrayList<>();
            try {
                some.forEach(sentence -> begun.add(threads.submit(() -> loaded.embed(sentence))));
                List<float[]> vectors = new ArrayList<>();
                for (Future<float[]> each : begun) {
                    vectors.add(each.get());
                }
                return vectors;
            } catch (ExecutionException e) {
                throw new IllegalStateException("a text could not be embedded", e.getCause());
            } finally {
                begun.forEach(each -> each.cancel(false));
            }
        }
    }

    /** Waits for what is being computed, so that the model can be closed. */
    @Override
    public void close() {
        threads.close();
    }
}
