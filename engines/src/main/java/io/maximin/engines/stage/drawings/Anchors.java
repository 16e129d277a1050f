package io.maximin.engines.stage.drawings;

/**
 * Where other things are attached.
 *
 * @param hand that holds; of an animal its mouth
 * @param head its top, where a hat is put
 * @param seat of a person what sits; of an animal where a rider sits
 */
public record Anchors(Spot hand, Spot head, Spot seat) {
    /**
     * A place on a drawing.
     *
     * @param angle in radians, clockwise, of what is upright there
     * @param size of the hand, the head or the seat, sideways
     */
    public record Spot(double x, double y, double angle, double size) {
        Spot moved(double scale, double dy) {
            return new Spot(x * scale, y * scale + dy, angle, size * scale);
        }
    }

    Anchors moved(double scale, double dy) {
        return new Anchors(hand.moved(scale, dy), head.moved(scale, dy), seat.moved(scale, dy));
    }
}
