package io.maximin.engines.scene;

/** What falls, blows or hangs in the air. {@link #AURORA} is a clear night with northern lights. */
public enum Weather {
    CLEAR,
    CLOUDY,
    OVERCAST,
    RAIN,
    STORM,
    SNOW,
    FOG,
    WIND,
    AURORA
}
