package io.maximin.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.maximin.app.ScriptedProgram.Customer;
import io.maximin.json.Json;
import io.maximin.usage.Balances.Balance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Asynchronous speech over HTTP, with an engine that says tones. */
@Timeout(60)
class LongSpeechTest {
    private static final long PAID = 1_000_000_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @SuppressWarnings("NullAway.Init")
    private ScriptedProgram program;

    @SuppressWarnings("NullAway.Init")
    private Customer ann;

    @BeforeEach
    void start() {
        program = new ScriptedProgram(home, "");
        ann = program.prepaid("ann", PAID);
    }

    @AfterEach
    void stop() {
        program.close();
    }

    private static String asked(String what, String format) {
        return """
                {"model":"speech-2.6-hd",%s,"voice_setting":{"voice_id":"English_Graceful_Lady"},
                "audio_setting":{"audio_sample_rate":24000,"format":"%s","channel":1}}""".formatted(what, format);
    }

    private JsonNode create(String body) throws IOException, InterruptedException {
        return Json.tree(program.post("/v1/t2a_async_v2", ann, body).body());
    }

    private JsonNode state(JsonNode created) throws IOException, InterruptedException {
        var path =
                "/v1/query/t2a_async_query_v2?task_id=" + created.at("/task_id").stringValue();
        return Json.tree(program.get(path, ann).body());
    }

    private JsonNode awaitEnd(JsonNode created) {
        return await().until(
                        () -> state(created),
                        state -> !state.at("/status").stringValue().equals("Processing"));
    }

    /** The members of the archive that a task made. */
    private Map<String, byte[]> result(JsonNode created) throws IOException, InterruptedException {
        assertThat(awaitEnd(created).at("/status").stringValue()).isEqualTo("Success");
        var request = program.request("/v1/files/retrieve_content?file_id=" + created.at("/file_id"), ann);
        byte[] tar = program.send(request.build(), BodyHandlers.ofByteArray()).body();
        assertThat(new String(tar, 257, 5, UTF_8)).isEqualTo("ustar");
        return TarMembers.of(tar);
    }

