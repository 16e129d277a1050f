package io.maximin.engines.llama;

import static io.maximin.engines.natives.NativeLibrary.call;
import static io.maximin.engines.natives.NativeLibrary.run;
import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.maximin.engines.natives.NativeLibrary;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Optional;

/** The functions of libllama that load and describe a model. */
final class ModelCalls {
    private final MethodHandle defaultParams;
    private final MethodHandle load;
    private final MethodHandle free;
    private final MethodHandle vocab;
    private final MethodHandle trainedContext;
    private final MethodHandle sizeBytes;
    private final MethodHandle hasDecoder;
    private final MethodHandle hasEncoder;
    private final MethodHandle isRecurrent;
    private final MethodHandle isHybrid;
    private final MethodHandle attentionWindow;
    private final MethodHandle describe;
    private final MethodHandle metadata;
    private final MethodHandle chatTemplate;

    ModelCalls(NativeLibrary llama) {
        defaultParams = llama.function("llama_model_default_params", FunctionDescriptor.of(Layouts.MODEL_PARAMS));
        load = llama.function(
                "llama_model_load_from_file", FunctionDescriptor.of(ADDRESS, ADDRESS, Layouts.MODEL_PARAMS));
        free = llama.function("llama_model_free", FunctionDescriptor.ofVoid(ADDRESS));
        vocab = llama.function("llama_model_get_vocab", FunctionDescriptor.of(ADDRESS, ADDRESS));
        trainedContext = llama.function("llama_model_n_ctx_train", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        sizeBytes = llama.function("llama_model_size", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
        hasDecoder = llama.function("llama_model_has_decoder", FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS));
        hasEncoder = llama.function("llama_model_has_encoder", FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS));
        isRecurrent = llama.function("llama_model_is_recurrent", FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS));
        isHybrid = llama.function("llama_model_is_hybrid", FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS));
        attentionWindow = llama.function("llama_model_n_swa", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        describe = llama.function("llama_model_desc", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG));
        metadata = llama.function(
                "llama_model_meta_val_str", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG));
        chatTemplate = llama.function("llama_model_chat_template", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));
    }

    StructView defaults(Arena arena) {
        SegmentAllocator allocator = arena;
        return new StructView(Layouts.MODEL_PARAMS, call(() -> (MemorySegment) defaultParams.invokeExact(allocator)));
    }

    /** The model, or a null pointer when libllama refuses the file; its log then says why. */
    MemorySegment load(Path file, ModelOptions options) {
        try (var arena = Arena.ofConfined()) {
            StructView params = defaults(arena);
            params.set("use_extra_bufts", options.repackWeights());
            MemorySegment path = arena.allocateFrom(file.toString());
            return call(() -> (MemorySegment) load.invokeExact(path, params.memory()));
        }
    }

    void free(MemorySegment model) {
        run(() -> {
            free.invokeExact(model);
        });
    }

    MemorySegment vocab(MemorySegment model) {
        return call(() -> (MemorySegment) vocab.invokeExact(model));
    }

    int trainedContext(MemorySegment model) {
        return call(() -> (int) trainedContext.invokeExact(model));
    }

    long sizeBytes(MemorySegment model) {
        return call(() -> (long) sizeBytes.invokeExact(model));
    }

    boolean generatesText(MemorySegment model) {
        return call(() -> (boolean) hasDecoder.invokeExact(model) && !(boolean) hasEncoder.invokeExact(model));
    }

    /** Whether every layer sees all earlier tokens and keeps them apart, so that a part of them can be taken out. */
    boolean attendsToAll(MemorySegment model) {
        return call(() -> !(boolean) isRecurrent.invokeExact(model)
                && !(boolean) isHybrid.invokeExact(model)
                && (int) attentionWindow.invokeExact(model) == 0);
    }

    String describe(MemorySegment model) {
        return Text.written((buffer, bytes) -> call(() -> (int) describe.invokeExact(model, buffer, bytes)))
                .orElse("unknown");
    }

    Optional<String> metadata(MemorySegment model, String key) {
        try (var arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(key);
            return Text.written((buffer, bytes) -> call(() -> (int) metadata.invokeExact(model, name, buffer, bytes)));
        }
    }

    Optional<String> chatTemplate(MemorySegment model) {
        return Text.read(call(() -> (MemorySegment) chatTemplate.invokeExact(model, MemorySegment.NULL)));
    }
}
