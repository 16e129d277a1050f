package io.maximin.engines.stage.layout;

/** A part of the picture in pixels, from the upper left corner. */
public record Box(double left, double top, double right, double bottom) {
    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    public double column() {
        return (left + right) / 2;
    }

    public double row() {
        return (top + bottom) / 2;
    }

    public double area() {
        return Math.max(0, width()) * Math.max(0, height());
    }

    /** Pixels that both cover. */
    public double shared(Box other) {
        double across = Math.min(right, other.right) - Math.max(left, other.left);
        double down = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        return across > 0 && down > 0 ? across * down : 0;
    }

    /** The same box, less a share of its smaller side all around: drawings leave their corners free. */
    Box within(double share) {
        double free = Math.min(width(), height()) * share / 2;
        return new Box(left + free, top + free, right - free, bottom - free);
    }

    Box and(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }
}
