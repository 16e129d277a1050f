package io.maximin.engines.embeddings;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Vectors of words in a file, so that they need not be computed at every start. */
public final class KeptVectors {
    private static final int MOST = 100_000;

    private KeptVectors() {}

    /** Computes the vectors of words, a millisecond each, and writes them. */
    public static void write(Path file, List<String> words, MiniLm model) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(words.size());
            for (String word : words) {
                out.writeUTF(word);
                for (float value : model.embed(model.sentence(word))) {
                    out.writeFloat(value);
                }
            }
        }
    }

    /** @throws EmbeddingsException if it is no such file */
    public static Map<String, float[]> read(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int count = in.readInt();
            if (count < 0 || count > MOST) {
                throw new EmbeddingsException(file + " holds no vectors of words");
            }
            Map<String, float[]> vectors = HashMap.newHashMap(count);
            for (int i = 0; i < count; i++) {
                String word = in.readUTF();
                var vector = new float[MiniLm.DIMENSIONS];
                for (int k = 0; k < vector.length; k++) {
                    vector[k] = in.readFloat();
                }
                vectors.put(word, vector);
            }
            return vectors;
        }
    }
}
