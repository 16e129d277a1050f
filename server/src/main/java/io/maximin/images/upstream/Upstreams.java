package io.maximin.images.upstream;

import io.maximin.fetch.Fetcher;
import io.maximin.images.ImageEngine;
import io.maximin.images.ImageModelConfig;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Makes the engines of models that other servers draw. */
public final class Upstreams implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final Path home;
    private final Fetcher fetcher;
    private final RandomGenerator random;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /**
     * @param home that paths of the configuration are relative to
     * @param fetcher of addresses that other servers name
     */
    public Upstreams(Path home, Fetcher fetcher, RandomGenerator random) {
        this.home = home;
        this.fetcher = fetcher;
        this.random = random;
    }

    /**
     * The engine of a model.
     *
     * @param id of the model
     * @throws io.maximin.config.ConfigException if the workflow cannot be used
     */
    public ImageEngine engine(String id, ImageModelConfig config) {
        String model = config.model().orElse(id);
        return switch (config.engine()) {
            case LOCAL, DIFFUSION -> throw new IllegalArgumentException("no other server draws " + id);
            case OPENAI ->
                new OpenAiEngine(
                        server(id, config),
                        new OpenAiEngine.Terms(model, config.canvases(), config.passSeed()),
                        fetcher,
                        random);
            case SD_SERVER -> new SdServerEngine(server(id, config));
            case COMFYUI -> {
                Path file = home.resolve(config.workflow().orElseThrow());
                yield new ComfyEngine(
                        server(id, config), Workflow.load("images.models." + id + ".workflow", file), random);
            }
            case MINIMAX -> new MinimaxEngine(server(id, config), model, fetcher);
        };
    }

    private UpstreamServer server(String id, ImageModelConfig config) {
        var bounds =
                new UpstreamServer.Bounds(config.timeout(), config.maxBytes().bytes());
        return new UpstreamServer(id, config.url().orElseThrow(), config.key(), bounds, client);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
