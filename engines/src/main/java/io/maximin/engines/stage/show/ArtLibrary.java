package io.maximin.engines.stage.show;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.stage.Drawing;
import io.maximin.engines.stage.drawings.Drawings;
import io.maximin.engines.stage.drawings.Drawings.Circumstances;
import io.maximin.engines.stage.drawings.Lettered;
import io.maximin.engines.stage.icons.IconArt;
import io.maximin.engines.stage.icons.IconSet;
import io.maximin.engines.stage.lettering.Fonts;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All that actors are drawn by, besides pictures that a caller gives.
 *
 * @param code what draws the families that are drawn by code
 * @param icons the art sets
 * @param fonts what letters them
 */
public record ArtLibrary(Code code, IconArt icons, Fonts fonts) {
    /** Draws what is drawn by code. */
    @FunctionalInterface
    public interface Code {
        /** Empty if nothing of that name is. */
        Optional<Drawing> of(Actor actor, Circumstances around, long seed);
    }

    /**
     * Of what was pulled.
     *
     * @param sets directory of each art set by its name, such as {@code noto}; each holds icons.json
     * @param fonts directories with fonts below them, the preferred first
     * @throws java.io.UncheckedIOException if something cannot be read
     */
    public static ArtLibrary of(Map<String, Path> sets, List<Path> fonts) {
        var opened = sets.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> IconSet.open(entry.getValue())));
        return new ArtLibrary(Drawings::of, new IconArt(opened), Fonts.of(fonts));
    }

    /** Without art sets, and with the machine's fonts. */
    public static ArtLibrary bare() {
        return new ArtLibrary(Drawings::of, new IconArt(Map.of()), Fonts.none());
    }

    /**
     * The drawing of an individual; what code does not draw is drawn by a
     * picture of its name, and what no art is found for as a plain block of its colour.
     *
     * @param plates the caller's pictures, by number
     */
    Drawing drawing(Actor actor, Circumstances around, long seed, List<Plate> plates) {
        return switch (actor.art().family()) {
            case ICON ->
                icons.drawing(actor).or(() -> code.of(actor, around, seed)).orElseGet(() -> new Block(actor));
            case PLATE -> plate(actor, plates);
            case CREATURE, PERSON, PLANT, BUILDING, THING ->
                code.of(actor, around, seed).or(() -> icons.namesake(actor)).orElseGet(() -> new Block(actor));
        };
    }

    private static Drawing plate(Actor actor, List<Plate> plates) {
        var name = actor.art().name();
        if (!name.matches("[0-9]{1,3}") || Integer.parseInt(name) >= plates.size()) {
            throw new IllegalArgumentException("there is no plate " + name + " among " + plates.size());
        }
        return new PlateDrawing(plates.get(Integer.parseInt(name)));
    }

    /** The face for lettering, in a drawing's units; empty if it has none. */
    static Optional<Rectangle2D> face(Drawing drawing) {
        return drawing instanceof Lettered lettered ? Optional.of(lettered.face()) : Optional.empty();
    }
}
