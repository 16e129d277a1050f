package io.maximin.images;

import io.maximin.engines.pictures.PictureException;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.images.Illustrator.Plan;
import io.maximin.models.Lazy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;

/** Draws in this process; what it needs is loaded when something is first drawn. */
public final class LocalImageEngine implements ImageEngine, AutoCloseable {
    private final Lazy<Illustrator> illustrator;
    private final PaintThreads threads;

    /**
     * @param loader makes the illustrator, or throws an {@link ApiException} that says what is missing
     * @param threads that paint; closed with this
     */
    public LocalImageEngine(Callable<Illustrator> loader, PaintThreads threads) {
        this.illustrator = new Lazy<>("load pictures", loader);
        this.threads = threads;
    }

    /** The pictures of an order are painted side by side, as many as there are threads, and told of in order. */
    @Override
    public void draw(ImageRequest request, Sink sink) throws InterruptedException {
        var artist = illustrator.get();
        var plan = threads.run(() -> plan(artist, request));
        var notes = Illustrator.notes(plan.scene());
        var begun = new ArrayList<Future<Picture>>();
        try {
            request.seeds().forEach(seed -> begun.add(threads.begin(() -> picture(artist, plan, request, seed))));
            for (int i = 0; i < begun.size(); i++) {
                sink.take(new Drawn.Made(i, PaintThreads.result(begun.get(i)), i == 0 ? notes : List.of()));
            }
        } finally {
            begun.forEach(painting -> painting.cancel(true));
        }
    }

    private static Plan plan(Illustrator artist, ImageRequest request) {
        try {
            return artist.plan(request);
        } catch (PictureException e) {
            throw new ApiException(
                    ErrorKind.INVALID_REQUEST, "invalid params, subject_reference: " + e.getMessage(), e);
        }
    }

    private static Picture picture(Illustrator artist, Plan plan, ImageRequest request, long seed)
            throws InterruptedException {
        var bitmap = artist.paint(plan, request.canvas(), seed);
        var format = request.format() == PictureFormat.WEBP ? PictureFormat.PNG : request.format();
        return Picture.of(Finisher.encoded(bitmap, format));
    }

    @Override
    public void close() {
        try (threads) {
            illustrator.close();
        }
    }
}
