package io.maximin.images;

import java.util.List;

/**
 * What became of an order.
 *
 * @param pictures those that were made, in the order of their seeds
 * @param failed how many were blocked or not made
 */
public record Drawing(List<Picture> pictures, int failed) {
    public Drawing {
        pictures = List.copyOf(pictures);
    }
}
