package io.maximin.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.config.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeySafeTest {
    private static final Secret KEY = new Secret("sk-upstream-0123");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    private KeySafe safe(String secret) {
        return new KeySafe(home, ServerSecret.load(Optional.of(new Secret(secret.repeat(32))), home));
    }

    private Path file() {
        return home.resolve("upstream.keys");
    }

    @Test
    void aKeyIsKeptEncryptedAndPrivate() throws IOException {
        safe("a").put("openai", KEY);
        safe("a").put("other", new Secret("sk-other"));

        assertThat(safe("a").get("openai")).contains(KEY);
        assertThat(safe("a").get("absent")).isEmpty();
        assertThat(safe("a").names()).containsExactly("openai", "other");
        assertThat(Files.readString(file())).doesNotContain("sk-").contains("openai ");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void theSameKeyIsNeverSealedTheSameWay() throws IOException {
        safe("a").put("one", KEY);
        var first = Files.readString(file());
        safe("a").put("one", KEY);

        assertThat(Files.readString(file())).isNotEqualTo(first);
    }

    @Test
    void anotherSecretOpensNothing() {
        safe("a").put("one", KEY);

        assertThatThrownBy(() -> safe("b").get("one"))
                .isInstanceOf(KeyException.class)
                .hasMessageContaining("kept with another server secret");
    }

    @Test
    void oneKeyDoesNotPassForAnother() throws IOException {
        safe("a").put("one", KEY);
        Files.writeString(file(), Files.readString(file()).replace("one ", "two "));

        assertThatThrownBy(() -> safe("a").get("two")).hasMessageContaining("key 'two'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one ", "one ***", "one AAAA", "one"})
    void damageIsTold(String line) throws IOException {
        Files.writeString(file(), line + "\n");

        assertThatThrownBy(() -> safe("a").get("one"))
                .isInstanceOf(KeyException.class)
                .hasMessageContaining("is damaged");
    }

    @Test
    void removedKeysAreGone() {
        safe("a").put("one", KEY);

        assertThat(safe("a").remove("one")).isTrue();
        assertThat(safe("a").remove("one")).isFalse();
        assertThat(safe("a").get("one")).isEmpty();
    }

    @Test
    void namesAndKeysAreChecked() {
        assertThatThrownBy(() -> safe("a").put("a b", KEY)).hasMessageContaining("not 'a b'");
        assertThatThrownBy(() -> safe("a").put("a", new Secret("two words")))
                .hasMessageContaining("visible characters")
                .hasMessageNotContaining("words");
        assertThatThrownBy(() -> safe("a").put("a", new Secret(""))).hasMessageContaining("visible characters");
    }
}
