package io.maximin.images;

import io.maximin.config.ByteSize;
import io.maximin.files.LinkConfig;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How pictures are made and delivered.
 *
 * @param engine the embedded one, of every model that names no other
 * @param cutout of subjects, for the embedded engine
 * @param planner of prompts that name nothing to draw, for the embedded engine
 * @param publicUrl what links begin with; without it that of speech, else the address the client used
 * @param models by public id: additions to {@code image-01} and {@code image-01-live}, or other engines for them
 */
public record ImagesConfig(
        ImageEngineConfig engine,
        CutoutConfig cutout,
        PlannerConfig planner,
        Optional<URI> publicUrl,
        LinkConfig links,
        Map<String, ImageModelConfig> models) {
    public ImagesConfig {
        Objects.requireNonNull(engine);
        Objects.requireNonNull(cutout);
        Objects.requireNonNull(planner);
        Objects.requireNonNull(links);
        models = Collections.unmodifiableMap(new LinkedHashMap<>(models));
        publicUrl.ifPresent(url -> {
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            if (!web || url.getHost() == null) {
                throw new IllegalArgumentException("public-url must be an http or https address, got '" + url + "'");
            }
        });
    }

    public static ImagesConfig defaults() {
        return new ImagesConfig(
                new ImageEngineConfig(0, 2, 64),
                CutoutConfig.defaults(),
                PlannerConfig.defaults(),
                Optional.empty(),
                new LinkConfig(Duration.ofHours(24), ByteSize.ofMegabytes(4096)),
                Map.of());
    }
}
