package io.maximin.engines.phonemes;

import io.maximin.engines.natives.NativesException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Asks espeak-ng for phonemes from any thread: a platform thread of its own does the native calls one after another, so
 * that virtual threads are not pinned. A process should open one, as the library keeps its state in globals.
 */
final class Espeak implements AutoCloseable {
    private static final int WAITING = 64;

    private final BlockingQueue<FutureTask<List<String>>> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Thread owner;
    private volatile boolean closed;
    private final EspeakLibrary library;

    /**
     * Opens the library.
     *
     * @param library {@code libespeak-ng.so.1}
     * @param data its data folder
     * @throws NativesException if either is missing or refused
     */
    Espeak(Path library, Path data) {
        this.library = EspeakLibrary.open(library, data);
        owner = Thread.ofPlatform().name("espeak").daemon().start(this::work);
    }

    /**
     * The sounds of each text, in IPA with ties; languages that espeak-ng switches to are marked in parentheses.
     *
     * @param voice a voice of espeak-ng, such as {@code pt-br}
     * @throws NativesException if there is no such voice
     * @throws CancellationException if the caller is interrupted or this is closed
     */
    List<String> phonemes(String voice, List<String> texts) {
        var task = new FutureTask<>(() -> library.phonemes(voice, texts));
        try {
            waiting.put(task);
            if (closed) {
                task.cancel(false);
            }
            return task.get();
        } catch (InterruptedException e) {
            task.cancel(false);
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for phonemes");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new NativesException("espeak-ng failed", e);
        }
    }

    private void work() {
        try {
            while (!closed) {
                waiting.take().run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (var task = waiting.poll(); task != null; task = waiting.poll()) {
            task.cancel(false);
        }
    }

    /** Ends the thread; what waits is cancelled. The library stays loaded. */
    @Override
    public void close() {
        closed = true;
        owner.interrupt();
    }
}
