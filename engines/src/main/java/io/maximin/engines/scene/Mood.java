package io.maximin.engines.scene;

/** What a scene feels like; it moves palette, contrast and light. */
public enum Mood {
    NEUTRAL,
    CHEERFUL,
    CALM,
    GLOOMY,
    DRAMATIC,
    MYSTERIOUS,
    ROMANTIC,
    DREAMY
}
