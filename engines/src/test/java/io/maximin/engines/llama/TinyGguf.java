package io.maximin.engines.llama;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A valid model of half a megabyte with random weights: architecture llama, two layers, a SentencePiece vocabulary with
 * byte fallback, ChatML turn tokens and template. It speaks nonsense, always the same for the same seed, and when it
 * always takes the likeliest token it practically never ends by itself.
 */
public final class TinyGguf {
    /** Context length in the metadata. */
    public static final int CONTEXT_TOKENS = 4_096;

    private static final int WIDTH = 64;
    private static final int HEADS = 4;
    private static final int INNER = 128;
    private static final int LAYERS = 2;
    private static final int NORMAL = 1;
    private static final int UNKNOWN = 2;
    private static final int CONTROL = 3;
    private static final int BYTE = 6;

    private final Random random;
    private final GgufWriter writer = new GgufWriter();
    private final List<String> tokens = new ArrayList<>();
    private final List<Integer> types = new ArrayList<>();

    private TinyGguf(long seed) {
        random = new Random(seed);
    }

    /** Writes the model of this seed to a file. */
    public static Path write(Path file, long seed) {
        try {
            return Files.write(file, bytes(seed));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The file's content. */
    public static byte[] bytes(long seed) {
        var tiny = new TinyGguf(seed);
        tiny.vocabulary();
        tiny.metadata();
        tiny.weights();
        return tiny.writer.toBytes();
    }

    private void vocabulary() {
        token("<unk>", UNKNOWN);
        token("<s>", CONTROL);
        token("</s>", CONTROL);
        IntStream.range(0, 256).forEach(value -> token("<0x%02X>".formatted(value), BYTE));
        token("<|im_start|>", CONTROL);
        token("<|im_end|>", CONTROL);
        token("\u2581", NORMAL);
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.,?!"
                .chars()
                .forEach(letter -> token(Character.toString(letter), NORMAL));
        List.of("he", "hel", "hell", "hello", "\u2581hello", "\u2581w", "or", "ld", "\u4f60", "\u597d")
                .forEach(word -> token(word, NORMAL));
    }

    private void token(String text, int type) {
        tokens.add(text);
        types.add(type);
    }

    private void metadata() {
        List<Float> scores =
                IntStream.range(0, tokens.size()).mapToObj(id -> (float) id).toList();
        writer.text("general.architecture", "llama")
                .text("general.name", "tiny")
                .integer("llama.context_length", CONTEXT_TOKENS)
                .integer("llama.embedding_length", WIDTH)
                .integer("llama.block_count", LAYERS)
                .integer("llama.feed_forward_length", INNER)
                .integer("llama.attention.head_count", HEADS)
                .integer("llama.rope.dimension_count", WIDTH / HEADS)
                .number("llama.attention.layer_norm_rms_epsilon", 1e-5f)
                .text("tokenizer.ggml.model", "llama")
                .texts("tokenizer.ggml.tokens", tokens)
                .numbers("tokenizer.ggml.scores", scores)
                .integers("tokenizer.ggml.token_type", types)
                .integer("tokenizer.ggml.bos_token_id", 1)
                .integer("tokenizer.ggml.eos_token_id", 2)
                .integer("tokenizer.ggml.eot_token_id", tokens.indexOf("<|im_end|>"))
                .flag("tokenizer.ggml.add_bos_token", true)
                .flag("tokenizer.ggml.add_space_prefix", false)
                .text("tokenizer.chat_template", """
                        {%- for message in messages -%}
                        <|im_start|>{{ message.role }}
                        {{ message.content }}<|im_end|>
                        {% endfor -%}
                        {%- if add_generation_prompt %}<|im_start|>assistant
                        {% endif %}""");
    }

    private void weights() {
        matrix("token_embd.weight", WIDTH, tokens.size(), 1);
        for (int layer = 0; layer < LAYERS; layer++) {
            String block = "blk." + layer + ".";
            ones(block + "attn_norm.weight");
            for (String name : List.of("attn_q", "attn_k", "attn_v", "attn_output")) {
                matrix(block + name + ".weight", WIDTH, WIDTH, 0.2);
            }
            ones(block + "ffn_norm.weight");
            matrix(block + "ffn_gate.weight", WIDTH, INNER, 0.2);
            matrix(block + "ffn_up.weight", WIDTH, INNER, 0.2);
            matrix(block + "ffn_down.weight", INNER, WIDTH, 0.2);
        }
        ones("output_norm.weight");
        matrix("output.weight", WIDTH, tokens.size(), 0.3);
    }

    private void matrix(String name, int rowElements, int rows, double deviation) {
        float[] values = new float[rowElements * rows];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * deviation);
        }
        writer.tensor(name, List.of(rowElements, rows), values);
    }

    private void ones(String name) {
        float[] values = new float[WIDTH];
        java.util.Arrays.fill(values, 1);
        writer.tensor(name, List.of(WIDTH), values);
    }
}
