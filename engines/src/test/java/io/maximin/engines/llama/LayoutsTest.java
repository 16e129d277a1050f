package io.maximin.engines.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.engines.natives.NativesException;
import java.lang.foreign.Arena;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LayoutsTest {

    @Test
    void structsHaveTheSizesACompilerGivesThem() {
        assertThat(Layouts.MODEL_PARAMS.byteSize()).isEqualTo(80);
        assertThat(Layouts.CONTEXT_PARAMS.byteSize()).isEqualTo(160);
        assertThat(Layouts.BATCH.byteSize()).isEqualTo(56);
        assertThat(Layouts.THREADPOOL_PARAMS.byteSize()).isEqualTo(528);
    }

    @Test
    void libraryWritesTheDocumentedDefaultsWhereTheLayoutsSay() {
        LlamaRuntime runtime = TestRuntime.load();

        try (var arena = Arena.ofConfined()) {
            LayoutCheck.modelParams(runtime.models().defaults(arena));
            LayoutCheck.contextParams(runtime.contexts().defaults(arena));
            LayoutCheck.threadPoolParams(runtime.backend().threadPoolDefaults(arena, 5), 5);
        }
        assertThat(LlamaRuntime.VERSIONS).anyMatch(runtime.version()::startsWith);
    }

    @Test
    void fieldThatMovedIsNamed() {
        LlamaRuntime runtime = TestRuntime.load();

        try (var arena = Arena.ofConfined()) {
            StructView defaults = runtime.contexts().defaults(arena);
            defaults.set("n_ubatch", 7);
            defaults.set("kv_unified", true);

            assertThatThrownBy(() -> LayoutCheck.contextParams(defaults))
                    .isInstanceOf(NativesException.class)
                    .hasMessageContaining("n_ubatch is 7 where 512 is documented")
                    .hasMessageContaining("kv_unified is true where false");
        }
    }

    @Test
    void nullPointerIsNoText() {
        assertThat(Text.read(java.lang.foreign.MemorySegment.NULL)).isEqualTo(Optional.empty());
    }
}
