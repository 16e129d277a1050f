package io.maximin.engines.phonemes;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.onnx.EchoModel;
import io.maximin.engines.onnx.TaggingModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArabicVowelsTest {
    @TempDir
    Path folder;

    @Test
    void eachWordKeepsItsLettersAndPointedOnesAreLeftAlone() throws IOException {
        try (var model = TaggingModel.open(EchoModel.write(folder.resolve("echo.onnx")))) {
            var words = List.of("كتب", "قَلَم", "أب");

            var vowelled = new ArabicVowels(model).vowelled(words);

            assertThat(vowelled).hasSize(3);
            assertThat(vowelled.get(1)).isEqualTo("قَلَم");
            assertThat(bases(vowelled.get(0))).isEqualTo("كتب");
            assertThat(bases(vowelled.get(2))).isEqualTo("أب");
        }
    }

    @Test
    void phrasesOfAnyLengthAreVowelled() throws IOException {
        try (var model = TaggingModel.open(EchoModel.write(folder.resolve("echo.onnx")))) {
            var words = Collections.nCopies(100, "كتب");

            assertThat(new ArabicVowels(model).vowelled(words)).hasSize(100);
        }
    }

    private static String bases(String word) {
        var text = new StringBuilder();
        PointedLetter.of(word).forEach(letter -> text.append(letter.base()));
        return text.toString();
    }
}
