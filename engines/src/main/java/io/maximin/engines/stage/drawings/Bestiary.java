package io.maximin.engines.stage.drawings;

import io.maximin.engines.stage.drawings.Species.Brushy;
import io.maximin.engines.stage.drawings.Species.Build;
import io.maximin.engines.stage.drawings.Species.Coat;
import io.maximin.engines.stage.drawings.Species.Ear;
import io.maximin.engines.stage.drawings.Species.Horn;
import io.maximin.engines.stage.drawings.Species.Mane;
import io.maximin.engines.stage.drawings.Species.Mark;
import io.maximin.engines.stage.drawings.Species.Neck;
import io.maximin.engines.stage.drawings.Species.Nose;
import io.maximin.engines.stage.drawings.Species.Pattern;
import io.maximin.engines.stage.drawings.Species.Skull;
import io.maximin.engines.stage.drawings.Species.Tail;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The four-legged animals that are known. */
final class Bestiary {
    private static final Ink CREAM = Ink.of(0xFFF3E2);
    private static final Ink DARK = Ink.of(0x3A2B2D);

    private static final Map<String, Species> ALL = Map.ofEntries(
            Map.entry("fox", fox()),
            Map.entry("wolf", wolf()),
            Map.entry("dog", dog()),
            Map.entry("cat", cat()),
            Map.entry("lion", lion()),
            Map.entry("tiger", tiger()),
            Map.entry("bear", bear(0x8A5A3A, 0xC99A6E, 0x6E452C)),
            Map.entry("polar-bear", bear(0xF4F1E8, 0xFBF9F3, 0xE6E1D4)),
            Map.entry("panda", panda()),
            Map.entry("deer", deer()),
            Map.entry("horse", horse()),
            Map.entry("unicorn", unicorn()),
            Map.entry("zebra", zebra()),
            Map.entry("cow", cow()),
            Map.entry("sheep", sheep()),
            Map.entry("goat", goat()),
            Map.entry("pig", pig()),
            Map.entry("elephant", elephant()),
            Map.entry("giraffe", giraffe()),
            Map.entry("camel", camel()));

    private Bestiary() {}

    static Optional<Species> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    static Set<String> names() {
        return ALL.keySet();
    }

    private static Species fox() {
        return new Species(
                new Build(84, 46, 38, 3, 98, 5.6, 0.62, false, new Neck(34, 0.95, 20, 13)),
                new Skull(20, 2.05, 0.32, 0.55, 0.92, 0.2, Ear.POINTED, 1.25, Horn.NONE, Nose.BUTTON, 0.2),
                new Tail(Brushy.BUSHY, 92, 17),
                new Coat(Ink.of(0xE2702A), CREAM, DARK, CREAM, CREAM, Mark.LOWER, Pattern.NONE, Mane.BIB));
    }

    private static Species wolf() {
        return new Species(
                new Build(88, 52, 40, 3, 97, 6.6, 0.66, false, new Neck(34, 0.75, 24, 16)),
                new Skull(20.5, 2.1, 0.4, 0.5, 0.98, 0.18, Ear.POINTED, 0.92, Horn.NONE, Nose.BUTTON, 0.19),
                new Tail(Brushy.BUSHY, 74, 12),
                new Coat(
                        Ink.of(0x7C838E),
                        Ink.of(0xD9DADA),
                        Ink.of(0x9AA0A8),
                        Ink.of(0xE2E2DF),
                        Ink.of(0x4E545F),
                        Mark.LOWER,
                        Pattern.SADDLE,
                        Mane.BIB));
    }

    private static Species dog() {
        return new Species(
                new Build(82, 48, 38, 2, 97, 7, 0.64, false, new Neck(32, 1.0, 21, 15)),
                new Skull(21, 1.8, 0.46, 0.7, 1, 0.14, Ear.FLOP, 1, Horn.NONE, Nose.BUTTON, 0.21),
                new Tail(Brushy.CURLED, 56, 7),
                new Coat(
                        Ink.of(0xD79A56),
                        CREAM,
                        Ink.of(0xF6E3C6),
                        Ink.of(0xFBEBD2),
                        Ink.of(0x9C6232),
                        Mark.MUZZLE,
                        Pattern.NONE,
                        Mane.NONE));
    }

