package io.maximin.engines.phonemes;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import io.maximin.engines.natives.NativeLibrary;
import io.maximin.engines.natives.NativesException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The calls of libespeak-ng that turn text into phonemes. The library keeps its state in globals: one thread of the
 * process may use it at a time. Source: {@code speak_lib.h} of espeak-ng 1.52.
 */
final class EspeakLibrary {
    /** Joins the letters of one sound, as in {@code t^ʃ}. */
    static final char TIE = '^';

    private static final int SYNCHRONOUS = 2;
    private static final int DO_NOT_EXIT = 0x8000;
    private static final int UTF8 = 1;
    private static final int TIED_IPA = 2 | 0x80 | TIE << 8;
    private static final int SAMPLE_RATE_HERTZ = 22_050;

    /** Initialising without these ends the process in a later call instead of reporting an error. */
    private static final List<String> NEEDED = List.of("phontab", "phonindex", "phondata", "intonations", "en_dict");

    private static final ReentrantLock IN_USE = new ReentrantLock();

    private final MethodHandle setVoice;
    private final MethodHandle textToPhonemes;

    private EspeakLibrary(NativeLibrary library) {
        setVoice = library.function("espeak_SetVoiceByName", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        textToPhonemes =
                library.function("espeak_TextToPhonemes", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT, JAVA_INT));
    }

    /**
     * Loads and initialises the library.
     *
     * @param file {@code libespeak-ng.so.1}
     * @param data the folder that holds {@code phontab} and the dictionaries
     * @throws NativesException if either is missing or refused
     */
    static EspeakLibrary open(Path file, Path data) {
        NEEDED.stream()
                .map(data::resolve)
                .filter(needed -> !Files.isRegularFile(needed))
                .findFirst()
                .ifPresent(missing -> {
                    throw new NativesException("espeak-ng data is incomplete: " + missing + " does not exist");
                });
        var library = NativeLibrary.open(file);
        var initialize = library.function(
                "espeak_Initialize", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
        try (var arena = Arena.ofConfined()) {
            var folder = arena.allocateFrom(data.toAbsolutePath().toString());
            int rate = NativeLibrary.call(() -> (int) initialize.invokeExact(SYNCHRONOUS, 0, folder, DO_NOT_EXIT));
            if (rate != SAMPLE_RATE_HERTZ) {
                throw new NativesException("espeak-ng refused its data in " + data + ": " + rate);
            }
        }
        return new EspeakLibrary(library);
    }

    /**
     * The sounds of each text in IPA with ties, words separated by spaces.
     *
     * @throws NativesException if there is no such voice
     */
    List<String> phonemes(String voice, List<String> texts) {
        IN_USE.lock();
        try {
            // A second instance in the same process may have chosen another voice since.
            choose(voice);
            return texts.stream().map(this::phonemes).toList();
        } finally {
            IN_USE.unlock();
        }
    }

    private void choose(String name) {
        try (var arena = Arena.ofConfined()) {
            var text = arena.allocateFrom(name);
            int code = NativeLibrary.call(() -> (int) setVoice.invokeExact(text));
            if (code != 0) {
                // It keeps the voice it had, so going on would speak another language.
                throw new NativesException("espeak-ng has no voice " + name + " (" + code + ")");
            }
        }
    }

    private String phonemes(String text) {
        try (var arena = Arena.ofConfined()) {
            var bytes = arena.allocateFrom(text, StandardCharsets.UTF_8);
            var cursor = arena.allocate(ADDRESS);
            cursor.set(ADDRESS, 0, bytes);
            var symbols = new StringBuilder();
            while (cursor.get(ADDRESS, 0).address() != 0) {
                symbols.append(clause(cursor)).append(' ');
            }
            return symbols.toString().strip();
        }
    }

    private String clause(MemorySegment cursor) {
        MemorySegment symbols =
                NativeLibrary.call(() -> (MemorySegment) textToPhonemes.invokeExact(cursor, UTF8, TIED_IPA));
        return symbols.reinterpret(Long.MAX_VALUE).getString(0, StandardCharsets.UTF_8);
    }
}
