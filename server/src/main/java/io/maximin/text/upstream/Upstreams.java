package io.maximin.text.upstream;

import io.maximin.config.ConfigException;
import io.maximin.config.Secret;
import io.maximin.text.TextEngine;
import io.maximin.text.TextModelConfig;
import io.maximin.text.UpstreamConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Makes the engines of models that other servers write for. */
public final class Upstreams implements AutoCloseable {
    private static final int MAX_KEY = 64 << 10;

    private final Path home;
    private final Function<String, Optional<Secret>> keptKeys;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final List<UpstreamServer> servers = new ArrayList<>();

    /**
     * @param home that paths of the configuration are relative to
     * @param keptKeys keys by the names under which they are kept
     * @param random safe for concurrent use
     */
    public Upstreams(
            Path home, Function<String, Optional<Secret>> keptKeys, RandomGenerator random, InstantSource clock) {
        this.home = home;
        this.keptKeys = keptKeys;
        this.random = random;
        this.clock = clock;
    }

    /**
     * The engine of a model.
     *
     * @param id of the model
     * @throws ConfigException if a server has no address, or its key cannot be read
     */
    public TextEngine engine(String id, TextModelConfig config) {
        List<UpstreamServer> own = new ArrayList<>();
        config.upstreams().forEach((name, upstream) -> own.add(server(id, name, upstream)));
        servers.addAll(own);
        return new UpstreamTextEngine(id, config, own, random);
    }

    /**
     * What is found where a server of a model should be, in one line.
     *
     * @param most the time it may take
     * @throws ConfigException as {@link #engine} does
     * @throws IllegalStateException if it cannot be reached, does not accept the key or does not have the model
     */
    public String probe(String id, String name, UpstreamConfig config, Duration most) throws InterruptedException {
        var named = new UpstreamName(id, name);
        var wire = wire(config);
        try (var client = client(named, config, wire)) {
            return new UpstreamProbe(named, config, wire, client, most).run();
        }
    }

    private UpstreamServer server(String id, String name, UpstreamConfig config) {
        var named = new UpstreamName(id, name);
        var wire = wire(config);
        return new UpstreamServer(named, config, wire, client(named, config, wire), clock);
    }

    private UpstreamClient client(UpstreamName name, UpstreamConfig config, Wire wire) {
        var path = "text.models." + name.model() + ".upstreams." + name.server();
        if (config.url().isEmpty()) {
            throw new ConfigException(path + ".url is missing");
        }
        return new UpstreamClient(name, config, key(config, path), wire, clock);
    }

    private static Wire wire(UpstreamConfig config) {
        return switch (config.kind()) {
            case OPENAI -> new OpenAiWire(config.outputLimit());
            case ANTHROPIC -> new AnthropicWire(AnthropicWire.Flavour.ANTHROPIC);
            case MINIMAX -> new AnthropicWire(AnthropicWire.Flavour.MINIMAX);
        };
    }

    private Optional<Secret> key(UpstreamConfig config, String path) {
        long given = Stream.of(config.key(), config.keyFile(), config.keyName())
                .filter(Optional::isPresent)
                .count();
        if (given > 1) {
            throw new ConfigException(path + ": only one of key, key-file and key-name may be given");
        }
        var key = config.key()
                .or(() -> config.keyFile().map(file -> fromFile(home.resolve(file), path)))
                .or(() -> config.keyName().map(name -> kept(name, path)));
        if (key.isPresent() && !key.get().reveal().matches("[ -~]*")) {
            throw new ConfigException(path + ": the key has a character in it that no header can hold");
        }
        return key;
    }

    private Secret kept(String name, String path) {
        return keptKeys.apply(name)
                .orElseThrow(() -> new ConfigException(path + ".key-name '" + name
                        + "' is not kept; keep it with: ./maximin upstreams set-key " + name));
    }

    private static Secret fromFile(Path file, String path) {
        try {
            if (Files.size(file) > MAX_KEY) {
                throw new ConfigException(path + ".key-file '" + file + "' is larger than " + MAX_KEY + " bytes");
            }
            return new Secret(Files.readString(file).strip());
        } catch (IOException e) {
            throw new ConfigException(path + ".key-file '" + file + "' cannot be read: " + e, e);
        }
    }

    /** Tells of every server in use from now on. */
    public void watch(MeterRegistry registry) {
        servers.forEach(server -> UpstreamMetrics.watch(server, registry));
    }

    @Override
    public void close() {
        servers.forEach(UpstreamServer::close);
    }
}
