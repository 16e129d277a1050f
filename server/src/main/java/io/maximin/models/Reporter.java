package io.maximin.models;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/** Tells the listener of one pull how it goes, one event at a time, whichever thread it comes from. */
final class Reporter implements PullListener {
    private static final long TICK_MILLIS = 200;

    private final PullListener listener;
    private final ProgressMeter meter;
    private final ReentrantLock turn = new ReentrantLock();

    /** Counts the bytes there are. */
    interface Count {
        long bytes() throws IOException;
    }

    Reporter(PullListener listener, ProgressMeter meter) {
        this.listener = listener;
        this.meter = meter;
    }

    @Override
    public void heard(PullEvent event) {
        turn.lock();
        try {
            listener.heard(event);
        } finally {
            turn.unlock();
        }
    }

    void advanced(long doneBytes) {
        heard(new PullEvent.Advanced(meter.measure(doneBytes)));
    }

    /** Waits for a download and reports progress meanwhile; the download is cancelled when the wait ends early. */
    <T> T await(Future<T> download, Count count) throws IOException, InterruptedException {
        try {
            while (!download.isDone()) {
                advanced(count.bytes());
                pause(download);
            }
            return download.get();
        } catch (ExecutionException e) {
            throw cause(e);
        } finally {
            download.cancel(true);
        }
    }

    private static void pause(Future<?> download) throws ExecutionException, InterruptedException {
        try {
            download.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            // Not done yet: the caller looks again.
        }
    }

    private static IOException cause(ExecutionException e) throws InterruptedException {
        return switch (e.getCause()) {
            case InterruptedException interrupted -> throw interrupted;
            case ModelStoreException known -> throw known;
            case IOException io -> io;
            case null, default -> throw new IllegalStateException("download failed", e);
        };
    }
}
