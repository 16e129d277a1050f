package io.maximin.api.responses;

import io.maximin.text.Sampling;

/**
 * What is the same in a response from its beginning to its end.
 *
 * @param createdAt seconds since 1970
 * @param model the id as the caller sent it
 * @param parallelCalls whether it may hold several calls
 */
record ResponseHead(
        String id, long createdAt, String model, Sampling sampling, boolean parallelCalls, ResponseTerms terms) {}
