package io.maximin.voices;

/** How old a voice is heard as. */
public enum Age {
    CHILD,
    TEEN,
    YOUNG,
    ADULT,
    MIDDLE_AGED,
    ELDER
}
