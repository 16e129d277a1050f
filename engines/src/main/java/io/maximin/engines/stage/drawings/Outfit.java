package io.maximin.engines.stage.drawings;

import io.maximin.engines.scene.Person;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** What a person wears. */
record Outfit(Top top, Lower lower, Hat hat, Ink upper, Ink below, Ink accent, boolean boots, boolean cape) {
    /** Above the hips. */
    enum Top {
        TEE,
        SWEATER,
        SHIRT,
        JACKET,
        HOODIE,
        SUIT,
        COAT,
        ROBE,
        WRAP,
        SARI,
        DRESS,
        GOWN,
        OVERALLS,
        APRON,
        UNIFORM,
        ARMOUR,
        SPACESUIT,
        SPORT
    }

    /** Below them. */
    enum Lower {
        TROUSERS,
        SHORTS,
        SKIRT
    }

    /** On the head. */
    enum Hat {
        NONE,
        HELM,
        KABUTO,
        HAIRPIN,
        BUBBLE,
        CHEF,
        WIZARD,
        CROWN,
        TIARA,
        PIRATE,
        STRAW,
        COWBOY,
        CAP,
        PEAKED,
        HARD,
        FIRE,
        SANTA,
        BERET,
        BEANIE,
        HOOD,
        VIKING,
        SAILOR,
        TOP,
        NURSE,
        BAND
    }

    private static final List<Integer> UPPERS = List.of(
            0xE2553B, 0x2F7FB5, 0xF0B03A, 0x4FA36B, 0x8A63B0, 0xF4EEE2, 0xE7899F, 0x2AA89B, 0x44608F, 0xC9415A,
            0xE98042);
    private static final List<Integer> LOWERS =
            List.of(0x33415E, 0x4B4C63, 0x6C6F58, 0xB18C66, 0x3A3942, 0x5A7FA8, 0x754A3B);

    private static final List<Integer> SHOES = List.of(0xF3EFE8, 0x3A3136, 0x8A4B32, 0xD9533F, 0x3E5C86);

    static Outfit of(Optional<Person> person, Optional<Ink> colour, Figure figure, SplittableRandom lot) {
        Ink upper = Ink.of(UPPERS.get(lot.nextInt(UPPERS.size())));
        Ink below = Ink.of(LOWERS.get(lot.nextInt(LOWERS.size())));
        Ink accent = Ink.of(SHOES.get(lot.nextInt(SHOES.size())));
        Outfit plain = plain(figure, upper, below, accent, lot);
        Outfit worn = person.flatMap(Person::role)
                .flatMap(role -> Roles.of(role, figure.feminine()))
                .orElse(plain);
        return person.flatMap(Person::dress)
                .map(Ink::of)
                .or(() -> colour)
                .map(worn::coloured)
                .orElse(worn);
    }

    private static Outfit plain(Figure figure, Ink upper, Ink below, Ink accent, SplittableRandom lot) {
        int kind = lot.nextInt(10);
        boolean beanie = lot.nextInt(7) == 0;
        Lower lower = figure.child() && lot.nextInt(2) == 0 ? Lower.SHORTS : Lower.TROUSERS;
        if (figure.feminine() && kind < 3) {
            return new Outfit(Top.DRESS, Lower.SKIRT, Hat.NONE, upper, upper, accent, false, false);
        }
        if (figure.feminine() && kind == 3) {
            return new Outfit(Top.SWEATER, Lower.SKIRT, Hat.NONE, upper, below, accent, false, false);
        }
        Top top = switch (kind) {
            case 4, 5 -> Top.TEE;
            case 6 -> Top.HOODIE;
            case 7 -> figure.child() ? Top.OVERALLS : Top.JACKET;
            case 8 -> Top.SHIRT;
            default -> figure.old() ? Top.JACKET : Top.SWEATER;
        };
        Hat hat = beanie && !figure.feminine() ? Hat.BEANIE : Hat.NONE;
        return new Outfit(top, lower, hat, upper, below, accent, false, false);
    }

    private Outfit coloured(Ink ink) {
        boolean whole = top == Top.DRESS
                || top == Top.GOWN
                || top == Top.ROBE
                || top == Top.SUIT
                || top == Top.WRAP
                || top == Top.SARI;
        return new Outfit(top, lower, hat, ink, whole ? ink : below, accent, boots, cape);
    }

    /** Covers the legs. */
    boolean longSkirt() {
        return top == Top.ROBE || top == Top.GOWN || top == Top.WRAP || top == Top.SARI;
    }

    boolean skirt() {
        return longSkirt() || lower == Lower.SKIRT;
    }

    /** Whether sleeves reach the wrists. */
    boolean sleeved() {
        return switch (top) {
            case TEE, DRESS, SPORT, APRON, SARI -> false;
            case SWEATER, SHIRT, JACKET, HOODIE, SUIT, COAT, ROBE, WRAP, GOWN, OVERALLS, UNIFORM, ARMOUR, SPACESUIT ->
                true;
        };
    }
}
