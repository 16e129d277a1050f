package io.maximin.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ConcurrentStreamsTest {
    private static final int STREAMS = 200;
    private static final List<String> PATHS =
            List.of("/anthropic/v1/messages", "/v1/chat/completions", "/v1/text/chatcompletion_v2");
    private static final Pattern DELTA = Pattern.compile("\"delta\":\\{[^}]*\"(?:text|content)\":\"([^\"]*)\"");

    @Test
    @Timeout(60)
    void twoHundredStreamsAreNeitherMixedUpNorLost() throws Exception {
        try (var server = new DialectServer();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<HttpResponse<String>>>();
            for (int i = 0; i < STREAMS; i++) {
                answers.add(threads.submit(stream(server, i)));
            }
            // Every stream waits at its hold until all of them are open at once.
            server.engine().awaitHeld(STREAMS);
            server.engine().release();

            for (int i = 0; i < STREAMS; i++) {
                var answer = answers.get(i).get();
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(text(answer.body())).isEqualTo(words(i));
            }
            assertThat(server.engine().active()).isZero();
        }
    }

    private static Callable<HttpResponse<String>> stream(DialectServer server, int i) {
        var json =
                "{\"model\":\"MiniMax-M2.1\",\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"hold:|say:"
                        + words(i) + "\"}]}";
        return () -> server.client().send(server.request(PATHS.get(i % PATHS.size()), json), BodyHandlers.ofString());
    }

    private static String words(int i) {
        return ("stream " + i + " ").repeat(20).strip();
    }

    private static String text(String events) {
        return DELTA.matcher(events).results().map(found -> found.group(1)).collect(Collectors.joining());
    }
}
