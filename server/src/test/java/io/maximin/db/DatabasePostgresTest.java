package io.maximin.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DatabasePostgresTest extends DatabaseSuite {
    DatabasePostgresTest() {
        super(Vendor.POSTGRESQL);
    }

    @Override
    void pretendSchema(Database database, int schema) {
        database.jdbi().useHandle(handle -> handle.execute("""
                        insert into flyway_schema_history (installed_rank, version, description, type, script,
                            installed_by, execution_time, success)
                        values (99, ?, 'later', 'SQL', 'later', 'x', 1, true)
                        """, String.valueOf(schema)));
    }

    private Database open(String url) {
        return Database.open(TestDatabase.postgres(url), directory.resolve("home"));
    }

    private static String guarded(String password) {
        var encoded = URLEncoder.encode(password, StandardCharsets.UTF_8).replace("+", "%20");
        return "postgres://" + TestPostgres.GUARDED_USER + ":" + encoded + "@localhost:" + TestPostgres.port() + "/"
                + TestPostgres.newDatabase();
    }

    private static String setting(Database database, String name) {
        return database.jdbi()
                .withHandle(handle ->
                        handle.createQuery("show " + name).mapTo(String.class).one());
    }

    @Test
    void everyConnectionIsSetUp() {
        try (var database = open()) {
            assertThat(setting(database, "lock_timeout")).isEqualTo("10s");
            assertThat(setting(database, "application_name")).isEqualTo("maximin");
            assertThat(setting(database, "transaction_isolation")).isEqualTo("read committed");
        }
    }

    @Test
    void thePasswordOfTheUrlLetsIn() {
        try (var database = open(guarded(TestPostgres.GUARDED_PASSWORD))) {
            assertThat(database.answers()).isTrue();
            assertThat(database.place())
                    .matches("PostgreSQL postgresql://localhost:\\d+/test_\\d+")
                    .doesNotContain("p@ss");
        }
    }

    @Test
    void aWrongPasswordIsToldAndNotShown() {
        var failure = catchThrowable(() -> open(guarded("s3cret-and-wrong")));

        assertThat(failure)
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("postgresql://localhost:" + TestPostgres.port() + "/test_")
                .hasMessageContaining("password authentication failed");
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain("s3cret-and-wrong");
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> open("postgres://postgres@localhost:" + TestPostgres.port() + "/nowhere"))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("\"nowhere\" does not exist");
    }

    @Test
    @Timeout(5)
    void aClosedPortIsToldAtOnce() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        assertThatThrownBy(() -> open("postgres://localhost:" + port + "/n"))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("postgresql://localhost:" + port + "/n")
                .hasMessageContaining("refused");
    }

    @Test
    void aHostNobodyKnowsIsNamed() {
        assertThatThrownBy(() -> open("postgres://host.invalid/n"))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("UnknownHostException: host.invalid");
    }

    @Test
    @Timeout(10)
    void aServerThatSaysNothingIsToldInTime() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var url = "postgres://localhost:" + silent.getLocalPort() + "/n?loginTimeout=1";

            assertThatThrownBy(() -> open(url)).isInstanceOf(DatabaseException.class);
        }
    }

    @Test
    @Timeout(20)
    void aServerThatGoesAwayDoesNotAnswerAndOneThatComesBackDoes() throws IOException {
        try (var relay = new Relay(TestPostgres.port());
                var database =
                        open("postgres://postgres@127.0.0.1:" + relay.port() + "/" + TestPostgres.newDatabase())) {
            relay.hold();
            assertThat(database.answers()).isFalse();
            assertThat(database.answers()).isFalse();

            relay.release();
            assertThat(database.answers()).isTrue();
        }
    }
}
