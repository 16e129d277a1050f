package io.maximin.engines.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaggingModelTest {
    @Test
    void eachSymbolGetsItsClass(@TempDir Path folder) throws IOException {
        try (var model = TaggingModel.open(EchoModel.write(folder.resolve("echo.onnx")))) {
            assertThat(model.tags(List.of(4, 2, 9))).containsExactly(List.of(4, 2, 9));
        }
    }

    @Test
    void aFileThatIsNoModelIsRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> TaggingModel.open(folder.resolve("none.onnx")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("none.onnx");
    }
}