    private static Species cat() {
        return new Species(
                new Build(86, 42, 40, -2, 100, 6.4, 0.7, false, new Neck(26, 0.95, 19, 15)),
                new Skull(25, 1.16, 0.34, 0.3, 1, 0.06, Ear.POINTED, 0.92, Horn.NONE, Nose.BUTTON, 0.25),
                new Tail(Brushy.THIN, 96, 5.6),
                new Coat(
                        Ink.of(0x8E939E),
                        Ink.of(0xF3EFEA),
                        Ink.of(0xF3EFEA),
                        Ink.of(0xF7F3EE),
                        Ink.of(0x646A77),
                        Mark.MUZZLE,
                        Pattern.TIGER,
                        Mane.NONE));
    }

    private static Species lion() {
        return new Species(
                new Build(94, 52, 42, 2, 96, 8.6, 0.68, false, new Neck(28, 0.7, 26, 22)),
                new Skull(23, 1.55, 0.56, 0.4, 1.05, 0.12, Ear.ROUND, 0.8, Horn.NONE, Nose.BUTTON, 0.17),
                new Tail(Brushy.TUFTED, 84, 4.4),
                new Coat(
                        Ink.of(0xE0A94E),
                        Ink.of(0xF4D9A0),
                        Ink.of(0xE0A94E),
                        Ink.of(0xF8E4BC),
                        Ink.of(0x95522A),
                        Mark.MUZZLE,
                        Pattern.NONE,
                        Mane.DISC));
    }

    private static Species tiger() {
        return new Species(
                new Build(98, 50, 42, 2, 96, 8.8, 0.68, false, new Neck(28, 0.6, 25, 20)),
                new Skull(23, 1.5, 0.56, 0.4, 1.08, 0.12, Ear.ROUND, 0.85, Horn.NONE, Nose.BUTTON, 0.18),
                new Tail(Brushy.THIN, 92, 5.4),
                new Coat(
                        Ink.of(0xEE8A33),
                        Ink.of(0xFFF2E0),
                        Ink.of(0xEE8A33),
                        Ink.of(0xFFF6EA),
                        Ink.of(0x332A2C),
                        Mark.LOWER,
                        Pattern.TIGER,
                        Mane.NONE));
    }

    private static Species bear(int main, int face, int socks) {
        return new Species(
                new Build(86, 64, 62, -7, 97, 12.5, 0.66, false, new Neck(26, 0.42, 33, 24)),
                new Skull(25, 1.66, 0.46, 0.6, 1, 0.16, Ear.ROUND, 0.85, Horn.NONE, Nose.BUTTON, 0.14),
                new Tail(Brushy.SHORT, 10, 8),
                new Coat(
                        Ink.of(main),
                        Ink.of(main).shade(0.05),
                        Ink.of(socks),
                        Ink.of(face),
                        Ink.of(socks),
                        Mark.MUZZLE,
                        Pattern.NONE,
                        Mane.NONE));
    }

    private static Species panda() {
        Ink white = Ink.of(0xF6F3EC);
        Ink black = Ink.of(0x2E2C34);
        return new Species(
                new Build(78, 66, 66, -8, 96, 13, 0.66, false, new Neck(24, 0.5, 32, 26)),
                new Skull(29, 1.38, 0.46, 0.5, 1, 0.1, Ear.ROUND, 0.85, Horn.NONE, Nose.BUTTON, 0.15),
                new Tail(Brushy.SHORT, 9, 8),
                new Coat(white, white.shade(0.05), black, white, black, Mark.PANDA, Pattern.PANDA, Mane.NONE));
    }

