package io.maximin.api.openai;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.api.JsonPieces;
import io.maximin.api.KeyHolder;
import io.maximin.api.LinkUrls;
import io.maximin.api.WireObject;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.http.Exchange;
import io.maximin.images.ImageService;
import io.maximin.images.Picture;
import java.time.InstantSource;

/** {@code POST /v1/images/generations}. */
final class ImagesHandler {
    private final ImageService images;
    private final LinkUrls urls;
    private final InstantSource time;

    ImagesHandler(ImageService images, LinkUrls urls, InstantSource time) {
        this.images = images;
        this.urls = urls;
        this.time = time;
    }

    /** A picture counts one token, as it does for limits; prompts count none. */
    record Usage(
            @JsonProperty("input_tokens") int inputTokens,
            @JsonProperty("input_tokens_details") Details inputTokensDetails,
            @JsonProperty("output_tokens") int outputTokens,
            @JsonProperty("total_tokens") int totalTokens) {
        static Usage of(int pictures) {
            return new Usage(0, new Details(0, 0), pictures, pictures);
        }
    }

    record Details(
            @JsonProperty("image_tokens") int imageTokens,
            @JsonProperty("text_tokens") int textTokens) {}

    void create(Exchange exchange) throws InterruptedException {
        var request = ImagesRequest.read(WireObject.body(exchange.body()), images::knows);
        var pictures =
                images.draw(KeyHolder.call(exchange, false), request.order()).pictures();
        if (pictures.isEmpty()) {
            throw new ApiException(ErrorKind.OUTPUT_SENSITIVE, "output new_sensitive, every picture was blocked");
        }
        var answer = new JsonPieces()
                .json("{\"created\":")
                .value(time.instant().getEpochSecond())
                .json(",\"data\":");
        String before = "[";
        for (Picture picture : pictures) {
            answer.json(before);
            picture(picture, request.base64(), answer, exchange);
            before = ",";
        }
        var order = request.order();
        answer.json("],\"output_format\":")
                .value(order.finish().format().label())
                .json(",\"size\":")
                .value(order.canvas().toString())
                .json(",\"usage\":")
                .value(Usage.of(pictures.size()))
                .json("}")
                .send(exchange);
    }

    private void picture(Picture picture, boolean base64, JsonPieces answer, Exchange exchange) {
        if (base64) {
            answer.json("{\"b64_json\":").base64(picture.bytes()).json("}");
            return;
        }
        String url = urls.of(picture.bytes(), "." + picture.format().label(), exchange);
        answer.json("{\"url\":").value(url).json("}");
    }
}
