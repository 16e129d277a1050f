package io.maximin.engines.scene;

import java.util.Optional;

/**
 * One kind of thing in a scene, as often as it is there.
 *
 * @param id unique within the scene, from 0
 * @param phrase the words of the prompt that it stands for
 * @param art what draws it
 * @param count how many, 1 to {@value #MOST}
 * @param height of one of usual size, in metres, foot to top
 * @param place where the prompt puts it
 * @param lettering what is written on it
 */
public record Actor(
        int id,
        String phrase,
        Art art,
        Category category,
        int count,
        Looks looks,
        double height,
        Optional<Place> place,
        Optional<String> lettering) {
    public static final int MOST = 200;

    public Actor {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("count must be within [1, " + MOST + "], got " + count);
        }
        if (!(height > 0) || height > 10_000) {
            throw new IllegalArgumentException("height must be within (0, 10000] m, got " + height);
        }
    }

    /** The same, as often as is said. */
    public Actor times(int number) {
        return new Actor(id, phrase, art, category, number, looks, height, place, lettering);
    }

    /** Its height with its size counted in, in metres. */
    public double metres() {
        return height
                * switch (looks.size()) {
                    case TINY -> 0.4;
                    case SMALL -> 0.7;
                    case USUAL -> 1;
                    case BIG -> 1.4;
                    case HUGE -> 2.2;
                };
    }
}
