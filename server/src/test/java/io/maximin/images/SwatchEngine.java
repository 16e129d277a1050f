package io.maximin.images;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Draws each picture as one colour that depends on its seed alone. Words of the prompt say what goes wrong:
 * {@code hold} waits before every picture until it is released, {@code block-2} blocks that picture and
 * {@code block-all} all, {@code fail-KIND} fails before the first and {@code fail-KIND-2} before that one,
 * {@code size-640x480} draws another size, {@code as-png} another encoding, and {@code garbage} sends a header alone.
 */
public final class SwatchEngine implements ImageEngine {
    private static final Pattern FAIL = Pattern.compile("fail-([A-Z_]+)(?:-(\\d))?");
    private static final Pattern SIZE = Pattern.compile("size-(\\d+)x(\\d+)");

    private final ConcurrentLinkedDeque<ImageRequest> requests = new ConcurrentLinkedDeque<>();
    private final AtomicInteger active = new AtomicInteger();
    private final AtomicInteger drawn = new AtomicInteger();
    private final AtomicInteger interrupted = new AtomicInteger();
    private final Semaphore held = new Semaphore(0);
    private final Semaphore released = new Semaphore(0);

    @Override
    public void draw(ImageRequest request, Sink sink) throws InterruptedException {
        requests.add(request);
        active.incrementAndGet();
        try {
            for (int i = 0; i < request.count(); i++) {
                sink.take(drawn(request, i));
            }
        } catch (InterruptedException e) {
            interrupted.incrementAndGet();
            throw e;
        } finally {
            active.decrementAndGet();
        }
    }

    /** What was asked for, in order. */
    public List<ImageRequest> requests() {
        return List.copyOf(requests);
    }

    /** Orders being drawn. */
    public int active() {
        return active.get();
    }

    /** Pictures drawn so far. */
    public int drawn() {
        return drawn.get();
    }

    /** Orders that were cut short by an interrupt. */
    public int interrupted() {
        return interrupted.get();
    }

    /** Returns once a {@code hold} has begun. */
    public void awaitHold() throws InterruptedException {
        held.acquire();
    }

    /** Lets one {@code hold} go on. */
    public void release() {
        released.release();
    }

    private Drawn drawn(ImageRequest request, int index) throws InterruptedException {
        String prompt = request.prompt();
        if (prompt.contains("hold")) {
            held.release();
            released.acquire();
        }
        var fail = FAIL.matcher(prompt);
        if (fail.find() && index == (fail.group(2) == null ? 0 : Integer.parseInt(fail.group(2)))) {
            throw new ApiException(ErrorKind.valueOf(fail.group(1)), "scripted failure");
        }
        if (prompt.contains("block-all") || prompt.contains("block-" + index)) {
            return new Drawn.Blocked(index, "scripted");
        }
        drawn.incrementAndGet();
        return new Drawn.Made(index, picture(request, request.seeds().get(index)), List.of("a note"));
    }

    private static Picture picture(ImageRequest request, long seed) {
        if (request.prompt().contains("garbage")) {
            return Picture.of(TestPictures.pngHeader(64, 64));
        }
        var size = SIZE.matcher(request.prompt());
        boolean own = size.find();
        int width = own ? Integer.parseInt(size.group(1)) : request.canvas().width();
        int height = own ? Integer.parseInt(size.group(2)) : request.canvas().height();
        String format =
                request.prompt().contains("as-png") ? "png" : request.format().label();
        return Picture.of(TestPictures.plain(width, height, colour(seed), format));
    }

    /** The colour of a seed, 0xRRGGBB. */
    public static int colour(long seed) {
        return (int) ((seed * 0x9E3779B97F4A7C15L) >>> 40) & 0xFFFFFF;
    }
}
