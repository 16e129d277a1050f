package io.maximin.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {
    private static final byte[] GIF =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    @ParameterizedTest
    @CsvSource({"jpeg,640,481", "png,1,7", "jpeg,1,1", "png,1023,64"})
    void sizesAreRead(String format, int width, int height) {
        var picture = Picture.of(TestPictures.plain(width, height, 0x123456, format));

        assertThat(picture.format().label()).isEqualTo(format);
        assertThat(picture.width()).isEqualTo(width);
        assertThat(picture.height()).isEqualTo(height);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void whateverACutLeavesIsRefusedOrStillAPicture(String format) {
        byte[] whole = TestPictures.plain(40, 30, 0x336699, format);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            try {
                assertThat(Picture.of(cut).width()).isEqualTo(40);
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageContaining("cannot be taken");
            }
        }
    }

    @Test
    void whatIsTooLargeOrNoPictureIsRefused() {
        assertThatThrownBy(() -> Picture.of(TestPictures.pngHeader(40_000, 40_000)))
                .hasMessageContaining("40000 x 40000 pixels");
        assertThatThrownBy(() -> Picture.of(GIF)).hasMessageContaining("cannot be taken");
        assertThatThrownBy(() -> Picture.of("<svg/>".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("cannot be taken");
    }
}
