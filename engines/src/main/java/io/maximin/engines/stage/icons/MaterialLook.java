package io.maximin.engines.stage.icons;

import io.maximin.engines.scene.Material;
import io.maximin.engines.stage.Chance;
import io.maximin.engines.stage.Srgb;

/** Makes premultiplied pixels look as if the thing were made of a material: a ramp of tones, and what grows in it. */
public final class MaterialLook {
    private static final int[] GOLD = {0x3B2106, 0x8A5A10, 0xD99B1C, 0xF7CE46, 0xFFF4B8};
    private static final int[] SILVER = {0x2B3036, 0x6A737C, 0xA9B3BB, 0xDCE3E8, 0xFFFFFF};
    private static final int[] METAL = {0x1F2429, 0x4A535B, 0x7C8891, 0xB3BEC6, 0xEFF4F7};
    private static final int[] WOOD = {0x3A2010, 0x6E4220, 0x9C6535, 0xC48C52, 0xE5BD86};
    private static final int[] STONE = {0x33322F, 0x5E5C57, 0x8A8780, 0xB1AEA6, 0xD8D5CC};
    private static final int[] MARBLE = {0x77777C, 0xB5B4B8, 0xDCDBDD, 0xF1F0EF, 0xFFFFFF};
    private static final int[] GLASS = {0x2E6A86, 0x6FB0C8, 0xA9D8E6, 0xD6F0F6, 0xFFFFFF};
    private static final int[] ICE = {0x3F7FB2, 0x7FB9DD, 0xB2DDF2, 0xDDF3FC, 0xFFFFFF};
    private static final int[] NEON = {0x0B0620, 0x2A0E55, 0xB31BD6, 0xFF4DF0, 0xFFE3FF};
    private static final int[] PAPER = {0xA89A85, 0xCFC2AC, 0xE8DEC9, 0xF6EFDF, 0xFFFBF1};

    private MaterialLook() {}

    /** @param width of a row */
    public static void apply(Material material, int[] pixels, int width) {
        var tones = stretched(pixels);
        for (int i = 0; i < pixels.length; i++) {
            int alpha = pixels[i] >>> 24;
            if (alpha != 0) {
                float x = (float) (i % width) / width;
                int row = i / width;
                float y = (float) row / width;
                float tone = tones.of(pixels[i]);
                int colour = ramp(ramp(material), grown(material, tone, x, y));
                pixels[i] = Pixels.premultiplied(Math.round(alpha * opacity(material, tone)), colour);
            }
        }
    }

    private record Tones(float low, float high) {
        float of(int pixel) {
            return Math.clamp((Srgb.luma(Pixels.straight(pixel)) - low) / (high - low), 0f, 1f);
        }
    }

    private static Tones stretched(int[] pixels) {
        var counts = new int[256];
        int all = 0;
        for (int pixel : pixels) {
            if (pixel >>> 24 > 128) {
                counts[Srgb.luma(Pixels.straight(pixel))]++;
                all++;
            }
        }
        int low = rank(counts, all * 0.03);
        int high = rank(counts, all * 0.97);
        float pad = Math.max(0, 90 - (high - low)) / 2f;
        return new Tones(low - pad, high + pad + 1);
    }

    private static int rank(int[] counts, double rank) {
        double seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen >= rank) {
                return i;
            }
        }
        return 255;
    }

    private static int[] ramp(Material material) {
        return switch (material) {
            case GOLD -> GOLD;
            case SILVER -> SILVER;
            case METAL -> METAL;
            case WOOD -> WOOD;
            case STONE -> STONE;
            case MARBLE -> MARBLE;
            case GLASS -> GLASS;
            case ICE -> ICE;
            case NEON -> NEON;
            case PAPER -> PAPER;
        };
    }

    private static float grown(Material material, float tone, float x, float y) {
        return switch (material) {
            case GOLD, SILVER, METAL -> tone * 0.75f + 0.25f * glint(x, y) + 0.05f;
            case WOOD -> tone * 0.7f + 0.12f + 0.13f * (float) Math.sin(60 * (x + 0.12f * noise(x * 3, y * 9, 5)));
            case STONE -> tone * 0.65f + 0.15f + 0.3f * (noise(x * 40, y * 40, 6) - 0.5f);
            case MARBLE -> tone * 0.6f + 0.42f - vein(x, y);
            case GLASS, ICE -> tone * 0.8f + 0.3f * glint(x, y);
            case NEON -> tone < 0.45f ? tone * 0.6f : tone;
            case PAPER -> tone * 0.5f + 0.45f + 0.06f * (noise(x * 90, y * 90, 7) - 0.5f);
        };
    }

    private static float opacity(Material material, float tone) {
        return switch (material) {
            case GLASS -> 0.5f + 0.35f * Math.abs(tone - 0.5f) * 2;
            case ICE -> 0.78f;
            default -> 1;
        };
    }

    private static float glint(float x, float y) {
        float wave = (float) Math.sin(9 * (x + 0.6f * y));
        return wave * wave * wave;
    }

    private static float vein(float x, float y) {
        float bend = noise(x * 5, y * 5, 8) + 0.5f * noise(x * 11, y * 11, 9);
        float line = Math.abs((float) Math.sin(7 * (x + y + 0.9f * bend)));
        return 0.35f * Math.max(0, 1 - line * 5);
    }

    private static float noise(float x, float y, int salt) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        float u = smooth(x - column);
        float v = smooth(y - row);
        float upper = Chance.at(column, row, salt) * (1 - u) + Chance.at(column + 1, row, salt) * u;
        float lower = Chance.at(column, row + 1, salt) * (1 - u) + Chance.at(column + 1, row + 1, salt) * u;
        return upper * (1 - v) + lower * v;
    }

    private static float smooth(float share) {
        return share * share * (3 - 2 * share);
    }

    private static int ramp(int[] stops, float tone) {
        float place = Math.clamp(tone, 0f, 0.9999f) * (stops.length - 1);
        int from = stops[(int) place];
        int to = stops[(int) place + 1];
        float share = place - (int) place;
        int red = Math.round((from >> 16 & 255) * (1 - share) + (to >> 16 & 255) * share);
        int green = Math.round((from >> 8 & 255) * (1 - share) + (to >> 8 & 255) * share);
        int blue = Math.round((from & 255) * (1 - share) + (to & 255) * share);
        return red << 16 | green << 8 | blue;
    }
}
