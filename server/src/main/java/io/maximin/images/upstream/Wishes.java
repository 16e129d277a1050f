package io.maximin.images.upstream;

import io.maximin.images.Canvas;
import io.maximin.images.ImageRequest;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;

/** What a request wants, in the words of servers that know less. */
final class Wishes {
    private Wishes() {}

    /** Of the sizes that a server makes that with the nearest shape, and of those the largest. */
    static Canvas size(ImageRequest request, List<Canvas> sizes) {
        double wanted = shape(request.canvas());
        return sizes.stream()
                .min(Comparator.<Canvas>comparingDouble(size -> Math.abs(shape(size) - wanted))
                        .thenComparing(Canvas::width, Comparator.reverseOrder()))
                .orElse(request.canvas());
    }

    private static double shape(Canvas canvas) {
        return Math.log((double) canvas.width() / canvas.height());
    }

    /** Everything of a seed in 32 bits, which every server takes. */
    static long seed32(long seed) {
        return (seed ^ seed >>> 32) & 0xFFFFFFFFL;
    }

    /** The subject's picture in base64. */
    static List<String> subject(ImageRequest request) {
        return request.subject().map(picture -> Base64.getEncoder().encodeToString(picture.bytes())).stream()
                .toList();
    }
}
