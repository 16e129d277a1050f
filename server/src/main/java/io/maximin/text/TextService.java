package io.maximin.text;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
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

    /** @throws IllegalArgumentException if two models share a name */
    public TextService(List<TextModel> models) {
        this.models = List.copyOf(models);
        this.byName = new HashMap<>();
        for (var model : this.models) {
            register(model.id(), model);
            model.aliases().forEach(alias -> register(alias, model));
        }
    }

    /**
     * Generates and returns after the last event; see {@link TextEngine#generate} for the order of events and for
     * interruption.
     *
     * @throws ApiException if the model is unknown, or as the engine throws it
     */
    public void generate(TextRequest request, Consumer<TextEvent> sink) throws InterruptedException {
        model(request.model()).engine().generate(request, sink);
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
