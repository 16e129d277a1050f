package io.maximin.engines.stage.settings;

import io.maximin.engines.scene.Scene.World;
import io.maximin.engines.scene.Season;
import io.maximin.engines.scene.Setting;
import io.maximin.engines.stage.Oklab;
import io.maximin.engines.stage.Rgb;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The own colours of a landscape, by season and by lot.
 *
 * @param grass lit blades
 * @param turf what is between and under them
 * @param dry patches
 * @param leaves of broad-leaved trees
 * @param needles of conifers
 */
record Tints(Rgb grass, Rgb turf, Rgb dry, List<Rgb> leaves, Rgb needles, Rgb rock, Rgb soil, Rgb sand) {
    static final Rgb SNOW = Rgb.of(0xF2F6FC);
    static final Rgb BARK = Rgb.of(0x5C4632);

    static Tints of(World world, long seed) {
        var dice = new SplittableRandom(seed ^ 0x71275);
        double turn = (dice.nextDouble() - 0.5) * 0.22;
        double chroma = 0.9 + 0.25 * dice.nextDouble();
        var rocks = new int[] {0x8D8780, 0x857B74, 0x9A8878, 0x7C828C};
        var sands = new int[] {0xE6CFA0, 0xDFC08C, 0xEBD9B4, 0xE2BE92};
        var tints = season(world.season());
        return new Tints(
                Oklab.moved(tints.grass, turn, 1, chroma),
                Oklab.moved(tints.turf, turn, 1, chroma),
                Oklab.moved(tints.dry, turn, 1, chroma),
                tints.leaves,
                tints.needles,
                Rgb.of(rocks[dice.nextInt(rocks.length)]),
                Rgb.of(0x7A5C40),
                sand(world, Rgb.of(sands[dice.nextInt(sands.length)])));
    }

    /** Of the colour that a desert was said to have: "a red desert". */
    private static Rgb sand(World world, Rgb own) {
        return world.setting() == Setting.DESERT
                ? world.accent()
                        .map(said -> Oklab.mix(own, Rgb.of(said.rgb()), 0.6).times(0.6))
                        .orElse(own)
                : own;
    }

    private static Tints season(Season season) {
        return switch (season) {
            case SPRING -> of(0x8EBF45, 0x57902F, 0xB7BE5A, 0x2F5A3A, 0x7DB23E, 0x9CC653, 0x6BA33C, 0xB4D070);
            case SUMMER -> of(0x7FAE3C, 0x4A7D2B, 0xBDB45C, 0x27503A, 0x4F8A35, 0x6A9C3A, 0x3F7A33, 0x7FA94A);
            case AUTUMN -> of(0xB3A04A, 0x7C7A35, 0xC79E50, 0x2B4A38, 0xD9812A, 0xC4512A, 0xE0AE3C, 0xA9432C);
            case WINTER -> of(0xA49A6C, 0x7F7A58, 0xB0A27A, 0x24443A, 0x8A7A60, 0x7A6A54, 0x95866A, 0x6E6250);
        };
    }

    private static Tints of(int grass, int turf, int dry, int needles, int... leaves) {
        var each = Arrays.stream(leaves).mapToObj(Rgb::of).toList();
        return new Tints(
                Rgb.of(grass), Rgb.of(turf), Rgb.of(dry), each, Rgb.of(needles), Rgb.BLACK, Rgb.BLACK, Rgb.BLACK);
    }
}
