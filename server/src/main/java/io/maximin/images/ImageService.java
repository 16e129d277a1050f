package io.maximin.images;

import io.maximin.error.ApiException;
import io.maximin.error.ClientGoneException;
import io.maximin.limits.Product;
import io.maximin.usage.Call;
import io.maximin.usage.Job;
import io.maximin.usage.Metering;
import io.maximin.usage.Units;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the model of an order, waits for a turn of its engine, and charges what is made. */
public final class ImageService {
    /** What the price list calls one. */
    private static final String PICTURE = "picture";

    private static final Logger LOG = LoggerFactory.getLogger(ImageService.class);

    private final Map<String, ImageModel> models = new HashMap<>();
    private final SubjectReader subjects;
    private final Finisher finisher;
    private final Metering metering;
    private final ImageMetrics metrics;
    private final RandomGenerator random;

    /**
     * What is done to every picture, whoever drew it.
     *
     * @param threads that compute
     */
    public record Studio(SubjectReader subjects, Mark mark, PaintThreads threads) {}

    /**
     * @param models the first of an id counts
     * @param random of seeds that nobody chose; safe for use by several threads at once
     */
    public ImageService(
            List<ImageModel> models, Studio studio, Metering metering, ImageMetrics metrics, RandomGenerator random) {
        this.subjects = studio.subjects();
        this.finisher = new Finisher(studio.mark(), studio.threads());
        this.metering = metering;
        this.metrics = metrics;
        this.random = random;
        models.forEach(this::add);
    }

    private void add(ImageModel model) {
        models.putIfAbsent(key(model.id()), model);
        model.aliases().forEach(alias -> models.putIfAbsent(key(alias), model));
        metrics.watch(model);
    }

    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    /** Whether there is a model of that id. */
    public boolean knows(String id) {
        return models.containsKey(key(id));
    }

    /**
     * Draws what was ordered. Pictures made count even if the engine fails at others; if it fails before the first, so
     * does the order. An interrupt ends the work, and what was made until then is charged.
     *
     * @throws ApiException if the model is unknown, the subject's picture cannot be taken, as many orders wait as may,
     *     as metering refuses, or as the engine throws it
     */
    public Drawing draw(Call call, ImageOrder order) throws InterruptedException {
        var model = models.get(key(order.model()));
        if (model == null) {
            throw ApiException.invalid("unknown model '" + order.model() + "'");
        }
        try (var turn = model.turns().enter()) {
            var gallery = new Gallery(request(call, order), order, call.traceId());
            var job = new Job(Product.IMAGE, model.id(), PICTURE, Units.items(order.count()));
            try (var meter = metering.open(call, job, () -> Units.items(gallery.made()))) {
                meter.run(() -> {
                    turn.begin();
                    var begun = metrics.begin();
                    gallery.fill(model.engine());
                    metrics.end(model, begun, gallery.drawing());
                });
            }
            return gallery.drawing();
        }
    }

    private ImageRequest request(Call call, ImageOrder order) throws InterruptedException {
        var subject = order.subject().isEmpty()
                ? Optional.<Picture>empty()
                : Optional.of(subjects.read(order.subject().get()));
        return new ImageRequest(
                order.prompt(),
                call.key().account().id(),
                order.canvas(),
                Seeds.of(order.seed(), order.count(), random),
                order.seed(),
                order.style(),
                subject,
                order.optimized(),
                order.finish().format());
    }

    /** The pictures of one order as they come. Filled by one thread; how many there are is asked by any. */
    private final class Gallery {
        private final ImageRequest request;
        private final ImageOrder order;
        private final String traceId;
        private final Map<Integer, Picture> pictures = new TreeMap<>();
        private volatile int made;

        Gallery(ImageRequest request, ImageOrder order, String traceId) {
            this.request = request;
            this.order = order;
            this.traceId = traceId;
        }

        int made() {
            return made;
        }

        void fill(ImageEngine engine) throws InterruptedException {
            try {
                engine.draw(request, this::take);
            } catch (ClientGoneException | CancellationException e) {
                throw e;
            } catch (RuntimeException e) {
                if (pictures.isEmpty()) {
                    throw e;
                }
                LOG.warn("{} of {} pictures were made before the engine failed", made, order.count(), e);
            }
        }

        private void take(Drawn drawn) throws InterruptedException {
            switch (drawn) {
                case Drawn.Made(int index, Picture picture, List<String> notes) -> {
                    notes.forEach(note -> LOG.info("picture {} of {}: {}", index, traceId, note));
                    pictures.putIfAbsent(index, finisher.finish(picture, order.canvas(), order.finish()));
                    made = pictures.size();
                }
                case Drawn.Blocked(int index, String why) ->
                    LOG.info("picture {} of {} was blocked: {}", index, traceId, why);
            }
        }

        Drawing drawing() {
            return new Drawing(List.copyOf(pictures.values()), order.count() - made);
        }
    }
}
