package io.maximin.text.upstream;

import io.maximin.config.ConfigException;
import io.maximin.config.Secret;
import io.maximin.text.TextEngine;
import io.maximin.text.TextModelConfig;
import io.maximin.text.UpstreamConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes the engines of models that other servers write for. */
public final class Upstreams implements AutoCloseable {
    private static final int MAX_KEY = 64 << 10;

    private final Path home;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final List<UpstreamServer> servers = new ArrayList<>();

    /**
     * @param home that paths of the configuration are relative to
     * @param random safe for concurrent use
     */
    public Upstreams(Path home, RandomGenerator random, InstantSource clock) {
        this.home = home;
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

    private UpstreamServer server(String id, String name, UpstreamConfig config) {
        var path = "text.models." + id + ".upstreams." + name;
        if (config.url().isEmpty()) {
            throw new ConfigException(path + ".url is missing");
        }
        return new UpstreamServer(
                new UpstreamServer.Name(id, name), config, key(config, path), wire(config.kind()), clock);
    }

    private static Wire wire(UpstreamConfig.Kind kind) {
        return switch (kind) {
            case OPENAI -> new OpenAiWire();
            case ANTHROPIC -> throw new IllegalArgumentException("later");
            case MINIMAX -> throw new IllegalArgumentException("later");
        };
    }

    private Optional<Secret> key(UpstreamConfig config, String path) {
        if (config.keyFile().isEmpty()) {
            return config.key();
        }
        if (config.key().isPresent()) {
            throw new ConfigException(path + ".key and key-file exclude each other");
        }
        Path file = home.resolve(config.keyFile().get());
        try {
            if (Files.size(file) > MAX_KEY) {
                throw new ConfigException(path + ".key-file '" + file + "' is larger than " + MAX_KEY + " bytes");
            }
            return Optional.of(new Secret(Files.readString(file).strip()));
        } catch (IOException e) {
            throw new ConfigException(path + ".key-file '" + file + "' cannot be read: " + e, e);
        }
    }

    @Override
    public void close() {
        servers.forEach(UpstreamServer::close);
    }
}
