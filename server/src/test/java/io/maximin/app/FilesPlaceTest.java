package io.maximin.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.files.S3Server;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor and a server that starts say of the place where files are to be kept. */
@Timeout(120)
class FilesPlaceTest {
    private static final String BUCKET = "here";

    @TempDir
    static Path directory;

    private static S3Server s3;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @SuppressWarnings("NullAway.Init")
    private Terminal terminal;

    @BeforeAll
    static void startS3() throws IOException {
        s3 = S3Server.start(directory);
        s3.bucket(BUCKET);
    }

    @AfterAll
    static void stopS3() {
        s3.close();
    }

    @BeforeEach
    void open() {
        terminal = new Terminal(home);
    }

    private String told() {
        terminal.run("doctor");
        return terminal.out();
    }

    private void assertUnusable(String why) {
        assertThat(told())
                .containsPattern("FAULT files: files cannot be kept: S3 at http://\\S+, bucket \\S+ failed: " + why);
        assertThat(terminal.run("serve", "--port", "0")).isOne();
        assertThat(terminal.err())
                .containsPattern("maximin: files cannot be kept: S3 at http://\\S+, bucket \\S+ failed: " + why);
    }

    @Test
    void theDoctorTellsTheDirectory() {
        assertThat(told()).contains("ok    files: directory " + home.resolve("files") + "\n");
    }

    @Test
    void theDoctorTellsABucketThatIsThere() {
        terminal.set(s3.environment(BUCKET));

        assertThat(told()).containsPattern("ok    files: S3 at http://127.0.0.1:\\d+, bucket here\n");
    }

    @Test
    void aBucketThatIsNotThereIsAFaultAndNoServerStarts() {
        terminal.set(s3.environment("nowhere"));

        assertUnusable("status 404 NoSuchBucket");
    }

    @Test
    void aWrongSecretIsAFaultAndNoServerStarts() {
        terminal.set(s3.environment(BUCKET));
        terminal.set("MAXIMIN_FILES_S3_SECRET_ACCESS_KEY", "wrong-secret");

        assertUnusable("status 403 SignatureDoesNotMatch");
        assertThat(terminal.out() + terminal.err()).doesNotContain("wrong-secret");
    }

    @Test
    void aServiceThatDoesNotAnswerIsAFaultAndNoServerStarts() {
        terminal.set(s3.environment(BUCKET));
        terminal.set("MAXIMIN_FILES_S3_ENDPOINT", "http://127.0.0.1:1");

        assertUnusable("java.net.ConnectException: Connection refused");
    }
}
