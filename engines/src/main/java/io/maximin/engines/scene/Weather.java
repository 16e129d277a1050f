package io.maximin.engines.scene;

/** What falls, blows or hangs in the air. */
public enum Weather {
    CLEAR,
    CLOUDY,
    OVERCAST,
    RAIN,
    STORM,
    SNOW,
    FOG,
    WIND
}
