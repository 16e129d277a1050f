package io.maximin.engines.reading;

/** What a phrase may hold. */
final class PhraseRules {
    /** Letters and what belongs to them, spaces, and joiners inside words. */
    static final String PRONOUNCEABLE =
            "(?s)[\\p{L}\\p{M}\\p{IsIdeographic}\\u200c\\u200d \"'·\\u2010\\u2011\\u05f3\\u05f4-]*";

    private PhraseRules() {}
}
