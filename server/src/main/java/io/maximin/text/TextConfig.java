package io.maximin.text;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How text is generated in this process.
 *
 * @param natives directory of the operator's own libllama, for another CPU or a GPU, instead of the pulled one;
 *     relative to the home directory
 * @param engine settings of every model that names none of its own
 * @param models by public id: additions to the catalogue, or replacements of its entries
 */
public record TextConfig(Optional<Path> natives, EngineSettings engine, Map<String, TextModelConfig> models) {
    public TextConfig {
        Objects.requireNonNull(natives);
        Objects.requireNonNull(engine);
        models = Collections.unmodifiableMap(new LinkedHashMap<>(models));
    }

    public static TextConfig defaults() {
        return new TextConfig(Optional.empty(), EngineSettings.defaults(), Map.of());
    }
}
