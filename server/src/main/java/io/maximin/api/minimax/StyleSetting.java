package io.maximin.api.minimax;

import io.maximin.api.WireObject;
import io.maximin.error.ApiException;
import io.maximin.images.ArtStyle;
import io.maximin.images.ArtStyle.Kind;
import io.maximin.json.JsonFailure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code style}. Source: spec/image.md section 2.3. */
final class StyleSetting {
    private static final double USUAL_WEIGHT = 0.8;
    private static final Map<String, Kind> KINDS = kinds();

    private StyleSetting() {}

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("漫画", Kind.COMIC);
        kinds.put("元气", Kind.LIVELY);
        kinds.put("中世纪", Kind.MEDIEVAL);
        kinds.put("水彩", Kind.WATERCOLOUR);
        return kinds;
    }

    /** @throws ApiException if a field is missing, has the wrong type or a value that is not allowed */
    static Optional<ArtStyle> read(WireObject body) {
        return body.optionalObject("style").map(StyleSetting::of);
    }

    private static ArtStyle of(WireObject style) {
        var type = style.optionalText("style_type")
                .filter(name -> !name.isEmpty())
                .orElseThrow(() -> JsonFailure.missing(style.path("style_type")));
        double weight = style.number("style_weight").orElse(USUAL_WEIGHT);
        var kind = KINDS.get(type);
        if (kind == null) {
            throw ApiException.invalid(
                    "style.style_type must be one of " + String.join(", ", KINDS.keySet()) + ", got '" + type + "'");
        }
        if (!(weight > 0 && weight <= 1)) {
            throw ApiException.invalid("style.style_weight must be in (0, 1], got " + weight);
        }
        return new ArtStyle(kind, weight);
    }
}
