package io.maximin.engines.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.engines.grammar.Expr;
import io.maximin.engines.grammar.Grammar;
import io.maximin.engines.grammar.Guide;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LlamaModelTest {
    private final LlamaRuntime runtime = TestRuntime.load();

    @TempDir
    Path directory;

    private LlamaModel model;

    @BeforeEach
    void load() {
        model = runtime.loadModel(TinyGguf.write(directory.resolve("tiny.gguf"), 1), ModelOptions.DEFAULT);
    }

    @AfterEach
    void free() {
        model.close();
    }

    @Test
    void modelTellsWhatItsFileSays() {
        assertThat(model.contextLengthTrained()).isEqualTo(TinyGguf.CONTEXT_TOKENS);
        assertThat(model.description()).startsWith("llama");
        assertThat(model.metadata("general.name")).contains("tiny");
        assertThat(model.metadata("no.such.key")).isEmpty();
        assertThat(model.chatTemplate().orElseThrow()).contains("<|im_start|>assistant");
        assertThat(model.bosToken()).contains("<s>");
        assertThat(model.eosToken()).contains("</s>");
        assertThat(model.eotToken()).contains("<|im_end|>");
        assertThat(model.sizeBytes()).isBetween(400_000L, 600_000L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello world",
                "",
                "\u4f60\u597d, \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67!",
                "Gr\u00fc\u00dfe\n\ttab",
                "<|im_end|>"
            })
    void tokensOfATextSpellTheText(String text) {
        int[] tokens = model.tokenize(text, false);

        assertThat(spell(tokens)).isEqualTo(text);
    }

    @Test
    void longMetadataIsReadWhole() {
        String template = model.metadata("tokenizer.chat_template").orElseThrow();

        assertThat(template).isEqualTo(model.chatTemplate().orElseThrow());
        assertThat(template.length()).isGreaterThan(100);
    }

    @Test
    void turnTokenIsParsedOnlyWhereAsked() {
        int[] special = model.tokenize("<|im_end|>", true);
        int[] plain = model.tokenize("<|im_end|>", false);

        assertThat(special).hasSize(1);
        assertThat(model.endsGeneration(special[0])).isTrue();
        assertThat(model.piece(special[0])).isEmpty();
        assertThat(plain).hasSizeGreaterThan(1);
    }

    @Test
    void controlTokensThatMarkSomethingAreSpelled() {
        int mark = model.tokenize("<|im_start|>", true)[0];
        int end = model.tokenize("<|im_end|>", true)[0];

        model.spell(List.of("a <|im_start|> b", "<|im_end|>", "<missing>"));

        assertThat(model.piece(mark)).asString().isEqualTo("<|im_start|>");
        assertThat(model.piece(end)).isEmpty();
        assertThat(model.piece(1)).isEmpty();
        assertThat(spell(model.tokenize("hello <|im_start|>", true))).isEqualTo("hello <|im_start|>");
    }

    @Test
    void spelledTokensAreFoundByWhatHoldsAnAnswer() {
        int mark = model.tokenize("<|im_start|>", true)[0];
        var rules = Map.of("root", Expr.text("<|im_start|>x"));
        model.spell(List.of("<|im_start|>"));

        var allowed = model.vocabulary().tokens().allowed(Guide.of(Grammar.of(rules, "root")));

        assertThat(allowed.get(mark)).isTrue();
    }

    @Test
    void promptBeginsWithTheBeginTokenOnce() {
        int[] without = model.tokenizePrompt("hello");
        int[] with = model.tokenizePrompt("<s>hello");

        assertThat(without).isEqualTo(with);
        assertThat(without[0]).isEqualTo(1);
    }

    @Test
    void tokenOutsideTheVocabularyIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> model.piece(model.vocabularySize()));
        assertThatIllegalArgumentException().isThrownBy(() -> model.endsGeneration(-1));
    }

    @Test
    void closedModelIsNotUsedAgain() {
        model.close();
        model.close();

        assertThatThrownBy(() -> model.tokenize("hello", false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tiny.gguf is closed");
    }

    @Test
    void missingFileIsRefusedByName() {
        Path file = directory.resolve("absent.gguf");

        assertThatThrownBy(() -> runtime.loadModel(file, ModelOptions.DEFAULT))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("absent.gguf")
                .hasMessageContaining("no such file");
    }

    @Test
    void fileOfAnUnknownArchitectureIsRefusedWithTheReason() throws IOException {
        byte[] bytes = TinyGguf.bytes(1);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("llama");
        bytes[at] = 'x';
        Path file = Files.write(directory.resolve("foreign.gguf"), bytes);

        assertThatThrownBy(() -> runtime.loadModel(file, ModelOptions.DEFAULT))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("foreign.gguf")
                .hasMessageContaining("unknown model architecture: 'xlama'");
    }

    @Test
    void assertionInsideLlamaCppIsAnExceptionAndNotTheEndOfTheProcess() throws IOException {
        byte[] bytes = TinyGguf.bytes(1);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("<0x41>");
        bytes[at + 4] = '2';
        Path file = Files.write(directory.resolve("double.gguf"), bytes);

        assertThatThrownBy(() -> runtime.loadModel(file, ModelOptions.DEFAULT))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("double.gguf")
                .hasMessageContaining("GGML_ASSERT");
        assertThatThrownBy(() -> runtime.loadModel(file, ModelOptions.DEFAULT))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("has not changed");

        Files.write(file, TinyGguf.bytes(1));
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        runtime.loadModel(file, ModelOptions.DEFAULT).close();
    }

    private String spell(int[] tokens) {
        var bytes = new ByteArrayOutputStream();
        for (int token : tokens) {
            bytes.writeBytes(model.piece(token));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
