package io.maximin.engines.kokoro;

import io.maximin.engines.onnx.OnnxSession.Values;

/** What the model makes of a text's symbols before it is given time. */
public final class Encoding {
    private final Values.Floats style;
    private final float[] durations;
    private final Values.Floats prosodyByToken;
    private final float[] textByToken;

    Encoding(Values.Floats style, float[] durations, Values.Floats prosodyByToken, float[] textByToken) {
        this.style = style;
        this.durations = durations;
        this.prosodyByToken = prosodyByToken;
        this.textByToken = textByToken;
    }

    /** Frames each symbol takes at the model's own pace, unrounded; the first and the last are pads of silence. */
    public float[] durations() {
        return durations;
    }

    Values.Floats style() {
        return style;
    }

    Values.Floats prosodyByToken() {
        return prosodyByToken;
    }

    float[] textByToken() {
        return textByToken;
    }
}
