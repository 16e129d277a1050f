package io.maximin.engines.audio;

import java.util.Arrays;

/** Samples waiting to be worked on: added at the end, read anywhere, taken from the front. */
final class SampleQueue {
    private float[] buffer = new float[4096];
    private int start;
    private int end;

    void add(float[] samples) {
        reserve(samples.length);
        System.arraycopy(samples, 0, buffer, end, samples.length);
        end += samples.length;
    }

    void add(float sample) {
        reserve(1);
        buffer[end++] = sample;
    }

    void addSilence(int length) {
        reserve(length);
        Arrays.fill(buffer, end, end + length, 0);
        end += length;
    }

    int size() {
        return end - start;
    }

    float get(int index) {
        return buffer[start + index];
    }

    void drop(int length) {
        start += length;
    }

    /** At most {@code length} samples from the front. */
    float[] take(int length) {
        var taken = Arrays.copyOfRange(buffer, start, start + Math.min(length, size()));
        start += taken.length;
        return taken;
    }

    float[] takeAll() {
        return take(size());
    }

    /** The array behind the queue, for inner loops: sample {@code i} is at {@link #offset()} + i. */
    float[] array() {
        return buffer;
    }

    int offset() {
        return start;
    }

    private void reserve(int more) {
        if (end + more <= buffer.length) {
            return;
        }
        int size = size();
        var target = size + more > buffer.length / 2 ? new float[2 * (size + more)] : buffer;
        System.arraycopy(buffer, start, target, 0, size);
        buffer = target;
        start = 0;
        end = size;
    }
}
