package io.maximin.engines.speech;

/** Where the sound of a piece begins and ends among the silence the model puts around it. */
record Edges(int begin, int end) {
    private static final int WINDOW = 60;
    private static final float SHARE_OF_PEAK = 0.012f;
    private static final float FLOOR = 0.0008f;

    /** Samples before the first and behind the last window that is louder than 1.2 % of the loudest. */
    static Edges of(float[] samples) {
        int windows = samples.length / WINDOW;
        float[] level = new float[windows];
        float loudest = 0;
        for (int window = 0; window < windows; window++) {
            double sum = 0;
            for (int i = window * WINDOW; i < (window + 1) * WINDOW; i++) {
                sum += samples[i] * samples[i];
            }
            level[window] = (float) Math.sqrt(sum / WINDOW);
            loudest = Math.max(loudest, level[window]);
        }
        float threshold = Math.max(FLOOR, SHARE_OF_PEAK * loudest);
        int first = 0;
        while (first < windows && level[first] < threshold) {
            first++;
        }
        int last = windows - 1;
        while (last > first && level[last] < threshold) {
            last--;
        }
        return first >= windows ? new Edges(0, samples.length) : new Edges(first * WINDOW, (last + 1) * WINDOW);
    }
}
