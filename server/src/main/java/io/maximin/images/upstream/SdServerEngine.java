package io.maximin.images.upstream;

import io.maximin.images.ImageEngine;
import io.maximin.images.ImageRequest;
import io.maximin.json.Json;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * stable-diffusion.cpp's server by its route {@code /sdapi/v1/txt2img}, which unlike its OpenAI route takes a seed.
 * Steps, guidance and sampler are those it was started with. A subject goes to models that edit, as a further picture.
 */
final class SdServerEngine implements ImageEngine {
    /** The server takes settings of its own out of prompts between such tags, and callers have no say in them. */
    private static final Pattern TAG = Pattern.compile("sd_cpp_extra_args", Pattern.CASE_INSENSITIVE);

    private final UpstreamServer server;

    SdServerEngine(UpstreamServer server) {
        this.server = server;
    }

    @Override
    public void draw(ImageRequest request, Sink sink) throws InterruptedException {
        for (int i = 0; i < request.count(); i++) {
            var reply = server.post("/sdapi/v1/txt2img", body(request, i), server.until());
            sink.take(Received.base64(i, reply.json().at("/images/0"), reply));
        }
    }

    private static String body(ImageRequest request, int index) {
        ObjectNode body = Json.object()
                .put("prompt", TAG.matcher(request.styledPrompt()).replaceAll("sd cpp extra args"))
                .put("width", request.canvas().width())
                .put("height", request.canvas().height())
                .put("seed", Wishes.seed32(request.seeds().get(index)))
                .put("batch_size", 1);
        Wishes.subject(request).forEach(picture -> body.putArray("extra_images").add(picture));
        return body.toString();
    }
}
