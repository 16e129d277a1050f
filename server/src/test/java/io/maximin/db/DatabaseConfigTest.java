package io.maximin.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.config.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatabaseConfigTest {
    private static DatabaseConfig config(int poolSize, Duration busyTimeout) {
        return new DatabaseConfig(
                Path.of("x"), Optional.empty(), Optional.empty(), Optional.empty(), poolSize, busyTimeout);
    }

    private static DatabaseConfig config(Optional<String> url, String user, String password) {
        return new DatabaseConfig(
                Path.of("x"),
                url.map(Secret::new),
                Optional.of(user).filter(text -> !text.isEmpty()),
                Optional.of(password).filter(text -> !text.isEmpty()).map(Secret::new),
                3,
                Duration.ZERO);
    }

    @Test
    void badSettingsNameTheirKey() {
        assertThatThrownBy(() -> config(0, Duration.ZERO)).hasMessageContaining("pool-size");
        assertThatThrownBy(() -> config(3, Duration.ofDays(1))).hasMessageContaining("busy-timeout");
        assertThatThrownBy(() -> config(Optional.empty(), "me", "")).hasMessageStartingWith("user is for PostgreSQL");
        assertThatThrownBy(() -> config(Optional.empty(), "", "pw")).hasMessageStartingWith("password is for Postgre");
        assertThatThrownBy(() -> config(Optional.of("mysql://h/n"), "", "")).hasMessageStartingWith("url must look");
    }

    @Test
    void settingsGoBeforeTheUrl() {
        var url = "postgres://one:first@h/n";

        var server = PostgresServer.of(config(Optional.of(url), "two", "second"), new Secret(url));

        assertThat(server.user()).contains("two");
        assertThat(server.password()).contains(new Secret("second"));
    }

    @Test
    void noSecretIsPrinted() {
        var url = "postgres://one:first@h/n?sslpassword=third";
        var config = config(Optional.of(url), "", "second");

        assertThat(config + " " + PostgresServer.of(config, new Secret(url)))
                .doesNotContain("first")
                .doesNotContain("second")
                .doesNotContain("sslpassword=third");
    }
}
