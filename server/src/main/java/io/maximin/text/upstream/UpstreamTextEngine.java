package io.maximin.text.upstream;

import io.maximin.error.ApiException;
import io.maximin.text.PreparedText;
import io.maximin.text.TextEngine;
import io.maximin.text.TextModelConfig;
import io.maximin.text.TextRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/** Text from other servers: one is drawn by weight, and the others stand in for it in the order of configuration. */
final class UpstreamTextEngine implements TextEngine {
    private final Blame blame;
    private final TextModelConfig config;
    private final List<UpstreamServer> servers;
    private final RandomGenerator random;

    /** @param random safe for concurrent use */
    UpstreamTextEngine(String model, TextModelConfig config, List<UpstreamServer> servers, RandomGenerator random) {
        this.blame = new Blame(model);
        this.config = config;
        this.servers = List.copyOf(servers);
        this.random = random;
    }

    @Override
    public PreparedText prepare(TextRequest request, String owner) {
        // How long the prompt is only its model knows; how much is asked for is known here.
        if (request.maxTokens().orElse(1) > config.documentedContextTokens()) {
            throw ApiException.invalid("context window exceeds limit");
        }
        var prompt = TokenEstimate.of(request);
        return new UpstreamText(order(), request, prompt, outputLimit(request, prompt), blame);
    }

    /** Many servers refuse what cannot fit their context, where ours answers shorter. */
    private int outputLimit(TextRequest request, TokenEstimate prompt) {
        int asked = request.maxTokens().orElse(Math.min(config.maxTokens(), config.documentedContextTokens()));
        long reserved = prompt.likely() + prompt.likely() / 4L;
        return config.contextTokens()
                .map(context -> Math.clamp(context - reserved, 1, asked))
                .orElse(asked);
    }

    @Override
    public int countTokens(TextRequest request) throws InterruptedException {
        for (var server : order()) {
            OptionalInt counted = server.count(request);
            if (counted.isPresent()) {
                return counted.getAsInt();
            }
        }
        return TokenEstimate.of(request).likely();
    }

    private List<UpstreamServer> order() {
        var ready = servers.stream().filter(UpstreamServer::isReady).toList();
        var order = new ArrayList<>(servers);
        int sum = ready.stream().mapToInt(UpstreamServer::weight).sum();
        if (sum > 0) {
            int drawn = random.nextInt(sum);
            for (var server : ready) {
                drawn -= server.weight();
                if (drawn < 0) {
                    order.remove(server);
                    order.addFirst(server);
                    break;
                }
            }
        }
        return order;
    }
}
