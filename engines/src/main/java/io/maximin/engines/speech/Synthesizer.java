package io.maximin.engines.speech;

import io.maximin.engines.audio.Interjections;
import io.maximin.engines.kokoro.KokoroModel;
import io.maximin.engines.reading.Sentence;
import io.maximin.engines.reading.Span;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Speaks read texts. Pieces of one text are computed side by side and handed over in order; the text whose listener has
 * least in hand comes first. The samples depend on the text and the manner alone, not on what else is spoken.
 */
public final class Synthesizer implements AutoCloseable {
    private final KokoroModel model;
    private final Pronouncer pronouncer;
    private final FairPool pool;
    private final PieceRenderer renderer;
    private final int ahead;

    /**
     * @param model closed with this
     * @param threads that compute, each a piece at a time
     * @param maxTexts spoken at once; a further one is refused
     */
    public Synthesizer(KokoroModel model, Pronouncer pronouncer, int threads, int maxTexts) {
        this.model = model;
        this.pronouncer = pronouncer;
        this.pool = new FairPool(threads, maxTexts);
        this.renderer = new PieceRenderer(model);
        this.ahead = threads + 1;
    }

    /**
     * Speaks the sentences and returns after the last clip. An interrupt ends the work within one clip; an exception
     * thrown by {@code sink} ends it too and is rethrown.
     *
     * @throws SpeechOverloadedException if too many texts are being spoken
     */
    public void speak(
            Listener listener, List<Sentence> sentences, VoiceProfile voice, Delivery delivery, Consumer<Clip> sink)
            throws InterruptedException {
        Manner manner = Manner.of(voice, delivery);
        var utterances = new PieceMaker(sentences, pronouncer);
        try (FairPool.Job job = pool.open(listener)) {
            Deque<Future<Clip>> coming = new ArrayDeque<>();
            while (utterances.hasNext() || !coming.isEmpty()) {
                while (coming.size() < ahead && utterances.hasNext()) {
                    Utterance next = utterances.next();
                    coming.addLast(job.submit(() -> clip(next, manner), next.seconds()));
                }
                sink.accept(await(coming.removeFirst()));
            }
        }
    }

    /** Texts that are being spoken. */
    public int active() {
        return pool.jobs();
    }

    private static Clip await(Future<Clip> future) throws InterruptedException {
        try {
            return future.get();
        } catch (CancellationException e) {
            throw new IllegalStateException("the speech engine was closed", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("speech failed", e.getCause());
        }
    }

    private Clip clip(Utterance utterance, Manner manner) {
        return switch (utterance) {
            case Utterance.Words(Piece piece) -> words(piece, manner);
            case Utterance.Noise(String name, Span source) -> noise(name, source, manner);
        };
    }

    private Clip words(Piece piece, Manner manner) {
        PieceRenderer.Rendered rendered = renderer.render(piece, manner);
        float[] samples = Finishing.of(rendered.samples(), manner.finish());
        float[] paused = Arrays.copyOf(samples, samples.length + Pauses.samples(piece.end(), manner.pauses()));
        return new Clip(new Sound(paused), rendered.words(), piece.source(), piece.endsSentence());
    }

    private static Clip noise(String name, Span source, Manner manner) {
        // The place in the text chooses the performance, so that one laugh is not quite the next.
        float[] samples = Interjections.sound(name, manner.pitchHertz(), manner.smallness(), source.begin())
                .orElseGet(() -> new float[0]);
        int pause = Pauses.samples(new Piece.End.Clause(), manner.pauses());
        return new Clip(new Sound(Arrays.copyOf(samples, samples.length + pause)), List.of(), source, false);
    }

    /** Waits for what is being computed, at most a piece for each thread. */
    @Override
    public void close() {
        pool.close();
        model.close();
    }
}
