package io.maximin.engines.scene;

/**
 * What became of words that could not be taken as they stand.
 *
 * @param words of the prompt
 * @param drawn what is drawn instead; empty text if nothing is
 */
public record Note(String words, String drawn) {}
