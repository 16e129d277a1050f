package io.maximin.engines.scene;

import java.util.List;

/**
 * How actors stand to each other.
 *
 * @param subject id of an actor
 * @param objects ids of actors: two for {@code BETWEEN} if two are named, otherwise one
 */
public record Relation(int subject, Kind kind, List<Integer> objects) {
    /** What the subject does to the object. */
    public enum Kind {
        ON,
        UNDER,
        IN,
        ABOVE,
        IN_FRONT_OF,
        BEHIND,
        LEFT_OF,
        RIGHT_OF,
        BETWEEN,
        NEAR,
        AROUND,
        HOLDING,
        RIDING,
        WEARING,
        LOOKING_AT
    }

    public Relation {
        objects = List.copyOf(objects);
        if (objects.isEmpty() || objects.contains(subject)) {
            throw new IllegalArgumentException("actor " + subject + " " + kind + " " + objects);
        }
    }
}
