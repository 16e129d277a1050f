package io.maximin.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfilesTest {
    @Test
    void offHasNoLimits() {
        assertThat(Profiles.of(Profile.OFF)).isEmpty();
    }

    @Test
    void theDocumentShowsTheFiguresOfTheProfiles() throws IOException {
        var platform = Profiles.of(Profile.PLATFORM);
        var free = Profiles.of(Profile.PLATFORM_FREE);
        var rows = new ArrayList<String>();
        for (var product : Product.values()) {
            rows.add("| `" + product.label() + "` | " + shown(platform, product) + " | " + shown(free, product) + " |");
        }

        assertThat(Files.readAllLines(Path.of("..", "docs", "limits.md"))).containsSubsequence(rows);
    }

    private static String shown(Map<Product, Limit> profile, Product product) {
        var limit = profile.getOrDefault(product, Limit.NONE);
        var figures = new ArrayList<String>();
        limit.requestsPerMinute().ifPresent(figure -> figures.add(grouped(figure) + " RPM"));
        limit.tokensPerMinute().ifPresent(figure -> figures.add(grouped(figure) + " TPM"));
        limit.connections().ifPresent(figure -> figures.add(grouped(figure) + " calls"));
        return String.join(", ", figures);
    }

    private static String grouped(long figure) {
        return String.format(Locale.ROOT, "%,d", figure);
    }
}
