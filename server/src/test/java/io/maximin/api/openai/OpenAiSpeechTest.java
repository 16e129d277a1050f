package io.maximin.api.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.maximin.api.Golden;
import io.maximin.api.SpeechServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Speech as OpenAI's clients ask for it. */
class OpenAiSpeechTest {
    private static final String PATH = "/v1/audio/speech";

    @SuppressWarnings("NullAway.Init")
    private SpeechServer server;

    @BeforeEach
    void start(@TempDir Path directory) throws IOException {
        server = new SpeechServer(directory, Duration.ofMinutes(2));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "mp3,audio/mpeg,ID3",
        "opus,audio/ogg,OggS",
        "flac,audio/flac,fLaC",
        "wav,audio/wav,RIFF",
        "pcm,audio/pcm,''"
    })
    void answersWithBytes(String format, String mediaType, String magic) throws Exception {
        var answer = ask(body("\"response_format\":\"" + format + "\""));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains(mediaType);
        assertThat(answer.headers().firstValue("transfer-encoding")).contains("chunked");
        assertThat(answer.body()).hasSizeGreaterThan(1000);
        assertThat(new String(answer.body(), 0, 4, StandardCharsets.ISO_8859_1)).startsWith(magic);
    }

    @Test
    void pcmHas24Kilohertz() throws Exception {
        assertThat(ask(body("\"response_format\":\"pcm\"")).body()).hasSize(2 * 2400 * 2);
    }

    @Test
    void answersWithEvents() throws Exception {
        var answer = server.post(
                PATH,
                "{\"model\":\"tts-1\",\"input\":\"Hi.\",\"voice\":\"alloy\",\"response_format\":\"pcm\","
                        + "\"stream_format\":\"sse\"}");

        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/event-stream");
        Golden.matches("speech/openai.sse", answer.body());
    }

    @Test
    void voicesGoByOpenAisNamesOrByTheirIds() throws Exception {
        ask(body("\"speed\":4"));
        ask("{\"model\":\"speech-2.8-hd\",\"input\":\"Hi.\",\"voice\":{\"id\":\"female-shaonv\"},\"speed\":0.25}");

        var scripts = server.engine().scripts();
        assertThat(scripts.get(0).voice().mixture()).containsKey("af_bella");
        assertThat(scripts.get(0).delivery().speed()).isEqualTo(2);
        assertThat(scripts.get(1).voice().mixture()).containsKey("zf_xiaobei");
        assertThat(scripts.get(1).delivery().speed()).isEqualTo(0.5f);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"response_format\":\"aac\"|400|response_format 'aac' is not supported,"
                        + " use mp3, opus, flac, wav or pcm (2013)",
                "\"speed\":5|400|speed must be in [0.25, 4], got 5.0 (2013)",
                "\"stream_format\":\"x\"|400|stream_format must be audio or sse, got 'x' (2013)",
                "\"voice\":\"nobody\"|400|voice id not exist (2054)",
                "\"voice\":7|400|mismatch type object with value 7 (2013)",
                "\"model\":\"gpt-9\"|400|unknown model 'gpt-9' (2013)",
                "\"input\":\"\"|400|cause=missing required parameter (2013)",
                "\"input\":\"fail-OVERLOADED\"|529|scripted failure (2064)",
                "\"input\":\"fail-INTERNAL\"|500|unknown error"
            })
    void failuresHaveTheEnvelopeOfTheDialect(String field, int status, String message) throws Exception {
        var answer = server.post(PATH, body(field));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).startsWith("{\"type\":\"error\",\"error\":{").contains(message);
    }

    @Test
    void aFailureAfterTheFirstBytesCutsTheConnection() throws Exception {
        var request = server.request(PATH, body("\"input\":\"One. fail-TIMEOUT\""));

        assertThat(catchThrowable(() -> server.client().send(request, BodyHandlers.ofByteArray())))
                .isInstanceOf(IOException.class);
    }

    private HttpResponse<byte[]> ask(String body) throws IOException, InterruptedException {
        return server.client().send(server.request(PATH, body), BodyHandlers.ofByteArray());
    }

    /** The last of two fields with one name counts. */
    private static String body(String more) {
        return "{\"model\":\"tts-1-hd\",\"input\":\"Hello there.\",\"voice\":\"alloy\"," + more + "}";
    }
}
