package io.maximin.engines.phonemes;

/** The parts of speech that tell apart English words written alike. */
enum EnglishTag {
    VERB,
    /** A verb in the past or as a participle. */
    PAST,
    NOUN,
    ADJECTIVE,
    /** The last word of its phrase. */
    LAST,
    UNKNOWN
}
