package io.maximin.engines.llama;

import static io.maximin.engines.natives.NativeLibrary.call;
import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import io.maximin.engines.natives.NativeLibrary;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The functions of libllama that turn text into tokens and back. */
final class VocabCalls {
    private static final int USUAL_PIECE_BYTES = 64;

    private final MethodHandle size;
    private final MethodHandle bos;
    private final MethodHandle eos;
    private final MethodHandle eot;
    private final MethodHandle addBos;
    private final MethodHandle text;
    private final MethodHandle endsGeneration;
    private final MethodHandle tokenize;
    private final MethodHandle piece;

    VocabCalls(NativeLibrary llama) {
        size = llama.function("llama_vocab_n_tokens", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        bos = llama.function("llama_vocab_bos", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        eos = llama.function("llama_vocab_eos", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        eot = llama.function("llama_vocab_eot", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        addBos = llama.function("llama_vocab_get_add_bos", FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS));
        text = llama.function("llama_vocab_get_text", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT));
        endsGeneration = llama.function("llama_vocab_is_eog", FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS, JAVA_INT));
        tokenize = llama.function(
                "llama_tokenize",
                FunctionDescriptor.of(
                        JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, JAVA_BOOLEAN, JAVA_BOOLEAN));
        piece = llama.function(
                "llama_token_to_piece",
                FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, JAVA_BOOLEAN));
    }

    int size(MemorySegment vocab) {
        return call(() -> (int) size.invokeExact(vocab));
    }

    int bos(MemorySegment vocab) {
        return call(() -> (int) bos.invokeExact(vocab));
    }

    int eos(MemorySegment vocab) {
        return call(() -> (int) eos.invokeExact(vocab));
    }

    int eot(MemorySegment vocab) {
        return call(() -> (int) eot.invokeExact(vocab));
    }

    boolean addBos(MemorySegment vocab) {
        return call(() -> (boolean) addBos.invokeExact(vocab));
    }

    Optional<String> text(MemorySegment vocab, int token) {
        return token < 0 ? Optional.empty() : Text.read(call(() -> (MemorySegment) text.invokeExact(vocab, token)));
    }

    boolean endsGeneration(MemorySegment vocab, int token) {
        return call(() -> (boolean) endsGeneration.invokeExact(vocab, token));
    }

    int[] tokenize(MemorySegment vocab, String input, boolean parseSpecial) {
        byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
        try (var arena = Arena.ofConfined()) {
            MemorySegment chars = arena.allocate(bytes.length + 1L);
            MemorySegment.copy(bytes, 0, chars, JAVA_BYTE, 0, bytes.length);
            // A token stands for at least one byte, apart from the space some vocabularies put in front.
            int room = bytes.length + 8;
            MemorySegment tokens = arena.allocate(JAVA_INT, room);
            int count = call(
                    () -> (int) tokenize.invokeExact(vocab, chars, bytes.length, tokens, room, false, parseSpecial));
            if (count < 0) {
                throw new IllegalStateException(
                        "tokenizer wanted " + -(long) count + " tokens for " + bytes.length + " bytes");
            }
            return tokens.asSlice(0, count * JAVA_INT.byteSize()).toArray(JAVA_INT);
        }
    }

    /**
     * The bytes a token stands for, possibly a part of a character.
     *
     * @param special whether control tokens stand for their text, and not for nothing
     */
    byte[] piece(MemorySegment vocab, int token, boolean special) {
        try (var arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocate(USUAL_PIECE_BYTES);
            int length = piece(vocab, token, buffer, special);
            if (length < 0) {
                buffer = arena.allocate(-length);
                length = piece(vocab, token, buffer, special);
            }
            return buffer.asSlice(0, length).toArray(JAVA_BYTE);
        }
    }

    private int piece(MemorySegment vocab, int token, MemorySegment buffer, boolean special) {
        int room = (int) buffer.byteSize();
        return call(() -> (int) piece.invokeExact(vocab, token, buffer, room, 0, special));
    }
}
