package io.maximin.text.upstream;

/** Reads the events of one stream. */
interface Reading {
    /**
     * Takes the next event.
     *
     * @return whether the answer is whole; nothing is read after that
     * @throws io.maximin.error.ApiException if the server fails, or sends what it must not
     */
    boolean read(ServerEvent event);

    /**
     * The stream has ended before the answer was said to be whole.
     *
     * @throws io.maximin.error.ApiException if it was not
     */
    void end();
}
