package io.maximin.engines.jinja;

/** How much work one rendering may still do, and which line of the template it is at. */
final class Budget {
    private static final int MAX_DEPTH = 1000;
    private static final int PARTS_PER_STEP = 8;
    private static final int STEPS_BETWEEN_LOOKS = 1 << 14;

    private final long maxSteps;
    private long steps;
    private int depth;
    private int line;

    Budget(long maxSteps) {
        this.maxSteps = maxSteps;
    }

    void enter(int atLine) {
        line = atLine;
        step(1);
        if (++depth > MAX_DEPTH) {
            throw new TemplateException("template calls are nested too deeply");
        }
    }

    /** Not in a finally block: the first failure ends the rendering. */
    void leave() {
        depth--;
    }

    /** Pays for making a value of what is there, or for one walk over its items. */
    Value pay(Value value) {
        var items = switch (value) {
            case Str string -> string.weight();
            case ListValue list -> list.items().size();
            case DictValue dict -> dict.entries().size();
            case Undefined _, None _, Num _, Namespace _, Loop _, Callable _ -> 0;
        };
        step(items / PARTS_PER_STEP);
        return value;
    }

    /** Pays for a walk over a value and all it holds. */
    Value payDeeply(Value value) {
        step(value.weight() / PARTS_PER_STEP);
        return value;
    }

    void step(long more) {
        if ((steps ^ (steps + more)) >= STEPS_BETWEEN_LOOKS
                && Thread.currentThread().isInterrupted()) {
            throw new TemplateException("rendering was interrupted");
        }
        steps += more;
        if (steps > maxSteps) {
            throw new TemplateException("rendering takes more than " + maxSteps + " steps");
        }
    }

    int line() {
        return line;
    }
}
