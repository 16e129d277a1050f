package io.maximin.engines.diffusion;

import io.maximin.engines.onnx.OnnxFormatException;
import io.maximin.engines.onnx.OnnxSession;
import io.maximin.engines.onnx.OnnxSession.Values;
import io.maximin.engines.pictures.Bitmap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/**
 * Latent diffusion of the SD-Turbo and Stable Diffusion 1 and 2 class, from the folder that the usual export to ONNX
 * writes: {@code tokenizer/}, {@code text_encoder/model.onnx}, {@code unet/model.onnx}, {@code vae_decoder/model.onnx},
 * {@code scheduler/scheduler_config.json}. Each picture is made at the size the network learned, about, and scaled.
 *
 * <p>One picture at a time; calls come from a platform thread, since native work pins virtual ones.
 *
 * @see <a href="https://arxiv.org/abs/2112.10752">Rombach and others, 2022</a>
 * @see <a href="https://arxiv.org/abs/2206.00364">Karras and others, 2022</a>, for the steps
 */
public final class DiffusionPipeline implements AutoCloseable {
    private static final int CHANNELS = 4;
    private static final int CELL = 8;
    /** Sides of latents that all networks of this class take: three halvings. */
    private static final int LATENT_STEP = 8;

    private static final int USUAL_STEPS = 20;
    private static final double USUAL_GUIDANCE = 7.5;
    private static final int QUICK_STEPS = 4;
    private static final double CONSISTENT_GUIDANCE = 8;

    private final ClipTokenizer tokenizer;
    private final NoiseSchedule schedule;
    private final OnnxSession encoder;
    private final OnnxSession unet;
    private final OnnxSession decoder;
    private final int side;
    private final double latentScale;

    private DiffusionPipeline(Path folder, int threads) {
        refuse(folder.resolve("text_encoder_2"));
        this.tokenizer = ClipTokenizer.read(folder.resolve("tokenizer"));
        this.schedule = NoiseSchedule.read(FlatJson.read(folder.resolve("scheduler/scheduler_config.json")));
        this.side = config(folder.resolve("unet/config.json"), "sample_size", 64, LATENT_STEP, 512) * CELL;
        this.latentScale = scale(folder.resolve("vae_decoder/config.json"));
        this.encoder = load(folder.resolve("text_encoder/model.onnx"), threads);
        this.unet = load(folder.resolve("unet/model.onnx"), threads);
        this.decoder = load(folder.resolve("vae_decoder/model.onnx"), threads);
    }

    private static void refuse(Path folder) {
        if (Files.exists(folder)) {
            throw new DiffusionException(folder + ": pipelines with two text encoders (SDXL) are not supported");
        }
    }

    private static OnnxSession load(Path file, int threads) {
        if (!Files.isRegularFile(file)) {
            throw new DiffusionException(file + " is missing");
        }
        try {
            return OnnxSession.load(file, threads);
        } catch (OnnxFormatException e) {
            throw new DiffusionException(String.valueOf(e.getMessage()), e);
        }
    }

    private static int config(Path file, String name, int otherwise, int min, int max) {
        int value = Files.exists(file) ? FlatJson.read(file).whole(name, otherwise) : otherwise;
        if (value < min || value > max) {
            throw new DiffusionException(
                    file + ": " + name + " must be within [" + min + ", " + max + "], got " + value);
        }
        return value;
    }

    private static double scale(Path file) {
        double usual = 0.18215;
        return Files.exists(file) ? FlatJson.read(file).number("scaling_factor", usual) : usual;
    }

    /**
     * Loads the graphs; seconds for gigabytes.
     *
     * @param threads cores that each graph computes on, at least 1
     * @throws DiffusionException if the folder holds no such pipeline
     */
    public static DiffusionPipeline open(Path folder, int threads) {
        return new DiffusionPipeline(folder, threads);
    }

    /**
     * Makes a picture, opaque and of the size ordered.
     *
     * @param progress told of each step that is done, from 1
     * @throws InterruptedException between two steps
     */
    public Bitmap draw(DiffusionOrder order, IntConsumer progress) throws InterruptedException {
        int[] latentSides = latentSides(order);
        double guidance = order.guidance() > 0 ? order.guidance() : usualGuidance();
        var prompt = encoded(order.prompt());
        // Guidance in a consistency model is an input of the network, if it is anything at all.
        boolean guided = guidance > 1 && !schedule.consistent();
        var network = new Network(
                latentSides[0], latentSides[1], prompt, guided ? encoded(order.negative()) : prompt, guidance, guided);
        int steps = order.steps() > 0 ? order.steps() : usualSteps();
        float[] latent = denoised(network, steps, new SplittableRandom(order.seed()), progress);
        return decoded(latent, latentSides[0], latentSides[1]).scaled(order.width(), order.height());
    }

    private boolean quick() {
        return schedule.consistent() || schedule.spacing() == NoiseSchedule.Spacing.TRAILING;
    }

    private int usualSteps() {
        return quick() ? QUICK_STEPS : USUAL_STEPS;
    }

    private double usualGuidance() {
        if (schedule.consistent()) {
            return CONSISTENT_GUIDANCE;
        }
        return quick() ? 1 : USUAL_GUIDANCE;
    }

