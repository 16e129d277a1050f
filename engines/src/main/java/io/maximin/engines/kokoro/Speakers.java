package io.maximin.engines.kokoro;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The style vectors of the model's speakers, one file each, read when first used. */
final class Speakers {
    static final int STYLE_SIZE = 256;
    private static final int ROWS = 510;

    private final Path folder;
    private final Map<String, FloatBuffer> tables = new ConcurrentHashMap<>();

    /** @param folder holds {@code <name>.bin}: 510 rows of 256 floats, a row for each number of symbols */
    Speakers(Path folder) {
        this.folder = folder;
    }

    /**
     * The style of a mixture for a text of so many symbols.
     *
     * @param shares speakers and their relative weights
     */
    float[] style(Map<String, Float> shares, int symbols) {
        float total = 0;
        for (float share : shares.values()) {
            total += share;
        }
        float[] style = new float[STYLE_SIZE];
        int row = Math.clamp(symbols, 0, ROWS - 1) * STYLE_SIZE;
        for (Map.Entry<String, Float> share : new TreeMap<>(shares).entrySet()) {
            FloatBuffer table = tables.computeIfAbsent(share.getKey(), this::read);
            float weight = share.getValue() / total;
            for (int i = 0; i < STYLE_SIZE; i++) {
                style[i] += weight * table.get(row + i);
            }
        }
        return style;
    }

    private FloatBuffer read(String name) {
        Path file = folder.resolve(name + ".bin");
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("there is no speaker '" + name + "' in " + folder);
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            FloatBuffer table = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer();
            if (table.capacity() != ROWS * STYLE_SIZE) {
                throw new IllegalArgumentException(file + " holds " + table.capacity() + " numbers");
            }
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
