package io.maximin.images;

import io.maximin.engines.description.Proposal;
import io.maximin.engines.pictures.PictureException;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.images.Illustrator.Plan;
import io.maximin.models.Lazy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;

/** Draws in this process; what it needs is loaded when something is first drawn. */
public final class LocalImageEngine implements ImageEngine, AutoCloseable {
    private final Lazy<Illustrator> illustrator;
    private final PaintThreads threads;
    private final Optional<Planner> planner;

    /**
     * @param loader makes the illustrator, or throws an {@link ApiException} that says what is missing
     * @param threads that paint; closed with this
     * @param planner of prompts that name nothing to draw; where there is none they are drawn as they stand
     */
    public LocalImageEngine(Callable<Illustrator> loader, PaintThreads threads, Optional<Planner> planner) {
        this.illustrator = new Lazy<>("load pictures", loader);
        this.threads = threads;
        this.planner = planner;
    }

    /** The pictures of an order are painted side by side, as many as there are threads, and told of in order. */
    @Override
    public void draw(ImageRequest request, Sink sink) throws InterruptedException {
        var artist = illustrator.get();
        var proposal = proposal(artist, request);
        var plan = threads.run(() -> plan(artist, request, proposal));
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

    private Optional<Proposal> proposal(Illustrator artist, ImageRequest request) throws InterruptedException {
        boolean wanted =
                request.optimized() && planner.isPresent() && threads.run(() -> artist.isOpen(request.prompt()));
        return wanted ? planner.get().propose(request.prompt(), request.owner()) : Optional.empty();
    }

    private static Plan plan(Illustrator artist, ImageRequest request, Optional<Proposal> proposal) {
        try {
            return artist.plan(request, proposal);
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
