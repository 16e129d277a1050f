package io.maximin.text;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
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
import java.util.function.Consumer;

/** Finds the model a request names and lets its engine write. */
public final class TextService {
    private final List<TextModel> models;
    private final Map<String, TextModel> byName;
    private final Metering metering;

    /** @throws IllegalArgumentException if two models share a name */
    public TextService(List<TextModel> models, Metering metering) {
        this.models = List.copyOf(models);
        this.metering = metering;
        this.byName = new HashMap<>();
        for (var model : this.models) {
            register(model.id(), model);
            model.aliases().forEach(alias -> register(alias, model));
        }
    }

    /**
     * Generates and returns after the last event; see {@link PreparedText#generate} for the order of events and for
     * interruption. What it can cost at most is reserved before anything is computed, and what it did cost is settled
     * before the last event is handed over.
     *
     * @throws ApiException if the model is unknown, as {@link Metering#open} refuses, or as the engine throws it
     */
    public void generate(Call call, TextRequest request, Consumer<TextEvent> sink) throws InterruptedException {
        TextModel model = model(request.model());
        PreparedText text = model.engine().prepare(request, call.key().account().id());
        var bound = Units.tokens(text.inputTokens(), 0, text.maxOutputTokens());
        try (var meter = metering.open(call, new Job(Product.TEXT, model.id(), bound), () -> units(text.used()))) {
            meter.run(() -> text.generate(event -> {
                if (event instanceof TextEvent.Finished) {
                    meter.done();
                }
                sink.accept(event);
            }));
        }
    }

    private static Units units(Usage used) {
        return Units.tokens(used.inputTokens(), used.cachedTokens(), used.outputTokens());
    }

    /**
     * Tokens of the request's prompt, chat template included.
     *
     * @throws ApiException if the model is unknown, or as the engine throws it
     */
    public int countTokens(TextRequest request) throws InterruptedException {
        return model(request.model()).engine().countTokens(request);
    }

    /** The listed models in the order they were configured. */
    public List<TextModel> models() {
        return models.stream().filter(TextModel::listed).toList();
    }

    /** The model of that id or alias, matched without regard to case. */
    public Optional<TextModel> find(String id) {
        return Optional.ofNullable(byName.get(key(id)));
    }

    /**
     * As {@link #find}, for a request that cannot go on without it.
     *
     * @throws ApiException invalid request, {@code unknown model '<id>'}
     */
    public TextModel model(String id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    /**
     * As {@link #find}, for a caller that asks about the model itself.
     *
     * @throws ApiException not found, worded as {@link #model} words it
     */
    public TextModel describe(String id) {
        return find(id).orElseThrow(
                        () -> new ApiException(ErrorKind.NOT_FOUND, unknown(id).getMessage()));
    }

    private static ApiException unknown(String id) {
        return ApiException.invalid("unknown model '" + id + "'");
    }

    private void register(String name, TextModel model) {
        var other = byName.putIfAbsent(key(name), model);
        if (other != null && !other.equals(model)) {
            throw new IllegalArgumentException(
                    "model name '" + name + "' belongs to both " + other.id() + " and " + model.id());
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
