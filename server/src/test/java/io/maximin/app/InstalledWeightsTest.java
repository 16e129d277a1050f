package io.maximin.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.error.ApiException;
import io.maximin.models.Catalogue;
import io.maximin.models.ModelStore;
import io.maximin.models.PackageClients;
import io.maximin.models.StoreOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledWeightsTest {
    @TempDir
    Path home;

    @Test
    void ownNativesLieBelowTheHomeAndAreNamedWhereTheyAreMissing() throws Exception {
        var options = StoreOptions.standard(PackageClients.on(""), InstantSource.system());
        var environment = Map.of("MAXIMIN_HOME", home.toString(), "MAXIMIN_TEXT_NATIVES", "compiled");
        var config = ConfigLoader.load(environment, Optional.empty(), Map.of());
        var weights = new InstalledWeights(config, new ModelStore(home, Catalogue.load(), options));

        assertThatThrownBy(weights::natives)
                .isInstanceOf(ApiException.class)
                .hasMessageContaining(home.resolve("compiled") + " of text.natives");

        Files.createDirectory(home.resolve("compiled"));
        assertThat(weights.natives()).isEqualTo(home.resolve("compiled"));
    }
}
