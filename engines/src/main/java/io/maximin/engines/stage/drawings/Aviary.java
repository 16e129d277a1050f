package io.maximin.engines.stage.drawings;

import io.maximin.engines.scene.Pose;
import io.maximin.engines.stage.drawings.Fowl.Beak;
import io.maximin.engines.stage.drawings.Fowl.Extra;
import io.maximin.engines.stage.drawings.Fowl.Kind;
import io.maximin.engines.stage.drawings.Fowl.Plumage;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The birds that are known. */
final class Aviary {
    private static final Ink YELLOW = Ink.of(0xF2A93B);
    private static final Ink WHITE = Ink.of(0xF8F5EE);
    private static final Ink GREY = Ink.of(0x5C5560);

    private static final Map<String, Kind> ALL = Map.ofEntries(
            Map.entry("bird", small(0x3F8FD0, 0xF6B26A, 0x3F8FD0, 0x2C6CA8, Extra.NONE)),
            Map.entry("sparrow", small(0xA9825C, 0xEEE3D2, 0x8A6038, 0x7A5232, Extra.MASK)),
            Map.entry("crow", crow()),
            Map.entry("eagle", eagle()),
            Map.entry("duck", duck()),
            Map.entry("swan", swan()),
            Map.entry("flamingo", flamingo()),
            Map.entry("chicken", chicken()),
            Map.entry("rooster", rooster()),
            Map.entry("parrot", parrot()),
            Map.entry("seagull", seagull()));

    private Aviary() {}

    static Optional<Sketch> find(String name, Optional<Ink> colour, Pose pose, long seed) {
        if (name.equals("owl")) {
            return Optional.of(new Owl(colour, pose, seed));
        }
        if (name.equals("penguin")) {
            return Optional.of(new Penguin(colour, pose, seed));
        }
        return Optional.ofNullable(ALL.get(name)).map(kind -> new Fowl(kind, colour, pose, seed));
    }

    static Set<String> names() {
        var names = new java.util.HashSet<>(ALL.keySet());
        names.addAll(Set.of("owl", "penguin"));
        return names;
    }

    private static Kind small(int main, int belly, int head, int wing, Extra extra) {
        return new Kind(
                68,
                0.5,
                16,
                0.9,
                0.95,
                29,
                new Beak(0.62, 0.2, 0.04, Ink.of(0x6B5A4E)),
                26,
                48,
                0.1,
                new Plumage(Ink.of(main), Ink.of(belly), Ink.of(head), Ink.of(wing), Ink.of(0x8A6250), extra));
    }

    private static Kind crow() {
        Ink black = Ink.of(0x34333F);
        return new Kind(
                56,
                0.34,
                24,
                0.8,
                0.9,
                23,
                new Beak(1.05, 0.3, 0.12, Ink.of(0x2A2930)),
                30,
                50,
                0.05,
                new Plumage(black, black, black, Ink.of(0x2A2A38), Ink.of(0x2A2930), Extra.NONE));
    }

    private static Kind eagle() {
        Ink brown = Ink.of(0x6A4630);
        return new Kind(
                60,
                0.62,
                24,
                0.85,
                0.96,
                25,
                new Beak(0.72, 0.34, 0.42, YELLOW),
                18,
                46,
                0.1,
                new Plumage(brown, brown.shade(0.03), WHITE, Ink.of(0x54361F), YELLOW, Extra.NONE));
    }

    private static Kind duck() {
        return new Kind(
                60,
                0.1,
                34,
                1.15,
                0.86,
                24,
                new Beak(0.85, 0.22, 0.08, YELLOW),
                20,
                22,
                -0.5,
                new Plumage(
                        Ink.of(0xC9C3BA), Ink.of(0x9C6A45), Ink.of(0x2F7A57), Ink.of(0xA39B93), YELLOW, Extra.COLLAR));
    }

    private static Kind swan() {
        return new Kind(
                56,
                0.06,
                92,
                1.3,
                0.56,
                16,
                new Beak(1.0, 0.3, 0.1, Ink.of(0xE8742E)),
                16,
                22,
                -0.5,
                new Plumage(WHITE, WHITE, WHITE, Ink.of(0xF1EDE6), Ink.of(0x4A4550), Extra.NONE));
    }

    private static Kind flamingo() {
        Ink pink = Ink.of(0xF48CA6);
        return new Kind(
                54,
                0.24,
                92,
                1.3,
                0.46,
                15,
                new Beak(1.0, 0.42, 0.5, Ink.of(0x3F3640)),
                116,
                22,
                0.3,
                new Plumage(pink, pink, pink, Ink.of(0xEE6F92), Ink.of(0xE8799A), Extra.NONE));
    }

    private static Kind chicken() {
        return new Kind(
                72,
                0.2,
                34,
                1.12,
                0.9,
                20,
                new Beak(0.6, 0.24, 0.08, YELLOW),
                22,
                44,
                -1.05,
                new Plumage(WHITE, WHITE, WHITE, Ink.of(0xEDE4D6), YELLOW, Extra.COMB));
    }

    private static Kind rooster() {
        return new Kind(
                66,
                0.34,
                42,
                1.12,
                1.0,
                20,
                new Beak(0.62, 0.25, 0.1, YELLOW),
                30,
                40,
                -0.7,
                new Plumage(
                        Ink.of(0xA8482C), Ink.of(0x5B2F2A), Ink.of(0xE58A35), Ink.of(0x7A3326), YELLOW, Extra.SICKLES));
    }

    private static Kind parrot() {
        return new Kind(
                58,
                0.86,
                16,
                0.86,
                1.0,
                30,
                new Beak(0.5, 0.44, 0.55, Ink.of(0x3E3A42)),
                14,
                78,
                0.04,
                new Plumage(Ink.of(0xD93B35), Ink.of(0xE8503C), Ink.of(0xD93B35), Ink.of(0x2F79C0), GREY, Extra.MASK));
    }

    private static Kind seagull() {
        return new Kind(
                54,
                0.2,
                26,
                0.9,
                0.9,
                22,
                new Beak(0.8, 0.22, 0.14, YELLOW),
                26,
                36,
                0.05,
                new Plumage(WHITE, WHITE, WHITE, Ink.of(0xA9B4C0), Ink.of(0xE9A23B), Extra.NONE));
    }
}
