package io.maximin.images;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.ToDoubleFunction;

/** How many pictures are made, how long orders take, and who waits; one series per model. */
public final class ImageMetrics {
    private static final String MODEL = "model";

    private final MeterRegistry registry;

    public ImageMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void watch(ImageModel model) {
        gauge(model, "maximin.images.active", "orders that are being drawn", Turns::active);
        gauge(model, "maximin.images.waiting", "orders that wait for a slot", Turns::waiting);
    }

    private void gauge(ImageModel model, String name, String help, ToDoubleFunction<Turns> figure) {
        Gauge.builder(name, model.turns(), figure)
                .description(help)
                .tag(MODEL, model.id())
                .register(registry);
    }

    Timer.Sample begin() {
        return Timer.start(registry);
    }

    void end(ImageModel model, Timer.Sample begun, Drawing drawing) {
        begun.stop(Timer.builder("maximin.images.seconds")
                .description("time from a slot to the last picture of an order")
                .tag(MODEL, model.id())
                .register(registry));
        count(model, "made", drawing.pictures().size());
        count(model, "failed", drawing.failed());
    }

    private void count(ImageModel model, String outcome, int pictures) {
        Counter.builder("maximin.images.pictures")
                .description("pictures asked for, made or not")
                .tag(MODEL, model.id())
                .tag("outcome", outcome)
                .register(registry)
                .increment(pictures);
    }
}
