package io.maximin.api.openai;

import io.maximin.api.Admission;
import io.maximin.api.LinkUrls;
import io.maximin.http.Access;
import io.maximin.http.Route;
import io.maximin.images.ImageService;
import io.maximin.limits.Product;
import java.time.InstantSource;
import java.util.List;

/** The routes of pictures in the OpenAI dialect. */
public final class OpenAiImageRoutes {
    private static final long MAX_BODY_BYTES = 1 << 20;

    private final ImagesHandler images;
    private final Admission admission;

    public OpenAiImageRoutes(ImageService images, LinkUrls urls, InstantSource time, Admission admission) {
        this.images = new ImagesHandler(images, urls, time);
        this.admission = admission;
    }

    public List<Route> routes() {
        return admission.guard(
                Product.IMAGE,
                List.of(new Route(
                        "POST",
                        "/v1/images/generations",
                        Access.BEARER_OR_API_KEY,
                        new OpenAiDialect(),
                        MAX_BODY_BYTES,
                        images::create)));
    }
}