    private static Species deer() {
        return new Species(
                new Build(78, 44, 36, 2, 101, 4.6, 0.64, true, new Neck(54, 1.1, 19, 10)),
                new Skull(15, 2.35, 0.36, 0.2, 0.88, 0.42, Ear.LEAF, 1.35, Horn.ANTLERS, Nose.BUTTON, 0.25),
                new Tail(Brushy.SHORT, 15, 7),
                new Coat(
                        Ink.of(0xB9763F),
                        Ink.of(0xF3DFC3),
                        Ink.of(0x8B5730),
                        Ink.of(0xF2DEC4),
                        Ink.of(0x7C5A3C),
                        Mark.LOWER,
                        Pattern.DOTS,
                        Mane.NONE));
    }

    private static Build equine() {
        return new Build(88, 46, 40, 4, 100, 5, 0.66, true, new Neck(60, 0.98, 24, 12));
    }

    private static Skull equineHead(Horn horn) {
        return new Skull(15.5, 2.75, 0.5, 0, 0.98, 0.72, Ear.LEAF, 0.95, horn, Nose.NOSTRIL, 0.23);
    }

    private static Species horse() {
        return new Species(
                equine(),
                equineHead(Horn.NONE),
                new Tail(Brushy.HAIR, 74, 12),
                new Coat(
                        Ink.of(0x9C5B33),
                        Ink.of(0x9C5B33).shade(0.04),
                        Ink.of(0xF5EFE6),
                        Ink.of(0xF5EFE6),
                        Ink.of(0x40292A),
                        Mark.BLAZE,
                        Pattern.NONE,
                        Mane.FLOWING));
    }

    private static Species unicorn() {
        return new Species(
                equine(),
                equineHead(Horn.UNICORN),
                new Tail(Brushy.HAIR, 80, 14),
                new Coat(
                        Ink.of(0xF8F4F6),
                        Ink.of(0xEDE3F0),
                        Ink.of(0xE9DDF2),
                        Ink.of(0xF9E3EA),
                        Ink.of(0xC77FD6),
                        Mark.NONE,
                        Pattern.NONE,
                        Mane.UNICORN));
    }

    private static Species zebra() {
        return new Species(
                new Build(84, 47, 42, 4, 99, 5, 0.66, true, new Neck(52, 0.92, 24, 13)),
                equineHead(Horn.NONE),
                new Tail(Brushy.TUFTED, 60, 4),
                new Coat(
                        Ink.of(0xF5F2EB),
                        Ink.of(0xE6E1D8),
                        Ink.of(0x2F2C33),
                        Ink.of(0x4A444A),
                        Ink.of(0x2B2930),
                        Mark.MUZZLE,
                        Pattern.ZEBRA,
                        Mane.UPRIGHT));
    }

    private static Species cow() {
        return new Species(
                new Build(98, 62, 56, 3, 100, 7, 0.6, true, new Neck(36, 0.42, 29, 19)),
                new Skull(19, 2.25, 0.62, 0.1, 0.95, 0.62, Ear.LEAF, 1.2, Horn.COW, Nose.SNOUT, 0.19),
                new Tail(Brushy.TUFTED, 70, 4),
                new Coat(
                        Ink.of(0xF7F4EE),
                        Ink.of(0xEADFD6),
                        Ink.of(0xF7F4EE),
                        Ink.of(0xEFB7A6),
                        Ink.of(0x3B3339),
                        Mark.MUZZLE,
                        Pattern.PATCHES,
                        Mane.NONE));
    }

    private static Species sheep() {
        return new Species(
                new Build(70, 62, 60, -6, 100, 5, 0.5, true, new Neck(26, 0.62, 28, 20)),
                new Skull(17, 1.95, 0.5, 0, 0.95, 0.6, Ear.LEAF, 1.2, Horn.NONE, Nose.NOSTRIL, 0.24),
                new Tail(Brushy.SHORT, 10, 8),
                new Coat(
                        Ink.of(0xF6F1E6),
                        Ink.of(0xE7DDCB),
                        Ink.of(0x4A4148),
                        Ink.of(0x574C53),
                        Ink.of(0x574C53),
                        Mark.NONE,
                        Pattern.WOOL,
                        Mane.NONE));
    }

