package io.maximin.engines.llama;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The weights and vocabulary of one GGUF file. Thread-safe; what belongs to a request lives elsewhere.
 * Calls enter native code on the calling thread, which for a long text pins a virtual thread's carrier for
 * milliseconds.
 */
public final class LlamaModel implements AutoCloseable {
    private static final int CLOSED = -1;

    private final LlamaRuntime runtime;
    private final Path file;
    private final MemorySegment handle;
    private final MemorySegment vocab;
    private final CacheType cacheType;
    private final int vocabularySize;
    private final AtomicInteger contexts = new AtomicInteger();
    private final ReentrantLock asking = new ReentrantLock();
    private @Nullable Vocabulary vocabulary;
    private volatile Set<Integer> spelled = Set.of();

    LlamaModel(LlamaRuntime runtime, Path file, MemorySegment handle, CacheType cacheType) {
        this.runtime = runtime;
        this.file = file;
        this.handle = handle;
        this.cacheType = cacheType;
        this.vocab = runtime.models().vocab(handle);
        this.vocabularySize = runtime.vocabs().size(vocab);
    }

    public Path file() {
        return file;
    }

    /** The Jinja source in {@code tokenizer.chat_template}, if the file has one. */
    public Optional<String> chatTemplate() {
        return runtime.models().chatTemplate(open());
    }

    /** A metadata value of the file as text; empty for an unknown key and for arrays. */
    public Optional<String> metadata(String key) {
        return runtime.models().metadata(open(), key);
    }

    /** Architecture, size and quantisation in words, such as {@code qwen2 0.5B Q4_K - Medium}. */
    public String description() {
        return runtime.models().describe(open());
    }

    /** Tokens of context the model was trained on. */
    public int contextLengthTrained() {
        return runtime.models().trainedContext(open());
    }

    /** Bytes of all tensors together. */
    public long sizeBytes() {
        return runtime.models().sizeBytes(open());
    }

    /** Token ids are 0 to this, exclusive. */
    public int vocabularySize() {
        return vocabularySize;
    }

    /** The text of the token that begins a sequence, if the vocabulary has one. */
    public Optional<String> bosToken() {
        open();
        return runtime.vocabs().text(vocab, runtime.vocabs().bos(vocab));
    }

    /** The text of the token that ends a sequence, if the vocabulary has one. */
    public Optional<String> eosToken() {
        open();
        return runtime.vocabs().text(vocab, runtime.vocabs().eos(vocab));
    }

    /** The text of the token that ends a turn, if the vocabulary tells it from the end of a sequence. */
    public Optional<String> eotToken() {
        open();
        return runtime.vocabs().text(vocab, runtime.vocabs().eot(vocab));
    }

    /**
     * The tokens of a text, with nothing added in front or behind.
     *
     * @param parseSpecial whether the text of a control token, such as {@code <|im_start|>}, stands for that token;
     *     never for text that is only what a user wrote
     */
    public int[] tokenize(String text, boolean parseSpecial) {
        open();
        return runtime.vocabs().tokenize(vocab, text, parseSpecial);
    }

    /** The tokens of a rendered chat template: control tokens parsed, the begin token in front if it is needed. */
    public int[] tokenizePrompt(String prompt) {
        int[] tokens = tokenize(prompt, true);
        int bos = runtime.vocabs().bos(vocab);
        boolean missing = runtime.vocabs().addBos(vocab) && bos >= 0 && (tokens.length == 0 || tokens[0] != bos);
        if (!missing) {
            return tokens;
        }
        int[] withBos = new int[tokens.length + 1];
        withBos[0] = bos;
        System.arraycopy(tokens, 0, withBos, 1, tokens.length);
        return withBos;
    }

    /**
     * The bytes a token stands for, which need not be whole UTF-8 characters; none for control tokens but those that
     * are spelled.
     *
     * @throws IllegalArgumentException for a token outside the vocabulary
     */
    public byte[] piece(int token) {
        open();
        requireToken(token);
        return runtime.vocabs().piece(vocab, token, spelled.contains(token));
    }

    /**
     * Has control tokens stand for their text from now on, if they are part of one of these. A model may mark its calls
     * of tools with such tokens. To be called before anything is generated.
     */
    public void spell(Collection<String> texts) {
        open();
        Set<Integer> tokens = new HashSet<>();
        for (String text : texts) {
            for (int token : tokenize(text, true)) {
                var piece = new String(runtime.vocabs().piece(vocab, token, true), StandardCharsets.UTF_8);
                if (!endsGeneration(token) && !piece.isBlank() && text.contains(piece)) {
                    tokens.add(token);
                }
            }
        }
        spelled = Set.copyOf(tokens);
    }

    /** Whether this token ends an answer: end of sequence, of turn or of message. */
    public boolean endsGeneration(int token) {
        open();
        requireToken(token);
        return runtime.vocabs().endsGeneration(vocab, token);
    }

    /**
     * Frees the weights; idempotent.
     *
     * @throws IllegalStateException while a scheduler still uses the model
     */
    @Override
    public void close() {
        if (contexts.compareAndSet(0, CLOSED)) {
            runtime.models().free(handle);
        } else if (contexts.get() > 0) {
            throw new IllegalStateException(
                    "model " + file + " is still in use by " + contexts.get() + " scheduler(s)");
        }
    }

    /** All tokens, asked for once. */
    Vocabulary vocabulary() {
        asking.lock();
        try {
            if (vocabulary == null) {
                vocabulary = Vocabulary.of(this);
            }
            return vocabulary;
        } finally {
            asking.unlock();
        }
    }

    /** As {@link ModelCalls#attendsToAll}. */
    boolean attendsToAll() {
        return runtime.models().attendsToAll(open());
    }

    CacheType cacheType() {
        return cacheType;
    }

    LlamaRuntime runtime() {
        return runtime;
    }

    void requireToken(int token) {
        if (token < 0 || token >= vocabularySize) {
            throw new IllegalArgumentException("token " + token + " is outside [0, " + vocabularySize + ")");
        }
    }

    /** The native handle, kept alive until {@link #release}. */
    MemorySegment retain() {
        contexts.updateAndGet(count -> {
            if (count == CLOSED) {
                throw new IllegalStateException("model " + file + " is closed");
            }
            return count + 1;
        });
        return handle;
    }

    void release() {
        contexts.decrementAndGet();
    }

    private MemorySegment open() {
        if (contexts.get() == CLOSED) {
            throw new IllegalStateException("model " + file + " is closed");
        }
        return handle;
    }
}
