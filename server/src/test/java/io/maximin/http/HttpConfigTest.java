package io.maximin.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class HttpConfigTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void textBodiesOf64MegabytesAreAcceptedByDefault() {
        assertThat(HttpConfig.defaults().maxBodyBytes()).isEqualTo(67_108_864);
    }

    @Test
    void valueOutOfRangeIsRefusedByName() {
        assertRefused("http.idle-timeout", Duration.ZERO, SECOND, 8192, 1, 1, 1);
        assertRefused("http.body-timeout", SECOND, Duration.ofDays(2), 8192, 1, 1, 1);
        assertRefused("http.max-header-bytes", SECOND, SECOND, 100, 1, 1, 1);
        assertRefused("http.max-body-bytes", SECOND, SECOND, 8192, 0, 1, 1);
        assertRefused("http.max-connections", SECOND, SECOND, 8192, 1, 0, 1);
        assertRefused("http.max-requests", SECOND, SECOND, 8192, 1, 1, -1);
        assertThatThrownBy(() -> new HttpConfig(SECOND, SECOND, Duration.ofSeconds(-1), 8192, 1, 1, 1))
                .hasMessageContaining("http.drain-timeout");
    }

    private static void assertRefused(
            String name, Duration idle, Duration body, int headerBytes, long bodyBytes, int... limits) {
        assertThatThrownBy(() -> new HttpConfig(idle, body, SECOND, headerBytes, bodyBytes, limits[0], limits[1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }
}