    private static Species goat() {
        return new Species(
                new Build(76, 50, 48, 2, 100, 5.2, 0.6, true, new Neck(36, 0.98, 20, 13)),
                new Skull(16, 2.2, 0.42, 0.1, 0.92, 0.5, Ear.LEAF, 1.4, Horn.GOAT, Nose.NOSTRIL, 0.22),
                new Tail(Brushy.SHORT, 14, 6),
                new Coat(
                        Ink.of(0xEFE7DA),
                        Ink.of(0xDBCFBE),
                        Ink.of(0x8E745C),
                        Ink.of(0xF7F1E7),
                        Ink.of(0x9B8467),
                        Mark.MUZZLE,
                        Pattern.NONE,
                        Mane.BIB));
    }

    private static Species pig() {
        return new Species(
                new Build(92, 72, 70, -5, 100, 8.4, 0.5, true, new Neck(24, 0.25, 34, 27)),
                new Skull(26, 1.72, 0.52, 0.35, 1, 0.16, Ear.POINTED, 0.72, Horn.NONE, Nose.SNOUT, 0.14),
                new Tail(Brushy.CURLED, 26, 3),
                new Coat(
                        Ink.of(0xF4A9AE),
                        Ink.of(0xF8C6C6),
                        Ink.of(0xD98891),
                        Ink.of(0xF08C98),
                        Ink.of(0xD97883),
                        Mark.NONE,
                        Pattern.NONE,
                        Mane.NONE));
    }

    private static Species elephant() {
        return new Species(
                new Build(80, 62, 58, -4, 94, 11.5, 0.58, false, new Neck(22, 0.55, 30, 25)),
                new Skull(25, 1.15, 0.5, 0, 0.95, 0.1, Ear.FAN, 1, Horn.NONE, Nose.TRUNK, 0.13),
                new Tail(Brushy.TUFTED, 46, 3),
                new Coat(
                        Ink.of(0x8F98A6),
                        Ink.of(0x7C8593),
                        Ink.of(0x828B99),
                        Ink.of(0x9BA4B1),
                        Ink.of(0xC9A3A8),
                        Mark.NONE,
                        Pattern.NONE,
                        Mane.NONE));
    }

    private static Species giraffe() {
        return new Species(
                new Build(62, 38, 30, 0, 88, 4.4, 0.62, true, new Neck(94, 1.22, 17, 7.4)),
                new Skull(9.6, 2.6, 0.48, 0.1, 0.9, 0.42, Ear.LEAF, 1.2, Horn.KNOBS, Nose.NOSTRIL, 0.26),
                new Tail(Brushy.TUFTED, 46, 2.6),
                new Coat(
                        Ink.of(0xF0C876),
                        Ink.of(0xF7E2B2),
                        Ink.of(0xF3DDAE),
                        Ink.of(0xF8E6BE),
                        Ink.of(0xA6622E),
                        Mark.MUZZLE,
                        Pattern.GIRAFFE,
                        Mane.UPRIGHT));
    }

    private static Species camel() {
        return new Species(
                new Build(76, 46, 38, -4, 98, 5.4, 0.6, true, new Neck(58, 0.72, 19, 11)),
                new Skull(14, 2.3, 0.52, 0.15, 0.92, 0.22, Ear.LEAF, 0.85, Horn.NONE, Nose.NOSTRIL, 0.22),
                new Tail(Brushy.TUFTED, 42, 3),
                new Coat(
                        Ink.of(0xCF9A5E),
                        Ink.of(0xB98550),
                        Ink.of(0xB98550),
                        Ink.of(0xDDB27C),
                        Ink.of(0x8A5D34),
                        Mark.MUZZLE,
                        Pattern.HUMPS,
                        Mane.NONE));
    }
}
