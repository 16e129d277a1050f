package io.maximin.api.minimax;

import io.maximin.api.Admission;
import io.maximin.api.LinkUrls;
import io.maximin.http.Access;
import io.maximin.http.Route;
import io.maximin.images.ImageService;
import io.maximin.limits.Product;
import java.util.List;

/** The routes of pictures in the native dialect, and the links that both dialects give out. */
public final class ImageRoutes {
    /** One picture of 10 MB in base64, and a prompt. */
    private static final long MAX_BODY_BYTES = 16 << 20;

    private final ImageGenerationHandler images;
    private final LinkHandler files;
    private final LinkUrls urls;
    private final Admission admission;

    public ImageRoutes(ImageService images, LinkUrls urls, Admission admission) {
        this.images = new ImageGenerationHandler(images, urls);
        this.files = new LinkHandler(urls.files());
        this.urls = urls;
        this.admission = admission;
    }

    public List<Route> routes() {
        var dialect = new ImageDialect();
        var link = urls.path() + "{name}";
        return admission.guard(
                Product.IMAGE,
                List.of(
                        new Route(
                                "POST", "/v1/image_generation", Access.BEARER, dialect, MAX_BODY_BYTES, images::create),
                        new Route("GET", link, Access.PUBLIC, dialect, 0, files::fetch),
                        new Route("HEAD", link, Access.PUBLIC, dialect, 0, files::fetch)));
    }
}
