package io.maximin.images.upstream;

import io.maximin.fetch.Fetcher;
import io.maximin.images.Canvas;
import io.maximin.images.Drawn;
import io.maximin.images.ImageEngine;
import io.maximin.images.ImageRequest;
import io.maximin.json.Json;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A server in the manner of OpenAI's images: {@code /images/generations}, and {@code /images/edits} for a subject. */
final class OpenAiEngine implements ImageEngine {
    private static final int AT_ONCE = 10;

    private final UpstreamServer server;
    private final Terms terms;
    private final Fetcher fetcher;
    private final RandomGenerator random;

    /**
     * What the server takes.
     *
     * @param sizes the only ones, or empty for any
     * @param seeded whether it is told a seed, with a call for each picture then
     */
    record Terms(String model, List<Canvas> sizes, boolean seeded) {
        /** Answers in base64 and refuses to be asked for it. */
        boolean inline() {
            return model.startsWith("gpt-image") || model.startsWith("chatgpt-image");
        }

        int atOnce() {
            return seeded || model.equals("dall-e-3") ? 1 : AT_ONCE;
        }
    }

    OpenAiEngine(UpstreamServer server, Terms terms, Fetcher fetcher, RandomGenerator random) {
        this.server = server;
        this.terms = terms;
        this.fetcher = fetcher;
        this.random = random;
    }

    @Override
    public void draw(ImageRequest request, Sink sink) throws InterruptedException {
        for (int begin = 0; begin < request.count(); begin += terms.atOnce()) {
            int count = Math.min(terms.atOnce(), request.count() - begin);
            var reply = ask(request, begin, count);
            JsonNode data = reply.json().path("data");
            if (!data.isArray()) {
                throw reply.unusable("sent no pictures");
            }
            for (int i = 0; i < Math.min(count, data.size()); i++) {
                sink.take(drawn(begin + i, data.get(i), reply));
            }
        }
    }

    private Reply ask(ImageRequest request, int begin, int count) throws InterruptedException {
        String size = Wishes.size(request, terms.sizes()).toString();
        if (request.subject().isPresent()) {
            var form = new FormBody(random)
                    .text("model", terms.model())
                    .text("prompt", request.styledPrompt())
                    .text("n", Integer.toString(count))
                    .text("size", size)
                    .picture("image", "subject", request.subject().get());
            return server.post("/images/edits", form, server.until());
        }
        ObjectNode body = Json.object()
                .put("model", terms.model())
                .put("prompt", request.styledPrompt())
                .put("n", count)
                .put("size", size);
        if (!terms.inline()) {
            body.put("response_format", "b64_json");
        }
        if (terms.seeded()) {
            body.put("seed", Wishes.seed32(request.seeds().get(begin)));
        }
        return server.post("/images/generations", body.toString(), server.until());
    }

    /** An address that another server names is opened as one that a caller names. */
    private Drawn drawn(int index, JsonNode picture, Reply reply) throws InterruptedException {
        JsonNode url = picture.path("url");
        if (picture.path("b64_json").isString() || !url.isString()) {
            return Received.base64(index, picture.path("b64_json"), reply);
        }
        return Received.made(index, Fetched.bytes(fetcher, url.stringValue(), reply), reply);
    }
}
