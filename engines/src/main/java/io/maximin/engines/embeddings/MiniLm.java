package io.maximin.engines.embeddings;

import io.maximin.engines.onnx.OnnxFormatException;
import io.maximin.engines.onnx.OnnxSession;
import io.maximin.engines.onnx.OnnxSession.Values;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Makes a vector of a sentence: all-MiniLM-L6-v2, whose words are English, with weights of 8 bits. The vector is the
 * mean of what the network says of every token, brought to length 1, so that the product of two is the cosine between
 * them.
 *
 * <p>A text of more than {@link #ROW_TOKENS} tokens is read in rows of so many, and the mean is that of all its rows.
 * Rows are computed one by one: the numbers inside are rounded by what is largest in a batch, so that a vector made in
 * a batch would depend on its neighbours (cosine 0.99 to itself).
 *
 * <p>Several threads may use it at once; each must be a platform thread, since native calls pin virtual ones.
 *
 * @see <a href="https://arxiv.org/abs/1908.10084">Reimers and Gurevych, 2019</a>
 */
public final class MiniLm implements AutoCloseable {
    /** Numbers of a vector. */
    public static final int DIMENSIONS = 384;

    /** Tokens of the longest row, marks included, as the model was trained. */
    public static final int ROW_TOKENS = 256;

    private static final String NETWORK = "all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "all-minilm-l6-v2-q-tokenizer.json";
    private static final String STATES = "last_hidden_state";

    private final OnnxSession session;
    private final WordPieces words;

    private MiniLm(OnnxSession session, WordPieces words) {
        this.session = session;
        this.words = words;
    }

    /**
     * Loads the model, in some tenths of a second; it computes on the calling thread.
     *
     * @param folder holds the network and its tokenizer, as the package of the catalogue has them
     * @throws EmbeddingsException if a file is missing or is not of this model
     */
    public static MiniLm load(Path folder) {
        var words = new WordPieces(Vocabulary.read(folder.resolve(TOKENIZER)));
        Path network = folder.resolve(NETWORK);
        if (!Files.isRegularFile(network)) {
            throw new EmbeddingsException(network + " is missing");
        }
        try {
            return new MiniLm(OnnxSession.load(network), words);
        } catch (OnnxFormatException e) {
            throw new EmbeddingsException(network + " is not the network of this model", e);
        }
    }

    /** Cuts a text into tokens; any thread will do. */
    public Sentence sentence(String text) {
        return Sentence.of(text, words);
    }

    /**
     * The vector of a text: {@link #DIMENSIONS} numbers, of length 1. A row takes up to some hundredths of a second,
     * and nothing interrupts it.
     */
    public float[] embed(Sentence sentence) {
        var sum = new double[DIMENSIONS];
        sentence.rows().forEach(row -> add(states(row), sum));
        return unit(sum);
    }

    /** What the network says of each token of a row, {@link #DIMENSIONS} numbers each. */
    private float[] states(long[] row) {
        var ones = new long[row.length];
        Arrays.fill(ones, 1);
        Map<String, Values> inputs = Map.of(
                "input_ids", new Values.Longs(row, 1, row.length),
                "attention_mask", new Values.Longs(ones, 1, row.length),
                "token_type_ids", new Values.Longs(new long[row.length], 1, row.length));
        return session.run(inputs, List.of(STATES)).getFirst().data();
    }

    private static void add(float[] states, double[] sum) {
        for (int i = 0; i < states.length; i++) {
            sum[i % DIMENSIONS] += states[i];
        }
    }

    private static float[] unit(double[] sum) {
        double length = Math.sqrt(Arrays.stream(sum).map(value -> value * value).sum());
        var unit = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            unit[i] = (float) (sum[i] / length);
        }
        return unit;
    }

    @Override
    public void close() {
        session.close();
    }
}
