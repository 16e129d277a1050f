package io.maximin.images;

import io.maximin.config.ByteSize;
import io.maximin.config.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A model of pictures the operator adds.
 *
 * @param engine what draws
 * @param url where another server is; its paths are added to it
 * @param key presented to it as a bearer token
 * @param model what the other server calls the model; without it the public id
 * @param aliases other ids it answers to
 * @param workflow of ComfyUI: a file with a graph in its API format, relative to the home directory
 * @param sizes the only ones the other server makes, such as {@code 1024x1024}; the nearest is asked for and cropped
 * @param passSeed whether a server in OpenAI's manner is told the seed, which OpenAI's own refuses
 * @param diffusion a model of diffusion that draws in this process
 * @param slots orders sent to it at once
 * @param queue orders that may wait for a slot
 * @param timeout longest time one answer of it may take
 * @param maxBytes longest answer
 */
public record ImageModelConfig(
        Engine engine,
        Optional<URI> url,
        Optional<Secret> key,
        Optional<String> model,
        List<String> aliases,
        Optional<Path> workflow,
        List<String> sizes,
        boolean passSeed,
        DiffusionConfig diffusion,
        int slots,
        int queue,
        Duration timeout,
        ByteSize maxBytes) {
    private static final Pattern SIZE = Pattern.compile("(\\d{2,4})x(\\d{2,4})");
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final ByteSize LARGEST = ByteSize.ofMegabytes(128);

    /** What draws. */
    public enum Engine {
        /** The illustrator in this process. */
        LOCAL,
        /** A model of diffusion in this process. */
        DIFFUSION,
        /** A server in the manner of OpenAI's images. */
        OPENAI,
        /** stable-diffusion.cpp's server. */
        SD_SERVER,
        COMFYUI,
        /** The MiniMax platform, or another Maximin. */
        MINIMAX
    }

    public ImageModelConfig {
        Objects.requireNonNull(engine);
        Objects.requireNonNull(key);
        Objects.requireNonNull(model);
        Objects.requireNonNull(workflow);
        Objects.requireNonNull(diffusion);
        aliases = List.copyOf(aliases);
        sizes = List.copyOf(sizes);
        url.ifPresent(ImageModelConfig::requireWeb);
        sizes.forEach(ImageModelConfig::canvas);
        boolean here = engine == Engine.LOCAL || engine == Engine.DIFFUSION;
        if (!here && url.isEmpty()) {
            throw new IllegalArgumentException("url is needed to reach another server");
        }
        if (engine == Engine.COMFYUI && workflow.isEmpty()) {
            throw new IllegalArgumentException("workflow is needed to use ComfyUI");
        }
        if (engine == Engine.DIFFUSION && diffusion.folder().isEmpty()) {
            throw new IllegalArgumentException("diffusion.folder is needed to draw by diffusion");
        }
        ImageEngineConfig.requireWithin("slots", slots, 1, 1024);
        ImageEngineConfig.requireWithin("queue", queue, 0, 100_000);
        if (timeout.toMillis() < 1 || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("timeout must be within [1 ms, 1 h], got " + timeout);
        }
        if (maxBytes.bytes() < 1 || maxBytes.bytes() > LARGEST.bytes()) {
            throw new IllegalArgumentException("max-bytes must be within [1B, " + LARGEST + "], got " + maxBytes);
        }
    }

    public static ImageModelConfig defaults() {
        return new ImageModelConfig(
                Engine.LOCAL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                false,
                DiffusionConfig.defaults(),
                2,
                64,
                Duration.ofMinutes(5),
                ByteSize.ofMegabytes(64));
    }

    /** The sizes as such. */
    public List<Canvas> canvases() {
        return sizes.stream().map(ImageModelConfig::canvas).toList();
    }

    private static Canvas canvas(String size) {
        var form = SIZE.matcher(size);
        if (!form.matches()) {
            throw new IllegalArgumentException("sizes must look like 1024x1024, got '" + size + "'");
        }
        return new Canvas(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    private static void requireWeb(URI url) {
        boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!web || url.getHost() == null || url.getUserInfo() != null || url.getQuery() != null) {
            throw new IllegalArgumentException("url must be an http or https address without a user or a query");
        }
    }
}
