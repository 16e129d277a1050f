package io.maximin.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.config.Secret;
import io.maximin.db.Database;
import io.maximin.db.TestDatabase;
import io.maximin.db.Vendor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of keys in every database. */
abstract class KeyServiceSuite {
    private static final Instant START = Instant.parse("2026-01-15T10:00:00Z");

    private final Vendor vendor;

    @TempDir
    Path home;

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private TestDatabase fresh;
    private Database database;
    private KeyService keys;

    KeyServiceSuite(Vendor vendor) {
        this.vendor = vendor;
    }

    @BeforeEach
    void open() {
        fresh = TestDatabase.of(vendor, home);
        database = fresh.open();
        keys = service(database);
    }

    final KeyService keys() {
        return keys;
    }

    @AfterEach
    void close() {
        database.close();
    }

    private KeyService service(Database shared) {
        var secret = ServerSecret.load(Optional.empty(), home);
        return new KeyService(shared, secret, KeysConfig.defaults(), now::get);
    }

    final NewKey create(String name) {
        return keys.create(new KeyRequest(KeyKind.PAY_AS_YOU_GO, name, KeyService.DEFAULT_ACCOUNT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x' or '1'='1", "'; drop table api_key; --", "sk-api-%", "?", ":hash", "\u0000"})
    void whatIsNoKeyIsNoStatementEither(String presented) {
        var real = create("real");

        assertThat(keys.authenticate(presented)).isEmpty();
        assertThat(keys.authenticate(real.secret().reveal() + presented)).isEmpty();
        assertThat(keys.authenticate(real.secret().reveal())).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void aNewKeyOpensTheDoor(KeyKind kind) {
        var made = keys.create(new KeyRequest(kind, "laptop", "team"));

        assertThat(made.secret().reveal())
                .startsWith(kind.prefix())
                .hasSize(kind.prefix().length() + 44);
        assertThat(keys.authenticate(made.secret().reveal())).contains(made.key());
        assertThat(made.key().kind()).isEqualTo(kind);
        assertThat(made.key().account().name()).isEqualTo("team");
        assertThat(made.key().times().createdAt()).isEqualTo(START);
        assertThat(made.secret().reveal())
                .startsWith(made.key().shown().prefix())
                .endsWith(made.key().shown().lastFour());
    }

    @Test
    void anyOtherTextIsRefused() {
        var secret = create("laptop").secret().reveal();

        assertThat(keys.authenticate("")).isEmpty();
        assertThat(keys.authenticate("sk-api-guess")).isEmpty();
        assertThat(keys.authenticate(secret + "x")).isEmpty();
        assertThat(keys.authenticate(secret.substring(0, secret.length() - 1))).isEmpty();
        assertThat(keys.authenticate(secret.toLowerCase(java.util.Locale.ROOT))).isEmpty();
        assertThat(keys.authenticate("x".repeat(1_000_000))).isEmpty();
    }

    @Test
    void aRevokedKeyIsRefusedAtOnce() {
        var made = create("laptop");
        var other = create("desk");
        assertThat(keys.authenticate(made.secret().reveal())).isPresent();

        assertThat(keys.revoke(made.key().id())).isTrue();

        assertThat(keys.authenticate(made.secret().reveal())).isEmpty();
        assertThat(keys.authenticate(other.secret().reveal())).isPresent();
        assertThat(keys.revoke(made.key().id())).isFalse();
    }

    @Test
    void aRevocationByAnotherProcessCountsAtOnce() {
        var made = create("laptop");
        assertThat(keys.authenticate(made.secret().reveal())).isPresent();

        try (var otherDatabase = fresh.open()) {
            service(otherDatabase).revoke(made.key().shown().prefix());
        }

        assertThat(keys.authenticate(made.secret().reveal())).isEmpty();
    }

    @Test
    void aKeyMadeByAnotherProcessWorksEvenIfItWasGuessedBefore() {
        try (var otherDatabase = fresh.open()) {
            var other = service(otherDatabase);
            keys.authenticate("sk-api-unknown");
            var made = other.create(new KeyRequest(KeyKind.CODING_PLAN, "n", "a"));

            assertThat(keys.authenticate(made.secret().reveal())).contains(made.key());
        }
    }

    @Test
    void lastUseIsWrittenByFlushOnly() {
        var made = create("laptop");
        now.set(START.plusSeconds(5));
        keys.authenticate(made.secret().reveal());
        assertThat(keys.list().getFirst().times().lastUsedAt()).isEmpty();

        keys.flush();

        assertThat(keys.list().getFirst().times().lastUsedAt()).contains(START.plusSeconds(5));
    }

    @Test
    void lastUseNeverGoesBack() {
        var made = create("laptop");
        now.set(START.plusSeconds(50));
        keys.authenticate(made.secret().reveal());
        keys.flush();
        now.set(START.plusSeconds(10));
        keys.authenticate(made.secret().reveal());
        keys.flush();

        assertThat(keys.list().getFirst().times().lastUsedAt()).contains(START.plusSeconds(50));
    }

    @Test
    void keysOfOneAccountShareIt() {
        var first = create("one").key();
        now.set(START.plusSeconds(1));
        var second = create("two").key();
        now.set(START.plusSeconds(2));
        var third = keys.create(new KeyRequest(KeyKind.CODING_PLAN, "three", "other"))
                .key();

        assertThat(first.account().id())
                .isEqualTo(second.account().id())
                .isNotEqualTo(third.account().id());
        assertThat(keys.list()).containsExactly(first, second, third);
    }

    @Test
    void revokingNeedsOneMatch() {
        create("one");
        create("two");

        assertThatThrownBy(() -> keys.revoke("sk-api-")).hasMessageContaining("fits 2 keys");
        assertThatThrownBy(() -> keys.revoke("sk-none")).hasMessageContaining("no key has the id or prefix 'sk-none'");
        assertThatThrownBy(() -> keys.revoke("")).hasMessageContaining("no key");
    }

    @Test
    void aBadNameIsRefused() {
        assertThatThrownBy(() -> create("  ")).hasMessageContaining("name '  '");
        assertThatThrownBy(() -> create("a\nb")).hasMessageContaining("printable");
        assertThatThrownBy(() -> create("n".repeat(101))).hasMessageContaining("1 to 100");
    }

    @Test
    void anotherServerSecretIsNoticed() {
        var other = ServerSecret.load(Optional.of(new Secret("another secret of more than 32 characters")), home);

        assertThatThrownBy(() -> new KeyService(database, other, KeysConfig.defaults(), now::get))
                .isInstanceOf(KeyException.class)
                .hasMessageContaining("another server secret");
    }

    @Test
    void aSecretOthersMayReadIsRefused() throws IOException {
        var file = home.resolve("server.secret");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> ServerSecret.load(Optional.empty(), home)).hasMessageContaining("chmod 600");
    }

    @Test
    void aDamagedSecretIsRefusedWithoutBeingShown() throws IOException {
        Files.write(home.resolve("server.secret"), "c0ffee".getBytes(UTF_8));

        assertThatThrownBy(() -> ServerSecret.load(Optional.empty(), home))
                .hasMessageContaining("is damaged")
                .hasMessageNotContaining("c0ffee");
    }
}
