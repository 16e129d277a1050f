package io.maximin.engines.stage.drawings;

import io.maximin.engines.scene.Pose;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** All animals, whoever draws them. */
final class Creatures {
    private static final Set<String> OTHERS = Set.of(
            "fish",
            "goldfish",
            "shark",
            "dolphin",
            "whale",
            "octopus",
            "jellyfish",
            "crab",
            "butterfly",
            "bee",
            "rabbit",
            "mouse",
            "squirrel",
            "kangaroo",
            "monkey",
            "frog",
            "turtle",
            "dinosaur",
            "dragon");

    private Creatures() {}

    static Optional<Sketch> find(String name, Optional<Ink> colour, Pose pose, long seed) {
        return Bestiary.find(name)
                .<Sketch>map(species -> new Beast(species, colour, pose, seed))
                .or(() -> Aviary.find(name, colour, pose, seed))
                .or(() -> new Swimmers(colour, pose, seed).find(name))
                .or(() -> new Boneless(colour, pose, new Motion(seed)).find(name))
                .or(() -> new Winged(colour, pose, seed).find(name))
                .or(() -> new Nibblers(colour, pose, seed).find(name))
                .or(() -> new Oddities(colour, pose, seed).find(name))
                .or(() -> new Saurians(colour, pose, seed).find(name))
                .or(() -> Automaton.find(name, colour, pose, seed));
    }

    static Set<String> names() {
        var names = new HashSet<>(OTHERS);
        names.addAll(Bestiary.names());
        names.addAll(Aviary.names());
        names.addAll(Automaton.NAMES);
        return Set.copyOf(names);
    }
}