    private static byte[] member(Map<String, byte[]> members, String ending) {
        return members.entrySet().stream()
                .filter(member -> member.getKey().endsWith(ending))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private JsonNode upload(String name, byte[] content) throws IOException, InterruptedException {
        var form = new ByteArrayOutputStream();
        form.writeBytes("""
                --X\r
                Content-Disposition: form-data; name="purpose"\r
                \r
                t2a_async_input\r
                --X\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                \r
                """.formatted(name).getBytes(UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n--X--\r\n".getBytes(UTF_8));
        var request = program.request("/v1/files/upload", ann)
                .header("Content-Type", "multipart/form-data; boundary=X")
                .POST(BodyPublishers.ofByteArray(form.toByteArray()));
        return Json.tree(program.send(request.build(), BodyHandlers.ofString()).body());
    }

    private static byte[] zip(Map<String, String> members) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue().getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** Several sections long, with a pause at some places. */
    private static String story() {
        var story = new StringBuilder();
        for (int i = 1; i <= 90; i++) {
            story.append("Number ").append(i).append(" is a sentence of its own.<#0.2#> It goes on for a while. ");
        }
        return story.toString();
    }

    @Test
    void aTextBecomesOneArchiveAndIsChargedOnce() throws Exception {
        var created = create(asked("\"text\":\"Hello there. It was late.\"", "mp3"));

        assertThat(created.at("/base_resp/status_code").intValue()).isZero();
        assertThat(created.at("/task_id").stringValue()).matches("\\d{15}");
        assertThat(created.at("/file_id").isIntegralNumber()).isTrue();
        assertThat(created.at("/usage_characters").intValue()).isEqualTo(25);
        assertThat(created.at("/task_token").stringValue()).isNotBlank();
        var members = result(created);
        var id = created.at("/task_id").stringValue();
        assertThat(members.keySet())
                .containsExactly(id + "/" + id + ".mp3", id + "/" + id + ".titles", id + "/" + id + ".extra");
        var extra = Json.tree(member(members, ".extra"));
        assertThat(extra.at("/audio_size").intValue()).isEqualTo(member(members, ".mp3").length);
        assertThat(extra.at("/usage_characters").intValue()).isEqualTo(25);
        var state = state(created);
        assertThat(state.at("/task_id").isIntegralNumber()).isTrue();
        assertThat(state.at("/file_id").longValue())
                .isEqualTo(created.at("/file_id").longValue());
        assertThat(program.balance(ann)).isEqualTo(new Balance(PAID - 2500, 0, 0));
        assertThat(program.audit()).isEmpty();
    }

    @Test
    void whatIsSaidInSectionsIsWhatIsSaidAtOnce() throws Exception {
        var text = "\"text\":\"" + story() + "\"";
        var id = create(asked(text, "pcm"));
        var members = result(id);
        var atOnce = Json.tree(
                program.post("/v1/t2a_v2", ann, asked(text, "pcm").replace("audio_sample_rate", "sample_rate"))
                        .body());

        var whole = shorts(HexFormat.of().parseHex(atOnce.at("/data/audio").stringValue()));
        var pieces = shorts(members.values().iterator().next());

        assertThat(pieces).hasSameSizeAs(whole);
        for (int i = 0; i < whole.length; i++) {
            assertThat(Math.abs(whole[i] - pieces[i])).isLessThanOrEqualTo(1);
        }
    }

    private static short[] shorts(byte[] pcm) {
        var values = ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        short[] shorts = new short[values.remaining()];
        values.get(shorts);
        return shorts;
    }

    @Test
    void timesOfSentencesGoOnOverSections() throws Exception {
        var created = create(asked("\"text\":\"" + story() + "\"", "flac"));
        var members = result(created);
        var titles = Json.tree(member(members, ".titles"));

        double before = 0;
        int place = 0;
        for (var title : titles) {
            assertThat(title.at("/time_begin").doubleValue()).isGreaterThanOrEqualTo(before);
            assertThat(title.at("/text_begin").intValue()).isGreaterThanOrEqualTo(place);
            assertThat(story().substring(
                                    title.at("/text_begin").intValue(),
                                    title.at("/text_end").intValue()))
                    .isEqualTo(title.at("/text").stringValue());
            before = title.at("/time_end").doubleValue();
            place = title.at("/text_end").intValue();
        }
        assertThat(titles.size()).isGreaterThan(100);
        assertThat(titles.get(titles.size() - 1).at("/is_final_segment").booleanValue())
                .isTrue();
    }

    @Test
    void everyTextOfAnArchiveGetsAFolder() throws Exception {
        var json =
                "{\"title\":\"One\",\"content\":\"It was late.<#0.8#>Nobody spoke.\",\"extra\":\"Read by a machine.\"}";
        var file = upload("book.zip", zip(Map.of("a/first.json", json, "b/second.json", "{\"content\":\"Two.\"}")));
        var created = create(asked("\"text_file_id\":" + file.at("/file/file_id"), "mp3"));

        var members = result(created);

        var id = created.at("/task_id").stringValue();
        assertThat(members.keySet())
                .contains(
                        id + "/first/title.mp3",
                        id + "/first/content.titles",
                        id + "/first/extra.extra",
                        id + "/second/content.mp3")
                .hasSize(12);
    }

    @Test
    void aFileOfTextIsSpoken() throws Exception {
        var file = upload("story.txt", "Once upon a time. Then it ended.".getBytes(UTF_8));
        var created = create(asked("\"text_file_id\":\"" + file.at("/file/file_id") + "\"", "mp3"));

        assertThat(created.at("/usage_characters").intValue()).isEqualTo(32);
        assertThat(result(created)).hasSize(3);
    }

    @Test
    void badRequestsNameTheFieldAndCostNothing() throws Exception {
        assertThat(message(asked("\"text\":\"\"", "mp3"))).contains("text");
        assertThat(message(asked("\"text\":\"a\",\"text_file_id\":1", "mp3"))).contains("text_file_id");
        assertThat(message(asked("\"text_file_id\":1", "mp3"))).contains("file not found");
        assertThat(message(asked("\"text\":\"a\"", "opus"))).contains("audio_setting.format");
        assertThat(message(asked("\"text\":\"" + "a".repeat(50_001) + "\"", "mp3")))
                .contains("50001");
        assertThat(message(asked("\"text\":\"a\"", "mp3").replace("English_Graceful_Lady", "Nobody")))
                .contains("voice id not exist");
        assertThat(create(asked("\"text\":\"ab\\u0001\\u0002\"", "mp3"))
                        .at("/base_resp/status_code")
                        .intValue())
                .isEqualTo(1042);
        assertThat(program.balance(ann)).isEqualTo(new Balance(PAID, 0, 0));
    }

    private String message(String body) throws IOException, InterruptedException {
        return create(body).at("/base_resp/status_msg").stringValue();
    }

    @Test
    void whatHasNoSoundFailsAndCostsNothing() throws Exception {
        var created = create(asked("\"text\":\"...\"", "mp3"));

        var state = awaitEnd(created);

        assertThat(state.at("/status").stringValue()).isEqualTo("Failed");
        assertThat(state.at("/base_resp/status_code").intValue()).isEqualTo(2013);
        assertThat(program.balance(ann)).isEqualTo(new Balance(PAID, 0, 0));
    }

    @Test
    void aRepeatedRequestWithTheSameKeyIsTheSameTask() throws Exception {
        var body = asked("\"text\":\"Once.\"", "mp3");
        var request = program.request("/v1/t2a_async_v2", ann)
                .header("Idempotency-Key", "order-66")
                .POST(BodyPublishers.ofString(body))
                .build();

        var first = program.send(request, BodyHandlers.ofString()).body();
        var second = program.send(request, BodyHandlers.ofString()).body();

        assertThat(second).isEqualTo(first);
        assertThat(result(Json.tree(first))).hasSize(3);
    }

    @Test
    void tasksOfOthersAreUnknown() throws Exception {
        var created = create(asked("\"text\":\"Mine.\"", "mp3"));
        var bob = program.prepaid("bob", 1);
        var path =
                "/v1/query/t2a_async_query_v2?task_id=" + created.at("/task_id").stringValue();

        assertThat(program.get(path, bob).body()).contains("task not found");
    }
}
