package io.maximin.engines.stage.layout;

import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Pose;
import io.maximin.engines.scene.Relation;
import io.maximin.engines.stage.sprites.Footing;
import java.util.ArrayList;
import java.util.List;

/**
 * Places of those who are borne, on who bears them.
 *
 * @param main the actor that is named first, which is never tiny
 */
record Seats(int main, Relation.Kind kind) {
    private static final double LEAST = 0.16;
    private static final double LEAST_MAIN = 0.34;
    /** What is held is no larger than that, in heights of the holder. */
    private static final double MOST_HELD = 0.38;

    private static final double MOST_STEM = 0.75;
    /** Below that nothing is shrunk to make room; it overhangs or overlaps instead. */
    private static final double LEAST_FIT = 0.5;

    /** Of rows in an open bowl, the lower ones are nearer. */
    private static final int LAST = 40;

    /** One of several places. */
    private record Slot(int place, int places) {
        /** Steps of one place away from the middle. */
        double steps() {
            return place - (places - 1) / 2.0;
        }
    }

    List<Member> seated(List<Member> items, Member host) {
        var sized = items.stream().map(item -> atLeast(item, host)).toList();
        if (kind == Relation.Kind.ON) {
            return inRow(sized, host);
        }
        var seated = new ArrayList<Member>();
        for (int i = 0; i < sized.size(); i++) {
            var slot = new Slot(i, sized.size());
            seated.add(
                    switch (kind) {
                        case RIDING -> astride(sized.get(i), host, slot);
                        case IN -> inside(sized.get(i), host, slot);
                        case WEARING -> worn(sized.get(i), host);
                        default -> held(sized.get(i), host, slot);
                    });
        }
        return seated;
    }

    private Member atLeast(Member item, Member host) {
        double least = (item.actor().id() == main ? LEAST_MAIN : LEAST) * host.metres();
        return item.metres() < least ? item.scaled(least / item.metres()) : item;
    }

    private static double width(Member item) {
        var reach = item.drawing().reach();
        return (reach.left() + reach.right()) * item.metres();
    }

    /** Side by side along the top of the host; smaller if there is no room for them. */
    private static List<Member> inRow(List<Member> items, Member host) {
        var top = Holds.top(host.actor());
        var reach = host.drawing().reach();
        double room = 2 * 0.9 * Math.min(reach.left(), reach.right()) * host.metres();
        double total = 1.06 * items.stream().mapToDouble(Seats::width).sum();
        double fit = items.size() == 1 ? 1.3 * room : room;
        double factor = Math.clamp(fit / total, LEAST_FIT, 1);
        double squeeze = Math.min(1, fit / (total * factor));
        double slack = Math.max(0, room - total * factor) / items.size();
        var seated = new ArrayList<Member>();
        double whole = total * factor * squeeze + slack * items.size();
        double x = top.x() * host.metres() - whole / 2;
        for (var item : items) {
            var fitting = item.scaled(factor);
            double place = 1.06 * width(fitting) * squeeze + slack;
            var own = fitting.drawing().reach();
            double centre = (own.right() - own.left()) / 2 * fitting.metres();
            seated.add(fitting.at(x + place / 2 - centre, top.y() * host.metres(), 1, Footing.PERCHED));
            x += place;
        }
        return seated;
    }

    private static Member astride(Member item, Member host, Slot slot) {
        var seat = Holds.seat(host);
        double x = seat.x() * host.metres() + slot.steps() * 0.75 * width(item);
        return item.at(x, seat.y() * host.metres() - hip(item), 1, Footing.HELD);
    }

    private static double hip(Member rider) {
        var anchors = Holds.anchors(rider);
        if (anchors.isPresent() && rider.actor().category() == Category.PERSON) {
            return -anchors.get().seat().y() * rider.metres();
        }
        boolean astride = rider.actor().category() == Category.PERSON
                && rider.actor().looks().pose().filter(Pose.RIDING::equals).isPresent();
        return (astride ? 0.4 : 0.1) * rider.metres();
    }

    private static Member inside(Member item, Member host, Slot slot) {
        double height = host.metres();
        double x = slot.steps() * Math.min(0.9 * width(item), 0.8 * width(host) / slot.places());
        if (Holds.low(host.actor())) {
            return item.at(x, 0.3 * height, 1, Footing.HELD);
        }
        return switch (host.actor().category()) {
            case PLANT -> item.at(x + 0.1 * height, 0.55 * height, 1, Footing.HELD);
            case BOAT -> item.at(x, 0.26 * height, -1, Footing.HELD);
            default ->
                item.actor().category() == Category.FLOWER
                        ? stuck(item, host, slot)
                        : Holds.clear(host.actor()) ? within(item, host, slot) : heaped(item, host, slot);
        };
    }

