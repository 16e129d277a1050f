package io.maximin.app;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.error.ApiException;
import io.maximin.models.Catalogue;
import io.maximin.models.ModelStore;
import io.maximin.models.PackageClients;
import io.maximin.models.StoreOptions;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledSpeechTest {
    @TempDir
    Path root;

    @Test
    void whatIsMissingIsNamedWithTheCommandThatBringsIt() {
        var options = StoreOptions.standard(PackageClients.on(""), InstantSource.system());
        var speech = new InstalledSpeech(new ModelStore(root, Catalogue.load(), options));

        assertThatThrownBy(speech::model)
                .isInstanceOf(ApiException.class)
                .hasMessage("speech needs 'kokoro-82m-v1.0-int8', which is not installed;"
                        + " run: ./maximin models pull speech-2.6-hd");
        assertThatThrownBy(speech::voices).hasMessageContaining("speech needs 'kokoro-voices'");
        assertThatThrownBy(speech::espeak).isInstanceOf(ApiException.class);
    }
}
