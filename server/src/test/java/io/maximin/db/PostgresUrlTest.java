package io.maximin.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.config.Secret;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresUrlTest {
    private static PostgresUrl parse(String text) {
        return PostgresUrl.parse(new Secret(text));
    }

    @Test
    void theFormOfTheDriverIsRead() {
        assertThat(parse("jdbc:postgresql://db.example.com:5433/maximin"))
                .isEqualTo(new PostgresUrl(
                        "db.example.com:5433", "maximin", Optional.empty(), Optional.empty(), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://me:p%40ss+1@db:5432/maximin?sslmode=require",
                "postgresql://me:p%40ss+1@db:5432/maximin?sslmode=require",
                " jdbc:postgresql://db:5432/maximin?user=me&password=p%40ss+1&sslmode=require\n",
            })
    void theFormsWithALoginAreRead(String text) {
        var url = parse(text);

        assertThat(url)
                .isEqualTo(new PostgresUrl(
                        "db:5432",
                        "maximin",
                        Optional.of("me"),
                        Optional.of(new Secret("p@ss+1")),
                        Map.of("sslmode", "require")));
        assertThat(url).hasToString("postgresql://db:5432/maximin");
    }

    @Test
    void severalHostsAndAddressesAreRead() {
        assertThat(parse("postgres://a:1,b:2,[::1]:3/n").hosts()).isEqualTo("a:1,b:2,[::1]:3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "maximin.db",
                "mysql://db/hidden",
                "postgres://db",
                "postgres://db/",
                "postgres://me:hidden/x@db/n",
                "postgres://me:hidden@db:99999/n",
                "postgres://me:hidden%@db/n",
                "postgres://me:1/hidden?x@db/n",
                "postgres://me@db/n?hidden=1",
                "postgres://me@db/n?hidden",
            })
    void anythingElseIsRefusedWithoutBeingShown(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("url ")
                .hasMessageNotContaining("hidden")
                .hasNoCause();
    }
}
