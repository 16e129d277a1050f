package io.maximin.engines.phonemes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.engines.natives.NativesException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EspeakTest {
    private static Espeak open() {
        return new Espeak(EspeakFolder.LIBRARY, EspeakFolder.DATA);
    }

    @Test
    void eachTextIsAnswered() {
        try (var espeak = open()) {
            assertThat(espeak.phonemes("en-us", List.of("cat", "church"))).containsExactly("kˈæt", "t^ʃˈɜːt^ʃ");
        }
    }

    @Test
    void aVoiceStaysWithItsText() {
        try (var espeak = open()) {
            espeak.phonemes("en-us", List.of("cat"));

            assertThat(espeak.phonemes("de", List.of("ja"))).containsExactly("jˈɑː");
        }
    }

    @Test
    void twoMayBeOpen() {
        try (var one = open();
                var other = open()) {
            one.phonemes("de", List.of("ja"));
            other.phonemes("en-us", List.of("cat"));

            assertThat(one.phonemes("de", List.of("ja"))).containsExactly("jˈɑː");
        }
    }

    @Test
    void anUnknownVoiceIsRefusedAndTheNextOneWorks() {
        try (var espeak = open()) {
            assertThatThrownBy(() -> espeak.phonemes("fil", List.of("ako")))
                    .isInstanceOf(NativesException.class)
                    .hasMessageContaining("fil");
            assertThat(espeak.phonemes("de", List.of("ja"))).containsExactly("jˈɑː");
        }
    }

    @Test
    void aFolderWithoutDataIsRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> new Espeak(EspeakFolder.LIBRARY, folder))
                .isInstanceOf(NativesException.class)
                .hasMessageContaining("phontab");
    }

    @Test
    void nothingIsAnsweredOnceClosed() {
        var espeak = open();
        espeak.close();

        assertThatThrownBy(() -> espeak.phonemes("de", List.of("ja"))).isInstanceOf(CancellationException.class);
    }

    @Test
    void anInterruptedCallerIsLetGo() {
        try (var espeak = open()) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> espeak.phonemes("de", List.of("ja"))).isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
