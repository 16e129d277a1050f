package io.maximin.engines.stage.icons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.engines.stage.TinyIcons;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IconSetTest {
    @TempDir
    private Path directory;

    @Test
    void picturesAreReadWhereTheyStand() {
        var set = IconSet.open(TinyIcons.write(directory));

        var ball = set.icon("ball").orElseThrow();

        assertThat(set.names()).containsExactlyInAnyOrder("ball", "cat", "broken");
        assertThat(ball.body()).contains("circle");
        assertThat(ball.width()).isEqualTo(32);
        assertThat(set.icon("cat").orElseThrow().height()).isEqualTo(64);
    }

    @Test
    void anAliasIsItsParentMirroredIfItSaysSo() {
        var set = IconSet.open(TinyIcons.write(directory));

        var alias = set.icon("cat-right").orElseThrow();

        assertThat(alias.body()).isEqualTo(set.icon("cat").orElseThrow().body());
        assertThat(alias.flipped()).isTrue();
        assertThat(set.has("cat-right")).isTrue();
    }

    @Test
    void aCircleOfAliasesIsNoPicture() {
        var set = IconSet.open(TinyIcons.write(directory));

        assertThat(set.icon("round")).isEmpty();
        assertThat(set.icon("nothing")).isEmpty();
    }

    @Test
    void whatIsNoSetIsRefused() throws IOException {
        Files.writeString(directory.resolve("icons.json"), "[1, 2");

        assertThatThrownBy(() -> IconSet.open(directory))
                .isInstanceOfAny(UncheckedIOException.class, IllegalArgumentException.class);
    }
}
