package io.maximin.engines.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.maximin.engines.pictures.Bitmap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffusionPipelineTest {
    private static final String TURBO = """
            {"_class_name": "EulerDiscreteScheduler", "num_train_timesteps": 1000, "beta_start": 0.00085,
             "beta_end": 0.012, "beta_schedule": "scaled_linear", "prediction_type": "epsilon",
             "timestep_spacing": "trailing", "trained_betas": null, "nested": {"beta_start": 7}}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        TinyPipeline.write(folder, TURBO);
    }

    private static DiffusionOrder order(String prompt, long seed) {
        return new DiffusionOrder(prompt, "", 256, 128, seed, 0, 0);
    }

    private Bitmap draw(DiffusionOrder order) throws InterruptedException {
        try (var pipeline = DiffusionPipeline.open(folder, 1)) {
            return pipeline.draw(order, _ -> {});
        }
    }

    @Test
    void aPictureHasTheSizeThatWasOrderedAndIsOpaque() throws Exception {
        var picture = draw(order("a red fox", 1));

        assertThat(picture.width()).isEqualTo(256);
        assertThat(picture.height()).isEqualTo(128);
        assertThat(picture.opaque()).isTrue();
        assertThat(IntStream.of(picture.argb()).distinct().count()).isGreaterThan(100);
    }

    @Test
    void equalOrdersMakeEqualPictures() throws Exception {
        assertThat(draw(order("a red fox", 1)).argb())
                .isEqualTo(draw(order("a red fox", 1)).argb());
    }

    @Test
    void theSeedAndThePromptMakeADifference() throws Exception {
        int[] picture = draw(order("a red fox", 1)).argb();

        assertThat(draw(order("a red fox", 2)).argb()).isNotEqualTo(picture);
        assertThat(draw(order("a blue whale", 1)).argb()).isNotEqualTo(picture);
    }

    @Test
    void guidanceTakesTheNegativePromptIn() throws Exception {
        var fog = new DiffusionOrder("fox", "fog", 128, 128, 1, 3, 7.5);
        var rain = new DiffusionOrder("fox", "rain", 128, 128, 1, 3, 7.5);
        var plain = new DiffusionOrder("fox", "fog", 128, 128, 1, 3, 1);
        var plainToo = new DiffusionOrder("fox", "rain", 128, 128, 1, 3, 1);

        assertThat(draw(fog).argb()).isNotEqualTo(draw(rain).argb());
        assertThat(draw(plain).argb()).isEqualTo(draw(plainToo).argb());
    }

    @Test
    void progressIsToldStepByStep() throws Exception {
        List<Integer> steps = new ArrayList<>();
        try (var pipeline = DiffusionPipeline.open(folder, 1)) {
            pipeline.draw(new DiffusionOrder("fox", "", 128, 128, 1, 5, 0), steps::add);
        }

        assertThat(steps).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void anInterruptEndsTheWork() {
        try (var pipeline = DiffusionPipeline.open(folder, 1)) {
            List<Integer> steps = new ArrayList<>();
            assertThatThrownBy(() -> pipeline.draw(new DiffusionOrder("fox", "", 128, 128, 1, 5, 0), step -> {
                        steps.add(step);
                        Thread.currentThread().interrupt();
                    }))
                    .isInstanceOf(InterruptedException.class);
            assertThat(steps).containsExactly(1);
        }
    }

    @Test
    void aNetworkThatPredictsThePictureItselfEndsThere() throws Exception {
        TinyPipeline.write(folder, TURBO.replace("epsilon", "sample"));
        var schedule = NoiseSchedule.read(FlatJson.read(folder.resolve("scheduler/scheduler_config.json")));
        float[] latent = {3, -4};
        schedule.denoise(latent, new float[] {0.5f, 0.25f}, 14.6);

        assertThat(latent).containsExactly(0.5f, 0.25f);
        assertThat(draw(order("fox", 1)).argb())
                .isNotEqualTo(draw(order("red", 1)).argb());
    }

    @Test
    void consistencyModelsAreRun() throws Exception {
        TinyPipeline.write(folder, TURBO.replace("EulerDiscreteScheduler", "LCMScheduler"));

        assertThat(draw(order("fox", 1)).argb())
                .isNotEqualTo(draw(order("fox", 2)).argb());
    }

    @Test
    void noiseOfStableDiffusionHasItsKnownBounds() {
        var schedule = NoiseSchedule.read(FlatJson.read(folder.resolve("scheduler/scheduler_config.json")));

        assertThat(schedule.sigma(999)).isCloseTo(14.6146, within(0.001));
        assertThat(schedule.sigma(0)).isCloseTo(0.0292, within(0.0001));
        assertThat(schedule.timesteps(4)).containsExactly(999, 749, 499, 249);
        assertThat(schedule.timesteps(1)).containsExactly(999);
    }

    @Test
    void noiseIsTakenOutAsPredicted() {
        var epsilon = NoiseSchedule.read(FlatJson.read(folder.resolve("scheduler/scheduler_config.json")));
        var velocity = new NoiseSchedule(
                epsilon.cumulative(), NoiseSchedule.Prediction.V_PREDICTION, epsilon.spacing(), 0, false);
        double sigma = 2;
        float clean = 0.7f;
        float noise = -1.1f;
        float[] noisy = {(float) (clean + sigma * noise)};
        float[] same = noisy.clone();
        // v = alpha * noise - sigma' * clean, where alpha and sigma' keep the variance.
        double alpha = 1 / Math.sqrt(sigma * sigma + 1);
        float v = (float) (alpha * noise - sigma * alpha * clean);
        epsilon.denoise(noisy, new float[] {noise}, sigma);
        velocity.denoise(same, new float[] {v}, sigma);

        assertThat(noisy[0]).isCloseTo(clean, within(1e-5f));
        assertThat(same[0]).isCloseTo(clean, within(1e-5f));
    }

    @Test
    void wordsAreMergedAsFarAsTheMergesGo() {
        var tokenizer = ClipTokenizer.read(folder.resolve("tokenizer"));
        long[] row = tokenizer.row("Red  FOX, ax");

        assertThat(row).hasSize(77).startsWith(0, 57, 55);
        assertThat(row[row.length - 1]).isEqualTo(1);
        // "a" within the word and "x" at its end.
        assertThat(row).containsSubsequence(2, 49);
    }

    @Test
    void aLongPromptIsCutAndStillEnds() {
        long[] row = ClipTokenizer.read(folder.resolve("tokenizer")).row("fox ".repeat(500));

        assertThat(row).hasSize(77).endsWith(55, 1);
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        Files.delete(folder.resolve("unet/model.onnx"));

        assertThatThrownBy(() -> DiffusionPipeline.open(folder, 1))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining("unet/model.onnx is missing");
    }

    @Test
    void aFileThatIsNoGraphIsNamed() throws IOException {
        Files.writeString(folder.resolve("vae_decoder/model.onnx"), "no graph");

        assertThatThrownBy(() -> DiffusionPipeline.open(folder, 1))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining("vae_decoder");
    }

    @Test
    void twoTextEncodersAreRefused() throws IOException {
        Files.createDirectories(folder.resolve("text_encoder_2"));

        assertThatThrownBy(() -> DiffusionPipeline.open(folder, 1))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining("SDXL");
    }

    @Test
    void aScheduleNobodyKnowsIsNamed() throws IOException {
        TinyPipeline.write(folder, TURBO.replace("scaled_linear", "squaredcos_cap_v2"));

        assertThatThrownBy(() -> DiffusionPipeline.open(folder, 1))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining("squaredcos_cap_v2");
    }
}
