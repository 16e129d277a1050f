package io.maximin.images;

/** Draws. Calls may run at the same time; the service lets in no more than the engine has slots. */
@FunctionalInterface
public interface ImageEngine {
    /** Takes pictures as they are made. */
    @FunctionalInterface
    interface Sink {
        void take(Drawn drawn) throws InterruptedException;
    }

    /**
     * Draws the pictures of a request, all from one call so that an engine that makes several at once can, and tells of
     * each as soon as it is done, in any order, on the calling thread. A picture that is not told of counts as failed.
     * An interrupt ends the work soon, at the latest with the picture at hand. An exception thrown by {@code sink}
     * ends it too and is rethrown.
     *
     * @throws io.maximin.error.ApiException if the engine cannot draw this, is overloaded, or fails; pictures told of
     *     before count as made
     */
    void draw(ImageRequest request, Sink sink) throws InterruptedException;
}
