package io.maximin.api;

/**
 * What every body and every chunk of one chat answer repeats.
 *
 * @param created seconds since 1970
 * @param model the id as the caller sent it
 */
public record ChatHead(String id, long created, String model) {}
