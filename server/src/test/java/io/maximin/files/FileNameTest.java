package io.maximin.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "me.m4a, me.m4a",
        "../../etc/passwd, passwd",
        "'C:\\Users\\me\\song.mp3', song.mp3",
        ".., file",
        "a/, file",
        "'', file",
        "你好 1.txt, 你好 1.txt"
    })
    void aPathIsNotPartOfTheName(String given, String name) {
        assertThat(FileName.clean(given)).isEqualTo(name);
    }

    @Test
    void whatCannotBeSeenGoes() {
        assertThat(FileName.clean("a\r\n\0b\u202e\ud800.mp3")).isEqualTo("ab.mp3");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(FileName.clean("x".repeat(400) + ".mp3")).hasSize(255).endsWith("xx.mp3");
        assertThat(FileName.clean("x".repeat(250) + "😀".repeat(10) + ".mp3"))
                .hasSize(254)
                .endsWith("xx.mp3");
        assertThat(FileName.clean("x" + "😀".repeat(300))).hasSize(255);
    }
}
