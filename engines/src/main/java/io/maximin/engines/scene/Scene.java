package io.maximin.engines.scene;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * All that a picture shows, as it was understood and before anything is placed.
 *
 * @param world where and when
 * @param view how it is looked at and rendered
 * @param actors most important first
 * @param banner lettering that belongs to no actor
 * @param notes what could not be drawn as it was said
 */
public record Scene(
        World world,
        View view,
        List<Actor> actors,
        List<Relation> relations,
        Optional<String> banner,
        List<Note> notes) {
    /** Actors of one scene at most, kinds and not heads. */
    public static final int MOST_ACTORS = 40;

    /**
     * Where and when.
     *
     * @param accent a colour that the prompt gives the whole
     */
    public record World(
            Setting setting, Hour hour, Season season, Weather weather, Mood mood, Optional<Colour> accent) {}

    /**
     * How it is looked at.
     *
     * @param strength of the style, (0, 1]
     */
    public record View(Shot shot, Angle angle, Style style, double strength) {
        public View {
            if (!(strength > 0) || strength > 1) {
                throw new IllegalArgumentException("strength must be within (0, 1], got " + strength);
            }
        }
    }

    public Scene {
        actors = List.copyOf(actors);
        relations = List.copyOf(relations);
        notes = List.copyOf(notes);
        if (actors.size() > MOST_ACTORS) {
            throw new IllegalArgumentException("at most " + MOST_ACTORS + " actors, got " + actors.size());
        }
        var ids = new HashSet<Integer>();
        actors.forEach(actor -> ids.add(actor.id()));
        for (Relation relation : relations) {
            if (!ids.contains(relation.subject()) || !ids.containsAll(relation.objects())) {
                throw new IllegalArgumentException("a relation names an actor that is not there: " + relation);
            }
        }
    }
}
