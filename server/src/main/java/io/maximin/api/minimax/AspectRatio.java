package io.maximin.api.minimax;

import io.maximin.images.Canvas;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code aspect_ratio} and what it means in pixels. Source: spec/image.md section 2.1. */
final class AspectRatio {
    static final String DEFAULT = "1:1";

    /** The one that {@code image-01} alone has. */
    static final String WIDEST = "21:9";

    /** In the order of the platform's list. */
    static final Map<String, Canvas> ALL = all();

    private AspectRatio() {}

    private static Map<String, Canvas> all() {
        Map<String, Canvas> all = new LinkedHashMap<>();
        all.put(DEFAULT, new Canvas(1024, 1024));
        all.put("16:9", new Canvas(1280, 720));
        all.put("4:3", new Canvas(1152, 864));
        all.put("3:2", new Canvas(1248, 832));
        all.put("2:3", new Canvas(832, 1248));
        all.put("3:4", new Canvas(864, 1152));
        all.put("9:16", new Canvas(720, 1280));
        all.put(WIDEST, new Canvas(1344, 576));
        return all;
    }
}
