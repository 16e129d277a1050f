package io.maximin.engines.jinja;

/** The bounds on lists and mappings that keep every later walk over them short and shallow. */
final class Containers {
    static final int MAX_DEPTH = 200;
    static final long MAX_WEIGHT = 10_000_000;

    private Containers() {}

    static int depthAbove(Value item) {
        if (item.depth() >= MAX_DEPTH) {
            throw new TemplateException("value is nested more than " + MAX_DEPTH + " levels deep");
        }
        return item.depth() + 1;
    }

    static long add(long weight, long more) {
        if (weight + more > MAX_WEIGHT) {
            throw new TemplateException("value has more than " + MAX_WEIGHT + " parts");
        }
        return weight + more;
    }
}
