package io.maximin.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.config.ConfigException;
import io.maximin.engines.diffusion.TinyPipeline;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model of diffusion behind the port, on tiny random graphs. */
class DiffusionEngineTest {
    private static final Canvas CANVAS = new Canvas(640, 512);

    @TempDir
    private Path home;

    private static ImageRequest request(Optional<ArtStyle> style, Optional<Picture> subject) {
        return new ImageRequest(
                "red fox",
                "account",
                CANVAS,
                List.of(1L, 2L, 1L),
                Optional.empty(),
                style,
                subject,
                false,
                PictureFormat.PNG);
    }

    private DiffusionEngine engine() throws IOException {
        TinyPipeline.write(home.resolve("tiny"), """
                {"num_train_timesteps": 1000, "beta_start": 0.00085, "beta_end": 0.012,
                 "beta_schedule": "scaled_linear", "prediction_type": "epsilon", "timestep_spacing": "trailing"}
                """);
        return engine("tiny", 2);
    }

    private DiffusionEngine engine(String folder, int steps) {
        var config = new DiffusionConfig(Optional.of(Path.of(folder)), steps, 0, Optional.empty());
        return new DiffusionEngine("mine", config, home, 1);
    }

    private static List<byte[]> draw(DiffusionEngine engine, Optional<ArtStyle> style) throws InterruptedException {
        var pictures = new ArrayList<byte[]>();
        engine.draw(request(style, Optional.empty()), drawn -> {
            if (drawn instanceof Drawn.Made made) {
                pictures.add(made.picture().bytes());
            }
        });
        return pictures;
    }

    @Test
    void everySeedIsAPictureOfTheSizeThatWasAskedFor() throws Exception {
        try (var engine = engine()) {
            var pictures = draw(engine, Optional.empty());

            assertThat(pictures).hasSize(3);
            assertThat(TestPictures.decoded(pictures.getFirst()).getWidth()).isEqualTo(CANVAS.width());
            assertThat(TestPictures.decoded(pictures.getFirst()).getHeight()).isEqualTo(CANVAS.height());
            assertThat(Arrays.equals(pictures.get(0), pictures.get(2))).isTrue();
            assertThat(Arrays.equals(pictures.get(0), pictures.get(1))).isFalse();
        }
    }

    @Test
    void theStyleIsPartOfThePrompt() throws Exception {
        try (var engine = engine()) {
            var plain = draw(engine, Optional.empty());
            var comic = draw(engine, Optional.of(new ArtStyle(ArtStyle.Kind.COMIC, 1)));

            assertThat(Arrays.equals(plain.getFirst(), comic.getFirst())).isFalse();
        }
    }

    @Test
    void aSubjectIsRefused() throws Exception {
        var subject = Picture.of(TestPictures.plain(64, 64, 0x336699, "png"));
        try (var engine = engine()) {
            assertThatThrownBy(() -> engine.draw(request(Optional.empty(), Optional.of(subject)), _ -> {}))
                    .isInstanceOf(ApiException.class)
                    .hasMessageContaining("subject_reference is not supported");
        }
    }

    @Test
    void aFolderThatIsNotThereStopsTheStart() {
        assertThatThrownBy(() -> engine("nowhere", 0))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("images.models.mine.diffusion.folder")
                .hasMessageContaining("nowhere");
    }

    @Test
    void aFolderWithoutAModelSaysWhatIsMissing() throws IOException {
        Files.createDirectory(home.resolve("empty"));
        try (var engine = engine("empty", 0)) {
            assertThatThrownBy(() -> engine.draw(request(Optional.empty(), Optional.empty()), _ -> {}))
                    .isInstanceOfSatisfying(
                            ApiException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE))
                    .hasMessageContaining("model 'mine' cannot be loaded")
                    .hasMessageContaining("empty");
        }
    }

    @Test
    void whatCannotBeStepsIsRefused() {
        assertThatThrownBy(() -> engine("tiny", 201)).hasMessageContaining("steps must be within [0.0, 200.0]");
    }
}