    /** Width and height in latent cells: the area that the network learned, in the shape that was ordered. */
    private int[] latentSides(DiffusionOrder order) {
        double shape = Math.sqrt((double) order.width() / order.height());
        return new int[] {latentSide(side * shape), latentSide(side / shape)};
    }

    private static int latentSide(double pixels) {
        return Math.max(1, (int) Math.round(pixels / CELL / LATENT_STEP)) * LATENT_STEP;
    }

    private Values.Floats encoded(String text) {
        var row = new Values.Longs(tokenizer.row(text), 1, ClipTokenizer.LENGTH);
        return encoder.run(Map.of("input_ids", row), List.of("last_hidden_state"))
                .getFirst();
    }

    /** The network for one picture, at its size and with its texts. */
    private record Network(
            int width, int height, Values.Floats prompt, Values.Floats negative, double guidance, boolean guided) {
        int cells() {
            return CHANNELS * width * height;
        }
    }

    private float[] denoised(Network network, int steps, SplittableRandom random, IntConsumer progress)
            throws InterruptedException {
        double[] timesteps = schedule.timesteps(steps);
        double[] sigmas = new double[steps + 1];
        for (int i = 0; i < steps; i++) {
            sigmas[i] = schedule.sigma(timesteps[i]);
        }
        float[] latent = noise(network.cells(), random, Math.sqrt(sigmas[0] * sigmas[0] + 1));
        for (int i = 0; i < steps; i++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            float[] clean = clean(network, latent, timesteps[i], sigmas[i]);
            latent = schedule.consistent()
                    ? noised(clean, sigmas[i + 1], random)
                    : stepped(latent, clean, sigmas[i], sigmas[i + 1]);
            progress.accept(i + 1);
        }
        return latent;
    }

    private static float[] noise(int count, SplittableRandom random, double strength) {
        var noise = new float[count];
        for (int i = 0; i < count; i++) {
            noise[i] = (float) (strength * random.nextGaussian());
        }
        return noise;
    }

    private static float[] noised(float[] clean, double sigma, SplittableRandom random) {
        for (int i = 0; i < clean.length && sigma > 0; i++) {
            clean[i] += (float) (sigma * random.nextGaussian());
        }
        return clean;
    }

    /** Euler's step along the line from the noisy latent to the clean one. */
    private static float[] stepped(float[] noisy, float[] clean, double from, double to) {
        double share = to / from;
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] = (float) (clean[i] + (noisy[i] - clean[i]) * share);
        }
        return noisy;
    }

    private float[] clean(Network network, float[] noisy, double timestep, double sigma) {
        var scaled = noisy.clone();
        double scale = 1 / Math.sqrt(sigma * sigma + 1);
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= (float) scale;
        }
        float[] predicted = predicted(network, scaled, timestep, network.prompt());
        if (network.guided()) {
            float[] other = predicted(network, scaled, timestep, network.negative());
            for (int i = 0; i < predicted.length; i++) {
                predicted[i] = (float) (other[i] + network.guidance() * (predicted[i] - other[i]));
            }
        }
        var clean = noisy.clone();
        schedule.denoise(clean, predicted, sigma);
        return clean;
    }

    private float[] predicted(Network network, float[] scaled, double timestep, Values.Floats text) {
        Map<String, Values> inputs = new HashMap<>();
        inputs.put("sample", new Values.Floats(scaled, 1, CHANNELS, network.height(), network.width()));
        inputs.put("timestep", timestep(timestep));
        inputs.put("encoder_hidden_states", text);
        if (unet.takes("timestep_cond")) {
            inputs.put("timestep_cond", GuidanceEmbedding.of(network.guidance() - 1));
        }
        float[] predicted = unet.run(inputs, List.of("out_sample")).getFirst().data();
        if (predicted.length != network.cells()) {
            throw new IllegalStateException(
                    "unet gave " + predicted.length + " values for " + network.cells() + " of the latent");
        }
        return predicted;
    }

    // Exports differ: a scalar or a row of one.
    private Values timestep(double timestep) {
        long[] shape = unet.rank("timestep") == 0 ? new long[0] : new long[] {1};
        return new Values.Floats(new float[] {(float) timestep}, shape);
    }

    private Bitmap decoded(float[] latent, int width, int height) {
        var unscaled = latent.clone();
        for (int i = 0; i < unscaled.length; i++) {
            unscaled[i] /= (float) latentScale;
        }
        var input = new Values.Floats(unscaled, 1, CHANNELS, height, width);
        float[] planes = decoder.run(Map.of("latent_sample", input), List.of("sample"))
                .getFirst()
                .data();
        int pixels = width * CELL * height * CELL;
        if (planes.length != 3 * pixels) {
            throw new IllegalStateException("vae_decoder gave " + planes.length + " values for " + pixels + " pixels");
        }
        var argb = new int[pixels];
        for (int i = 0; i < pixels; i++) {
            argb[i] = 0xFF000000
                    | level(planes[i]) << 16
                    | level(planes[pixels + i]) << 8
                    | level(planes[2 * pixels + i]);
        }
        return new Bitmap(width * CELL, height * CELL, argb);
    }

    private static int level(float value) {
        return Math.round(Math.clamp((value + 1) / 2, 0, 1) * 255);
    }

    @Override
    public void close() {
        encoder.close();
        unet.close();
        decoder.close();
    }
}
