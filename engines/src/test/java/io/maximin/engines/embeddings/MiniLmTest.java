package io.maximin.engines.embeddings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the real model. */
class MiniLmTest {
    private static final MiniLm MODEL = TestMiniLm.load();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @AfterAll
    static void close() {
        MODEL.close();
    }

    private static float[] embed(String text) {
        return MODEL.embed(MODEL.sentence(text));
    }

    private static double cosine(float[] one, float[] other) {
        return new Neighbours(List.of(one)).nearest(other, 1).getFirst().cosine();
    }

    /** Computed with Python's onnxruntime 1.29.0 and tokenizers. Other processors round otherwise. */
    @Test
    void vectorsAreThoseOfTheReference() {
        assertThat(first(embed("a cat sits on the mat")))
                .usingComparatorWithPrecision(0.02f)
                .containsExactly(0.11868f, -0.01508f, -0.01771f, 0.03196f, -0.03415f, 0.03158f);
        assertThat(first(embed("Paris is the capital of France.")))
                .usingComparatorWithPrecision(0.02f)
                .containsExactly(0.10178f, 0.04118f, 0.02162f, -0.04329f, 0.06060f, -0.05601f);
    }

    private static float[] first(float[] vector) {
        return Arrays.copyOf(vector, 6);
    }

    @Test
    void aVectorHasLengthOne() {
        for (String text : List.of("a cat", "", "猫", "word ".repeat(1000))) {
            float[] vector = embed(text);

            assertThat(vector).hasSize(MiniLm.DIMENSIONS);
            assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void likeMeaningsAreNearerThanLikeWords() {
        float[] question = embed("How do I reset my password?");

        assertThat(cosine(question, embed("I forgot the secret I log in with")))
                .isGreaterThan(cosine(question, embed("How do I reset my oven's clock?")));
    }

    @Test
    void aTextLongerThanARowIsReadToItsEnd() {
        String weather = "It rained all day in the mountains. ".repeat(60);
        var sentence = MODEL.sentence(weather + "The stock market fell sharply. ".repeat(60));

        float[] both = MODEL.embed(sentence);

        assertThat(sentence.rows())
                .hasSizeGreaterThan(2)
                .allSatisfy(row -> assertThat(row).hasSizeLessThanOrEqualTo(MiniLm.ROW_TOKENS));
        float[] shares = embed("shares lose value");
        assertThat(cosine(both, shares)).isGreaterThan(cosine(embed(weather), shares) + 0.1);
    }

    @Test
    void tokensCountTheMarksOfEachRow() {
        assertThat(MODEL.sentence("").tokens()).isEqualTo(2);
        assertThat(MODEL.sentence("a cat").tokens()).isEqualTo(4);
        assertThat(MODEL.sentence("cat ".repeat(255)).tokens()).isEqualTo(255 + 4);
    }

    @Test
    void threadsDoNotDisturbEachOther() throws Exception {
        var texts = List.of("a cat", "the quick brown fox", "Paris in the rain", "an old violin");
        var alone = texts.stream().map(MiniLmTest::embed).toList();

        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<float[]>> begun = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String text = texts.get(i % texts.size());
                begun.add(threads.submit(() -> embed(text)));
            }
            for (int i = 0; i < begun.size(); i++) {
                assertThat(begun.get(i).get()).isEqualTo(alone.get(i % texts.size()));
            }
        }
    }

    @Test
    void keptVectorsAreThoseThatWereComputed() throws Exception {
        Path file = directory.resolve("words");

        KeptVectors.write(file, List.of("cat", "crème brûlée"), MODEL);

        var kept = KeptVectors.read(file);
        assertThat(kept).containsOnlyKeys("cat", "crème brûlée");
        assertThat(kept.get("cat")).isEqualTo(embed("cat"));
    }

    @Test
    void whatIsMissingIsNamed() throws Exception {
        assertThatThrownBy(() -> MiniLm.load(directory))
                .isInstanceOf(EmbeddingsException.class)
                .hasMessageContaining("tokenizer.json is missing");

        Files.writeString(directory.resolve("all-minilm-l6-v2-q-tokenizer.json"), "{\"model\":{\"type\":\"x\"}}");
        assertThatThrownBy(() -> MiniLm.load(directory)).hasMessageContaining("has no model.vocab");
    }
}
