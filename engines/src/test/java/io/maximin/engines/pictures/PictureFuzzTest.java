package io.maximin.engines.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes are a picture of the size that its header says, or refused as a picture. */
class PictureFuzzTest {
    private static final PictureBounds SMALL = new PictureBounds(1 << 16, 1 << 16, 1 << 10);

    private static Stream<byte[]> files() throws IOException {
        var image = PictureBytes.image(Paintings.gradient(16, 12), BufferedImage.TYPE_INT_RGB);
        return Stream.of(
                        PictureBytes.jdk("png", image, false),
                        PictureBytes.jdk("jpeg", image, false),
                        PictureBytes.jdk("jpeg", image, true),
                        PictureBytes.jdk("gif", image, false),
                        fixture("lossy"),
                        fixture("lossless"),
                        fixture("alpha"),
                        fixture("moving"))
                .flatMap(file -> Stream.of(file, Arrays.copyOf(file, file.length / 2), Arrays.copyOf(file, 30)));
    }

    private static byte[] fixture(String name) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(PictureFuzzTest.class.getResourceAsStream(name + ".webp"), name)) {
            return stream.readAllBytes();
        }
    }

    @MethodSource("files")
    @Timeout(20)
    @FuzzTest
    void anyBytesAreAPictureOfTheSizeTheySayOrRefused(byte[] bytes) {
        var info = looked(bytes);
        try {
            var picture = PictureReader.read(bytes, SMALL);
            assertThat(info).isPresent();
            assertThat(picture)
                    .hasToString(info.get().width() + " x " + info.get().height() + " pixels");
        } catch (PictureException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    private static Optional<PictureInfo> looked(byte[] bytes) {
        try {
            return Optional.of(PictureReader.look(bytes));
        } catch (PictureException e) {
            assertThat(e.getMessage()).isNotBlank();
            return Optional.empty();
        }
    }
}
