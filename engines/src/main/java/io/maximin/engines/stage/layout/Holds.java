package io.maximin.engines.stage.layout;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Category;
import io.maximin.engines.stage.drawings.Anchored;
import io.maximin.engines.stage.drawings.Anchors;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where on a thing another one goes, where its drawing does not say: shares of its height, up from its foot. */
final class Holds {
    private static final Pattern SEAT =
            words("chair|armchair|sofa|couch|bench|stool|throne|seat|swing|bed|hammock|椅|沙发|床|凳");
    private static final Pattern SILL = words("^window$|窗");
    private static final Pattern STEM =
            words("umbrella|balloon|flag|banner|sign|placard|sword|torch|broom|flower|rose|tulip"
                    + "|candle|lantern|kite|staff|wand"
                    + "|spear|stick|pole|lollipop|ice.?cream|伞|气球|旗|牌|剑|花|灯笼|风筝");
    private static final Pattern FLOATS = words("balloon|kite|气球|风筝");
    private static final Pattern FACE = words("glasses|goggles|mask|spectacles|眼镜|面具");
    private static final Pattern NECK = words("scarf|necklace|tie|bow.?tie|medal|collar|围巾|项链|领带");
    private static final Pattern BODY = words("dress|shirt|coat|jacket|suit|robe|kimono|vest|armour|armor|sari|裙|衣|袍");
    private static final Pattern FEET = words("shoe|boot|sandal|sock|skate|鞋|靴");
    private static final Pattern LOW = words("pond|lake|puddle|river|pool|field|meadow|garden|snow|池|湖|河");

    private static final Pattern BASKET = words("basket|篮|筐");
    private static final Pattern OPEN = words("bowl|plate|dish|tray|pan$|碗|盘");
    private static final Pattern CLEAR = words("jar|bottle|glass|aquarium|tank|cage|bowl.?fish|罐|瓶|鱼缸|笼");

    private Holds() {}

    /** A point on a host, x to where it faces. */
    record Point(double x, double y) {}

    private static Pattern words(String alternatives) {
        return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE);
    }

    private static boolean is(Pattern pattern, Actor actor) {
        return pattern.matcher(actor.art().name().toLowerCase(Locale.ROOT)).find()
                || pattern.matcher(actor.phrase()).find();
    }

    /** Whether it floats above the hand on a string. */
    static boolean floats(Actor actor) {
        return is(FLOATS, actor);
    }

    static boolean low(Actor actor) {
        return is(LOW, actor);
    }

    /** Whether what is in it is seen through it. */
    static boolean clear(Actor actor) {
        return is(CLEAR, actor);
    }

    /** Whether it is seen from above, so that what is in it stands before its rim. */
    static boolean open(Actor actor) {
        return is(OPEN, actor);
    }

    /** How high the rim of what holds a heap is: the handle of a basket is above it. */
    static double rim(Actor actor) {
        return is(BASKET, actor) ? 0.55 : 0.85;
    }

    /** Whether it is held by its lower end rather than by its middle. */
    static boolean stem(Actor actor) {
        return is(STEM, actor);
    }

    /** What the drawing itself says, if it says anything. */
    static Optional<Anchors> anchors(Member member) {
        return member.drawing() instanceof Anchored anchored ? Optional.of(anchored.anchors(0)) : Optional.empty();
    }

    private static Point point(Anchors.Spot spot) {
        return new Point(spot.x(), -spot.y());
    }

    /** What stands on it stands here. */
    static Point top(Actor host) {
        if (is(SEAT, host)) {
            return new Point(0, 0.46);
        }
        if (is(SILL, host)) {
            return new Point(0, 0.04);
        }
        return switch (host.category()) {
            case ANIMAL -> new Point(-0.06, 0.7);
            case BIRD, FISH, INSECT -> new Point(0, 0.72);
            case PERSON -> new Point(0, 0.985);
            case BOAT -> new Point(0, 0.36);
            case PLANT -> new Point(0.12, 0.6);
            case FLOWER -> new Point(0, 0.93);
            case VEHICLE -> new Point(-0.1, 0.95);
            case FURNITURE -> new Point(0, 0.99);
            case AIRCRAFT, BUILDING, FOOD, CLOTHES, TOOL, TOY, INSTRUMENT, SKY_BODY, NATURE, SYMBOL, THING ->
                new Point(0, 0.94);
        };
    }

    /** A rider's hip is here. */
    static Point seat(Member carrier) {
        var host = carrier.actor();
        if (host.category() != Category.PERSON && anchors(carrier).isPresent()) {
            return point(anchors(carrier).get().seat());
        }
        return switch (host.category()) {
            case VEHICLE -> new Point(-0.08, 0.62);
            case BOAT -> new Point(0, 0.4);
            default -> new Point(-0.06, 0.7);
        };
    }

    /** The hand, or the mouth of what has none; whose limbs are not known holds things beside itself. */
    static Point grip(Member host) {
        return anchors(host).map(anchors -> point(anchors.hand())).orElseGet(() -> guessed(host));
    }

    private static Point guessed(Member holder) {
        return switch (holder.actor().category()) {
            case ANIMAL -> new Point(0.42, 0.62);
            case BIRD -> new Point(0.4, 0.7);
            default -> new Point(0.92 * holder.drawing().reach().right(), 0.24);
        };
    }

    /** How high the chin is: what is held in front stays below it. */
    static double chin(Member host) {
        boolean upright = host.actor().category() == Category.PERSON;
        return anchors(host)
                .filter(_ -> upright)
                .map(anchors -> -anchors.head().y() - 1.15 * anchors.head().size())
                .orElse(upright ? 0.8 : 0.55);
    }

    /** Where the face is, to where it looks. */
    static double face(Member host) {
        return anchors(host).map(anchors -> anchors.head().x()).orElse(0.0);
    }

    /**
     * Where a garment's middle is, and how high it is, as shares of the wearer.
     *
     * @param x to where the wearer faces
     * @param size its height
     */
    record Worn(double x, double y, double size) {}

    /** Below the head whose top an anchor is on. */
    private static Worn neck(Anchors.Spot top, boolean upright) {
        double back = upright ? 0 : 0.4 * top.size();
        return new Worn(top.x() - back, -top.y() - 1.25 * top.size(), 0.95 * top.size());
    }

    static Worn worn(Member host, Actor garment) {
        var wearer = host.actor();
        var anchors = anchors(host);
        boolean upright = switch (wearer.category()) {
            case ANIMAL, FISH, INSECT, BIRD -> false;
            default -> true;
        };
        double head = upright ? 0 : 0.33;
        if (is(FACE, garment)) {
            return new Worn(head + 0.02, upright ? 0.905 : 0.8, 0.06);
        }
        if (is(NECK, garment)) {
            return anchors.map(known -> neck(known.head(), upright))
                    .orElse(new Worn(head * 0.8, upright ? 0.8 : 0.62, 0.13));
        }
        if (is(BODY, garment)) {
            return new Worn(0, upright ? 0.55 : 0.5, 0.45);
        }
        if (is(FEET, garment)) {
            return new Worn(0, 0.04, 0.08);
        }
        if (anchors.isPresent()) {
            var top = anchors.get().head();
            return new Worn(top.x(), 0.25 * top.size() - top.y(), 0.75 * top.size());
        }
        return new Worn(head, upright ? 1.0 : 0.98, 0.17);
    }
}
