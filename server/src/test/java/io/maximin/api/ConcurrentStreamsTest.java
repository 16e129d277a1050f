package io.maximin.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ConcurrentStreamsTest {
    private static final int STREAMS = 200;

    @Test
    @Timeout(60)
    void twoHundredStreamsAreNeitherMixedUpNorLost() throws Exception {
        var dialects = TextDialect.all().toList();
        try (var server = new DialectServer();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<HeardText>>();
            for (int i = 0; i < STREAMS; i++) {
                var dialect = dialects.get(i % dialects.size());
                var body = dialect.body(DialectSuite.script("hold:|say:" + words(i)), true);
                answers.add(threads.submit(
                        () -> dialect.heard(server.post(dialect.path(), body).body(), true)));
            }
            // Every stream waits at its hold until all of them are open at once.
            server.engine().awaitHeld(STREAMS);
            server.engine().release();

            for (int i = 0; i < STREAMS; i++) {
                assertThat(answers.get(i).get().answer()).isEqualTo(words(i));
            }
            assertThat(server.engine().active()).isZero();
        }
    }

    private static String words(int i) {
        return ("stream " + i + " ").repeat(20).strip();
    }
}
