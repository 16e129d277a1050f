package io.maximin.engines.kokoro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.engines.onnx.OnnxFormatException;
import io.maximin.engines.onnx.OnnxGraph;
import io.maximin.engines.onnx.OnnxSession;
import io.maximin.engines.onnx.OnnxSession.Values;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real model. */
class KokoroModelTest {
    private static final String SYMBOLS = "həlˈO wˈɜɹld, ðɪs ɪz ɐ tˈɛst.";
    private static final Map<String, Float> HEART = Map.of("af_heart", 1f);

    @TempDir
    private Path folder;

    private static float[] say(KokoroModel model) {
        Encoding encoding = model.encode(SYMBOLS, HEART);
        int[] frames = frames(encoding);
        return model.decode(encoding, frames, model.prosody(encoding, frames));
    }

    private static int[] frames(Encoding encoding) {
        int[] frames = new int[encoding.durations().length];
        for (int i = 0; i < frames.length; i++) {
            frames[i] = Math.max(1, Math.round(encoding.durations()[i]));
        }
        return frames;
    }

    private static float[] whole() {
        long[] tokens = Vocabulary.tokens(SYMBOLS);
        float[] style = new Speakers(TestKokoro.speakers()).style(HEART, SYMBOLS.length());
        try (var session = OnnxSession.load(TestKokoro.original())) {
            return session.run(
                            Map.of(
                                    Stage.TOKENS,
                                    new Values.Longs(tokens, 1, tokens.length),
                                    Stage.STYLE,
                                    new Values.Floats(style, 1, style.length),
                                    Stage.SPEED,
                                    new Values.Floats(new float[] {1}, 1)),
                            List.of(Stage.AUDIO))
                    .getFirst()
                    .data();
        }
    }

    private static double signalToNoise(float[] reference, float[] other) {
        double signal = 0;
        double noise = 0;
        for (int i = 0; i < reference.length; i++) {
            signal += reference[i] * reference[i];
            noise += (reference[i] - other[i]) * (reference[i] - other[i]);
        }
        return 10 * Math.log10(signal / noise);
    }

    @Test
    void threeStagesGiveTheSamplesOfTheWholeGraph() throws IOException {
        Path decoder = folder.resolve("decoder.onnx");
        Stage.DECODER.of(OnnxGraph.read(TestKokoro.original())).write(decoder);

        try (var model = KokoroModel.load(TestKokoro.files(), decoder, TestKokoro.speakers())) {
            assertThat(say(model)).isEqualTo(whole());
        }
    }

    @Test
    void theFastDecoderIsAboutAsNearToTheFloatOneAsTheExport() throws IOException {
        Path plain = folder.resolve("plain.onnx");
        FastDecoder.plain(Stage.DECODER.of(OnnxGraph.read(TestKokoro.original())))
                .write(plain);

        try (var reference = KokoroModel.load(TestKokoro.files(), plain, TestKokoro.speakers());
                var fast = TestKokoro.load()) {
            float[] exact = say(reference);

            assertThat(signalToNoise(exact, say(fast)))
                    .isGreaterThan(10)
                    .isGreaterThan(signalToNoise(exact, whole()) - 3);
        }
    }

    @Test
    void theSameTextGivesTheSameSamples() {
        try (var model = TestKokoro.load()) {
            assertThat(say(model)).isEqualTo(say(model));
        }
    }

    @Test
    void mixturesLieBetweenTheirSpeakers() {
        var speakers = new Speakers(TestKokoro.speakers());
        float[] heart = speakers.style(HEART, 20);
        float[] michael = speakers.style(Map.of("am_michael", 3f), 20);

        float[] mixed = speakers.style(Map.of("af_heart", 30f, "am_michael", 10f), 20);

        for (int i = 0; i < mixed.length; i++) {
            assertThat(mixed[i]).isCloseTo(0.75f * heart[i] + 0.25f * michael[i], within());
        }
    }

    private static Offset<Float> within() {
        return Offset.offset(1e-5f);
    }

    @Test
    void whatTheModelCannotSayIsRefused() {
        try (var model = TestKokoro.load()) {
            assertThatThrownBy(() -> model.encode("", HEART)).hasMessageContaining("0 symbols");
            assertThatThrownBy(() -> model.encode("a".repeat(509), HEART)).hasMessageContaining("509 symbols");
            assertThatThrownBy(() -> model.encode("ġ", HEART)).hasMessageContaining("vocabulary");
            assertThatThrownBy(() -> model.encode("a", Map.of("nobody", 1f))).hasMessageContaining("nobody");
            assertThatThrownBy(() -> model.encode("a", Map.of("../x", 1f))).hasMessageContaining("no speaker");
        }
    }

    @Test
    void anotherFileIsRefused() {
        assertThatThrownBy(() -> KokoroFiles.make(TestKokoro.files().resolve("prosody.onnx"), folder))
                .isInstanceOf(OnnxFormatException.class);
    }
}
