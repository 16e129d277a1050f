package io.maximin.engines.kokoro;

/** Pitch and energy over time, two values for each frame. The arrays may be changed. */
public final class Prosody {
    /** At or below this pitch the model means no voice. */
    public static final float UNVOICED_HERTZ = 10;

    private final float[] pitchHertz;
    private final float[] energy;

    public Prosody(float[] pitchHertz, float[] energy) {
        this.pitchHertz = pitchHertz;
        this.energy = energy;
    }

    public float[] pitchHertz() {
        return pitchHertz;
    }

    /** About -9 in silence, 5 to 8 in vowels. */
    public float[] energy() {
        return energy;
    }
}
