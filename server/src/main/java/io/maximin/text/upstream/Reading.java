package io.maximin.text.upstream;

/** Reads the events of one stream. */
interface Reading {
    /**
     * Takes the next event.
     *
     * @return whether the answer is whole; nothing is read after that
     * @throws RefusedInStream if the server tells of a failure
     * @throws io.maximin.error.ApiException if it sends what it must not
     */
    boolean read(ServerEvent event);

    /**
     * The stream has ended before the answer was said to be whole.
     *
     * @throws io.maximin.error.ApiException if it was not
     */
    void end();
}
