package io.maximin.text.upstream;

import io.maximin.text.UpstreamConfig;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Finds out whether a server is there, accepts the key and has the model, without having anything written. Nothing that
 * the server says is told but names of models.
 */
final class UpstreamProbe {
    private static final int MOST_TOLD = 5;
    private static final int MOST_OF_ID = 300;

    private final UpstreamName name;
    private final UpstreamConfig config;
    private final Wire wire;
    private final UpstreamClient client;
    private final Duration most;

    /** @param most the time it may take */
    UpstreamProbe(UpstreamName name, UpstreamConfig config, Wire wire, UpstreamClient client, Duration most) {
        this.name = name;
        this.config = config;
        this.wire = wire;
        this.client = client;
        this.most = most;
    }

    /**
     * What was found, in one line.
     *
     * @throws IllegalStateException if requests would fail
     */
    String run() throws InterruptedException {
        try {
            return client.withoutKey(found());
        } catch (IllegalStateException e) {
            throw new IllegalStateException(client.withoutKey(String.valueOf(e.getMessage())), e);
        }
    }

    private String found() throws InterruptedException {
        var answer = asked();
        return switch (answer.status()) {
            case 200 -> accepted(models(answer.body()));
            case 401, 403 -> throw fault("does not accept the key (HTTP status " + answer.status() + ")");
            case 404 -> throw fault("has nothing at " + path() + ": the url is wrong, or it has no such model");
            default -> throw fault("answers with HTTP status " + answer.status());
        };
    }

    private UpstreamClient.Answer asked() throws InterruptedException {
        try {
            return client.get(path(), most);
        } catch (HttpTimeoutException _) {
            throw fault("does not answer within " + most.toMillis() + " ms");
        } catch (IOException e) {
            throw fault("cannot be reached: " + e);
        }
    }

    private String accepted(List<String> models) {
        if (models.stream().anyMatch(this::isOurs)) {
            return address() + " answers and has model '" + model() + "'";
        }
        var some = models.stream().limit(MOST_TOLD).toList();
        var told = "has no model '" + model() + "' but " + models.size() + ", such as " + some;
        // Servers of a single model often do not care what it is called.
        if (config.model().isPresent() || models.size() != 1) {
            throw fault(told);
        }
        return address() + " answers and has only model '" + models.getFirst() + "'";
    }

    /** Ollama leaves a tag out where it is the usual one. */
    private boolean isOurs(String listed) {
        return listed.equals(model()) || listed.equals(model() + ":latest");
    }

    private List<String> models(String body) {
        var tree = ServerEvent.tree(body);
        var one = tree.flatMap(UpstreamProbe::id);
        if (one.isPresent()) {
            // Asked for by an alias, it tells its own name.
            return List.of(model());
        }
        var list = tree.map(node -> node.path("data")).filter(JsonNode::isArray);
        var models = new ArrayList<String>();
        list.orElseThrow(() -> fault("answers with no list of models"))
                .forEach(model -> id(model).ifPresent(models::add));
        return models;
    }

    private static Optional<String> id(JsonNode model) {
        var id = model.path("id").asString("").replaceAll("\\p{Cntrl}", " ");
        return Optional.of(id.substring(0, Math.min(id.length(), MOST_OF_ID))).filter(name -> !name.isEmpty());
    }

    private String model() {
        return config.model().orElse(name.model());
    }

    private String path() {
        return wire.modelsPath(model());
    }

    private String address() {
        return config.url().orElseThrow().toString();
    }

    private IllegalStateException fault(String what) {
        return new IllegalStateException(address() + " " + what);
    }
}
