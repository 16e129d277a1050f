package io.maximin.voices;

/** What a voice is heard as. */
public enum Gender {
    FEMALE,
    MALE,
    NEUTRAL
}
