package io.maximin.engines.stage.layout;

/**
 * A block that stands somewhere.
 *
 * @param block as large as it is here
 * @param x of the host's foot in metres
 * @param y of it over the ground
 * @param z its distance
 */
record Spot(Block block, double x, double y, double z, boolean flipped, Frame frame) {
    Box box() {
        double p = frame.camera().scale(z);
        double column = frame.camera().column(x, z);
        double row = frame.camera().row(y, z);
        double left = flipped ? block.right() : block.left();
        double right = flipped ? block.left() : block.right();
        return new Box(column - left * p, row - block.top() * p, column + right * p, row);
    }

    /** What one member covers. */
    Box box(Member member) {
        double p = frame.camera().scale(z);
        double dx = flipped ? -member.dx() : member.dx();
        double left = member.left() + member.dx();
        double right = member.right() - member.dx();
        double column = column() + dx * p;
        double row = row() - member.dy() * p;
        return new Box(
                column - (flipped ? right : left) * p,
                row - member.metres() * p,
                column + (flipped ? left : right) * p,
                row);
    }

    double column() {
        return frame.camera().column(x, z);
    }

    double row() {
        return frame.camera().row(y, z);
    }

    Spot facing(boolean left) {
        return new Spot(block, x, y, z, left, frame);
    }

    /** The same with the middle of what it covers where its foot was. */
    Spot centred() {
        double left = flipped ? block.right() : block.left();
        double right = flipped ? block.left() : block.right();
        return new Spot(block, x + (left - right) / 2, y, z, flipped, frame);
    }

    /** The same, looking the other way, in the same place. */
    Spot turned() {
        double left = flipped ? block.right() : block.left();
        double right = flipped ? block.left() : block.right();
        return new Spot(block, x + right - left, y, z, !flipped, frame);
    }

    /** The same as near as it has to be moved sideways to be within the picture. */
    Spot inside() {
        var box = box();
        double margin = 0.012 * Math.min(frame.width(), frame.height());
        double shift = box.left() < margin ? margin - box.left() : Math.min(0, frame.width() - margin - box.right());
        return new Spot(block, x + shift / frame.camera().scale(z), y, z, flipped, frame);
    }
}
