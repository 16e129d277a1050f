package io.maximin.api.minimax;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.api.BaseResp;
import io.maximin.api.JsonPieces;
import io.maximin.api.KeyHolder;
import io.maximin.api.LinkUrls;
import io.maximin.api.WireObject;
import io.maximin.http.Exchange;
import io.maximin.images.Drawing;
import io.maximin.images.ImageService;
import io.maximin.images.Picture;
import io.maximin.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/image_generation}. Source: spec/image.md. */
final class ImageGenerationHandler {
    /** The platform's own: artificial-intelligence-generated content. */
    private static final String ENDING = "_aigc.jpeg";

    private final ImageService images;
    private final LinkUrls urls;

    ImageGenerationHandler(ImageService images, LinkUrls urls) {
        this.images = images;
        this.urls = urls;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(@JsonProperty("image_urls") @Nullable List<String> imageUrls) {}

    /** Digits in strings, as the platform sends them whatever its schema says. */
    record Metadata(
            @JsonProperty("success_count") String successCount,
            @JsonProperty("failed_count") String failedCount) {
        static Metadata of(Drawing drawing) {
            return new Metadata(Integer.toString(drawing.pictures().size()), Integer.toString(drawing.failed()));
        }
    }

    record Answer(
            String id,
            Data data,
            Metadata metadata,
            @JsonProperty("base_resp") BaseResp baseResp) {}

    void create(Exchange exchange) throws InterruptedException {
        var request = ImageGenerationRequest.read(WireObject.body(exchange.body()));
        var drawing = images.draw(KeyHolder.call(exchange, false), request.order());
        if (request.base64() && !drawing.pictures().isEmpty()) {
            inline(drawing, exchange);
            return;
        }
        var links = drawing.pictures().stream()
                .map(picture -> urls.of(picture.bytes(), ENDING, exchange))
                .toList();
        var data = new Data(links.isEmpty() ? null : links);
        exchange.json(200, Json.write(new Answer(exchange.traceId(), data, Metadata.of(drawing), BaseResp.SUCCESS)));
    }

    private static void inline(Drawing drawing, Exchange exchange) {
        var answer = new JsonPieces().json("{\"id\":").value(exchange.traceId()).json(",\"data\":{\"image_base64\":");
        String before = "[";
        for (Picture picture : drawing.pictures()) {
            answer.json(before).base64(picture.bytes());
            before = ",";
        }
        answer.json("]},\"metadata\":")
                .value(Metadata.of(drawing))
                .json(",\"base_resp\":")
                .value(BaseResp.SUCCESS)
                .json("}")
                .send(exchange);
    }
}
