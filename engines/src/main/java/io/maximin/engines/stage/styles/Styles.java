package io.maximin.engines.stage.styles;

import io.maximin.engines.scene.Style;
import io.maximin.engines.stage.Rows;

/** Renders a painted picture in a style. */
public final class Styles {
    private Styles() {}

    /**
     * What a style may ask beside the picture.
     *
     * @param strength how much of it, (0, 1]
     * @param distance of the main subject in metres
     * @param seed of grain and brushes
     */
    public record Wish(Style style, double strength, double distance, long seed) {}

    /** Changes the picture in place. */
    public static void apply(Sheet sheet, Wish wish) {
        int[] drawn = drawn(sheet, wish);
        float share = (float) wish.strength();
        int width = sheet.width();
        Rows.each(sheet.height(), y -> {
            for (int i = y * width; i < (y + 1) * width; i++) {
                sheet.pixels()[i] = share >= 1 ? drawn[i] : Tint.mix(sheet.pixels()[i], drawn[i], share);
            }
        });
    }

    private static int[] drawn(Sheet sheet, Wish wish) {
        int salt = (int) (wish.seed() ^ wish.seed() >>> 32);
        return switch (wish.style()) {
            case PAINTED -> Grades.painted(sheet, salt);
            case FLAT -> Prints.flat(sheet);
            case PAPER_CUT -> PaperCut.of(sheet, salt);
            case WATERCOLOUR -> Watercolour.of(sheet, salt);
            case OIL -> Oil.of(sheet, salt);
            case LINE -> LineDrawing.of(sheet, salt);
            case PIXEL -> PixelArt.of(sheet);
            case LOW_POLY -> LowPoly.of(sheet, wish.seed());
            case POSTER -> Prints.poster(sheet, salt);
            case COMIC -> Prints.comic(sheet);
            case LIVELY -> Grades.lively(sheet);
            case MEDIEVAL -> Manuscript.of(sheet, salt);
            case NEON -> NeonNight.of(sheet);
            case SOLID -> Solid.of(sheet);
            case PHOTO -> Lens.photo(sheet, wish.distance(), salt);
        };
    }

    /** Whether lettering would not be read after it, and is written again. */
    public static boolean blursLettering(Style style) {
        return switch (style) {
            case PIXEL, LOW_POLY, OIL, WATERCOLOUR, NEON, POSTER, FLAT, MEDIEVAL, PAPER_CUT, LINE -> true;
            case PAINTED, COMIC, LIVELY, SOLID, PHOTO -> false;
        };
    }
}
