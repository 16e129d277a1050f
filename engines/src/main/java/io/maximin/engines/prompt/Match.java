package io.maximin.engines.prompt;

/** Whether something stands at a place of a text that still grows. */
enum Match {
    YES,
    NO,
    /** The text ends too early to tell. */
    OPEN
}
