package io.maximin.documents;

/** Lets a worker be stopped between two steps of reading. */
final class Interruption {
    private Interruption() {}

    static void check() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("reading a file was interrupted");
        }
    }
}
