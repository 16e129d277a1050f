package io.maximin.engines.stage.drawings;

import io.maximin.engines.scene.Person;
import io.maximin.engines.scene.Person.Age;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The build and the natural colours of one person, 100 units tall; what was not said of it is drawn by lot.
 *
 * @param head its height
 * @param leg from hip to ankle
 * @param torso from hip to the base of the neck
 * @param arm from shoulder to wrist
 * @param shoulder half of the width
 * @param waist half of the width
 * @param hip half of the width
 * @param thick factor on limbs
 * @param stoop forward lean of the upper body in radians
 */
record Figure(
        Age age,
        boolean feminine,
        double head,
        double leg,
        double torso,
        double arm,
        double shoulder,
        double waist,
        double hip,
        double thick,
        double stoop,
        Ink skin,
        Ink hair) {
    static final double ANKLE = 4.2;

    private static final List<Integer> SKINS =
            List.of(0xFBDDC6, 0xF4CBA9, 0xE8B28A, 0xD49A6E, 0xB57B4E, 0x8F5A38, 0x6B4129);
    private static final List<Integer> HAIRS =
            List.of(0x2B2429, 0x3B2A26, 0x5A3B2A, 0x87532F, 0xB8552B, 0xDDB46A, 0xC98F4A);
    private static final List<Integer> GREYS = List.of(0xA7A5A6, 0xC9C6C3, 0xE6E3DE);

    static Figure of(Optional<Person> person, SplittableRandom lot) {
        Age age = person.map(Person::age).orElse(Age.ADULT);
        boolean feminine = person.flatMap(Person::feminine).orElse(lot.nextBoolean());
        int tone = lot.nextInt(SKINS.size());
        Ink skin = person.flatMap(Person::skin).map(Ink::of).orElse(Ink.of(SKINS.get(tone)));
        // Dark skin seldom comes with fair hair.
        int shades = tone > 3 ? 2 : tone > 1 ? 4 : HAIRS.size();
        int shade = lot.nextInt(shades);
        int grey = lot.nextInt(GREYS.size());
        Ink hair = person.flatMap(Person::hair)
                .map(Ink::of)
                .orElse(Ink.of(age == Age.OLD ? GREYS.get(grey) : HAIRS.get(shade)));
        double stout = 0.92 + 0.22 * lot.nextDouble() * lot.nextDouble() * 1.4;
        return switch (age) {
            case CHILD -> child(feminine, stout, skin, hair);
            case ADULT -> adult(age, feminine, stout, skin, hair);
            case OLD -> adult(age, feminine, stout * 1.05, skin, hair);
        };
    }

    private static Figure adult(Age age, boolean feminine, double stout, Ink skin, Ink hair) {
        double stoop = age == Age.OLD ? 0.1 : 0.015;
        return feminine
                ? new Figure(
                        age, true, 17.6, 44, 29.5, 28, 8.1, 5.6 * stout, 7.9 * stout, 0.92 * stout, stoop, skin, hair)
                : new Figure(
                        age,
                        false,
                        17.4,
                        43,
                        31,
                        29,
                        10 * Math.sqrt(stout),
                        7.4 * stout,
                        7.6 * stout,
                        1.06 * stout,
                        stoop,
                        skin,
                        hair);
    }

    private static Figure child(boolean feminine, double stout, Ink skin, Ink hair) {
        return new Figure(
                Age.CHILD, feminine, 26, 35, 28.5, 24.5, 8.2, 6.9 * stout, 7.4 * stout, 1.05 * stout, 0.01, skin, hair);
    }

    boolean old() {
        return age == Age.OLD;
    }

    boolean child() {
        return age == Age.CHILD;
    }
}
