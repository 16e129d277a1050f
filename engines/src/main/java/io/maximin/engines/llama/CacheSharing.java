package io.maximin.engines.llama;

/** Whose kept prefixes a request may reuse; who reuses one can tell by the time that it was there. */
public enum CacheSharing {
    /** Those of its owner. */
    OWNER,
    /** Those of everybody. */
    ALL
}
