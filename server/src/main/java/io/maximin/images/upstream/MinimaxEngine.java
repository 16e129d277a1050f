package io.maximin.images.upstream;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.fetch.Fetcher;
import io.maximin.images.ArtStyle;
import io.maximin.images.Drawn;
import io.maximin.images.ImageEngine;
import io.maximin.images.ImageRequest;
import io.maximin.json.Json;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The MiniMax platform, or what speaks as it does. Source: spec/image.md. */
final class MinimaxEngine implements ImageEngine {
    private static final String PATH = "/v1/image_generation";
    private static final int AT_ONCE = 9;

    /** Sizes that all its models know by a ratio; others are asked for in pixels. */
    private static final Map<String, String> RATIOS = Map.of(
            "1024x1024", "1:1",
            "1280x720", "16:9",
            "1152x864", "4:3",
            "1248x832", "3:2",
            "832x1248", "2:3",
            "864x1152", "3:4",
            "720x1280", "9:16",
            "1344x576", "21:9");

    private final UpstreamServer server;
    private final String model;
    private final Fetcher fetcher;

    MinimaxEngine(UpstreamServer server, String model, Fetcher fetcher) {
        this.server = server;
        this.model = model;
        this.fetcher = fetcher;
    }

    @Override
    public void draw(ImageRequest request, Sink sink) throws InterruptedException {
        for (int begin = 0; begin < request.count(); begin += AT_ONCE) {
            int count = Math.min(AT_ONCE, request.count() - begin);
            draw(request, begin, count, sink);
        }
    }

    private void draw(ImageRequest request, int begin, int count, Sink sink) throws InterruptedException {
        var reply = server.post(PATH, body(request, begin, count), server.until());
        JsonNode answer = reply.json();
        int status = answer.at("/base_resp/status_code").asInt(-1);
        if (status != 0) {
            throw failure(status, reply);
        }
        JsonNode inline = answer.at("/data/image_base64");
        JsonNode links = answer.at("/data/image_urls");
        int made = Math.min(count, inline.isArray() ? inline.size() : links.size());
        for (int i = 0; i < made; i++) {
            sink.take(
                    inline.isArray()
                            ? Received.base64(begin + i, inline.get(i), reply)
                            : Received.made(
                                    begin + i,
                                    Fetched.bytes(fetcher, links.get(i).asString(""), reply),
                                    reply));
        }
        for (int i = made; i < count; i++) {
            sink.take(new Drawn.Blocked(begin + i, "by " + server.name()));
        }
    }

    private String body(ImageRequest request, int begin, int count) {
        ObjectNode body = Json.object()
                .put("model", model)
                .put("prompt", request.prompt())
                .put("n", count)
                .put("response_format", "base64")
                .put("prompt_optimizer", request.optimized());
        String ratio = RATIOS.get(request.canvas().toString());
        if (ratio == null) {
            body.put("width", request.canvas().width())
                    .put("height", request.canvas().height());
        } else {
            body.put("aspect_ratio", ratio);
        }
        // The platform derives the seeds of several pictures itself.
        request.chosen().ifPresent(_ -> body.put("seed", request.seeds().get(begin)));
        request.style()
                .ifPresent(style -> body.putObject("style")
                        .put("style_type", name(style.kind()))
                        .put("style_weight", style.weight()));
        request.subject()
                .ifPresent(picture -> body.putArray("subject_reference")
                        .addObject()
                        .put("type", "character")
                        .put(
                                "image_file",
                                "data:" + picture.format().mediaType() + ";base64,"
                                        + Wishes.subject(request).getFirst()));
        return body.toString();
    }

    private static String name(ArtStyle.Kind kind) {
        return switch (kind) {
            case COMIC -> "漫画";
            case LIVELY -> "元气";
            case MEDIEVAL -> "中世纪";
            case WATERCOLOUR -> "水彩";
        };
    }

    /** What is wrong with the operator's account there is no business of a caller here. */
    private static ApiException failure(int status, Reply reply) {
        Optional<ErrorKind> same = switch (status) {
            case 1026 -> Optional.of(ErrorKind.INPUT_SENSITIVE);
            case 1027 -> Optional.of(ErrorKind.OUTPUT_SENSITIVE);
            case 1001 -> Optional.of(ErrorKind.TIMEOUT);
            case 1002, 1039, 1041, 2045, 2056, 2064 -> Optional.of(ErrorKind.OVERLOADED);
            default -> Optional.empty();
        };
        return same.map(kind -> new ApiException(kind, message(kind)))
                .orElseGet(() -> status == 2013
                        ? ApiException.invalid("the picture engine refused the request")
                        : reply.unusable("answered with status_code " + status));
    }

    private static String message(ErrorKind kind) {
        return switch (kind) {
            case INPUT_SENSITIVE -> "input new_sensitive";
            case OUTPUT_SENSITIVE -> "output new_sensitive";
            case TIMEOUT -> "the picture engine took too long";
            default -> "the picture engine is busy";
        };
    }
}
