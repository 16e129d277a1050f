package io.maximin.engines.speech;

/**
 * Who a text is spoken for.
 *
 * @param owner who asks: where all listeners wait, owners take turns
 * @param waits whether somebody hears it while it is spoken; what nobody waits for makes room for those who do, as long
 *     as they have little in hand
 */
public record Listener(String owner, boolean waits) {
    /** Somebody who waits. */
    public static Listener waiting(String owner) {
        return new Listener(owner, true);
    }

    /** Nobody: it becomes a file. */
    public static Listener later(String owner) {
        return new Listener(owner, false);
    }
}