    /** Its stem in the mouth of a vase: a bunch is no wider than the mouth, and its heads are at several heights. */
    private static Member stuck(Member item, Member host, Slot slot) {
        double height = host.metres();
        var fitting = item.scaled(1.25 * height / item.metres());
        double step = Math.min(0.45 * width(fitting), 0.5 * height / slot.places());
        double up = 0.62 + 0.16 * (slot.place() % 2) - 0.02 * Math.abs(slot.steps());
        return fitting.at(slot.steps() * step, up * height, -1 - slot.place() % 2, Footing.HELD);
    }

    /** Behind the glass, and no larger than what is of glass. */
    private static Member within(Member item, Member host, Slot slot) {
        double room = 0.78 * width(host) / slot.places();
        var fitting = item.scaled(Math.min(1, Math.min(room / width(item), 0.7 * host.metres() / item.metres())));
        return fitting.at(slot.steps() * room, 0.1 * host.metres(), -1, Footing.HELD);
    }

    /** In rows above the rim, each upper one shorter and farther back. */
    private static Member heaped(Member item, Member host, Slot slot) {
        int across = (int) Math.ceil(Math.sqrt(1.8 * slot.places()));
        int row = 0;
        int place = slot.place();
        int before = 0;
        while (place >= Math.max(1, across - row)) {
            place -= Math.max(1, across - row);
            before += Math.max(1, across - row);
            row++;
        }
        int own = Math.min(Math.max(1, across - row), slot.places() - before);
        double wide = Holds.open(host.actor()) ? 0.72 : 0.84;
        double room = wide * width(host) / Math.min(across, slot.places());
        double most = Math.min(1.15 * room / width(item), 0.95 * host.metres() / item.metres());
        var fitting = item.scaled(Math.min(1, most));
        double x = new Slot(place, own).steps() * Math.min(room, 1.02 * width(fitting));
        boolean open = Holds.open(host.actor());
        double y = Holds.rim(host.actor()) * host.metres() + (0.6 * row - (open ? 0.1 : 0.4)) * fitting.metres();
        return fitting.at(x, y, open ? LAST - row : -1 - row, Footing.HELD);
    }

    /** At the hand, below the chin; what is on a stem may be as high as the face, and is behind it then. */
    private static Member held(Member item, Member host, Slot slot) {
        if (Holds.floats(item.actor())) {
            return floating(item, host, slot);
        }
        boolean stem = Holds.stem(item.actor());
        double most = (stem ? MOST_STEM : MOST_HELD) * host.metres();
        double size = stem ? item.metres() : Math.max(item.metres(), 0.8 * width(item));
        var fitting = size > most ? item.scaled(most / size) : item;
        var grip = Holds.grip(host);
        double x = grip.x() * host.metres() + slot.steps() * 0.8 * width(fitting);
        double y = grip.y() * host.metres() - (stem ? 0.03 : 0.5) * fitting.metres();
        double chin = Holds.chin(host) * host.metres();
        double low = stem ? y : Math.min(y, chin - fitting.metres());
        boolean high = low + fitting.metres() > chin
                && Math.abs(x - Holds.face(host) * host.metres()) < width(fitting) / 2 + 0.1 * host.metres();
        return fitting.at(x, Math.max(low, 0.02 * host.metres()), high ? -1 : 1, Footing.HELD);
    }

    private static Member floating(Member item, Member host, Slot slot) {
        var grip = Holds.grip(host);
        double string = Math.max(1.05 - grip.y(), 0.3) * host.metres() + 0.2 * item.metres() * (slot.place() % 2);
        double whole = string + item.metres();
        double slant = (0.25 + 0.8 * slot.steps()) * item.metres() / whole;
        var drawing = new OnString(item.drawing(), string / whole, slant);
        var strung = new Member(item.actor(), item.index(), drawing, item.seed(), whole, 0, 0, 0, false, Footing.HELD);
        return strung.at(grip.x() * host.metres(), grip.y() * host.metres(), 1, Footing.HELD);
    }

    private static Member worn(Member item, Member host) {
        var worn = Holds.worn(host, item.actor());
        var fitting = item.scaled(worn.size() * host.metres() / item.metres());
        return fitting.at(worn.x() * host.metres(), worn.y() * host.metres() - fitting.metres() / 2, 1, Footing.HELD);
    }
}
