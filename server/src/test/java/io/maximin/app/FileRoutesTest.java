package io.maximin.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.json.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is done with files over the wire, against spec/files.md. */
class FileRoutesTest extends FileProgram {
    private static final String NOT_FOUND =
            "{\"base_resp\":{\"status_code\":2013,\"status_msg\":\"invalid params, file not found\"}}";

    @Test
    void filesAreListedNewestFirstAndByPurpose() throws Exception {
        assertThat(program.get("/v1/files/list?purpose=voice_clone", ann).body())
                .isEqualTo("{\"files\":[],\"base_resp\":{\"status_code\":0,\"status_msg\":\"success\"}}");
        long song = uploaded("song.mp3", mp3(10));
        long text = uploaded("text.txt", TEXT);

        var voices =
                Json.tree(program.get("/v1/files/list?purpose=voice_clone", ann).body());
        var all = Json.tree(program.get("/v1/files/list?page_size=1", ann).body());
        var unknown = Json.tree(program.get("/v1/files/list?purpose=music", ann).body());

        assertThat(voices.at("/files")).hasSize(1);
        assertThat(voices.at("/files/0/file_id").asLong()).isEqualTo(song);
        assertThat(all.at("/files").findValues("file_id").stream().map(JsonNode::asLong))
                .containsExactlyInAnyOrder(song, text);
        assertThat(all.at("/files/0").has("download_url")).isFalse();
        assertThat(refusal(unknown)).contains("purpose 'music' is unknown");
    }

    @Test
    void aLinkIsFetchedWithoutAKeyWholeAndInRanges() throws Exception {
        long id = uploaded("从前.txt", TEXT);
        var file = Json.tree(
                        program.get("/v1/files/retrieve?file_id=" + id, ann).body())
                .at("/file");
        var url = URI.create(file.at("/download_url").asString());

        var whole = fetch(HttpRequest.newBuilder(url));
        var part = fetch(HttpRequest.newBuilder(url), "Range", "bytes=3-5");
        var beyond = fetch(HttpRequest.newBuilder(url), "Range", "bytes=900-");
        var head = fetch(HttpRequest.newBuilder(url).HEAD());
        var forged = fetch(HttpRequest.newBuilder(URI.create(url + "0")));

        assertThat(file.at("/filename").asString()).isEqualTo("从前.txt");
        assertThat(whole.body()).isEqualTo(TEXT);
        assertThat(whole.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"__.txt\"; filename*=UTF-8''%E4%BB%8E%E5%89%8D.txt");
        assertThat(whole.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(whole.headers().firstValue("Content-Type")).contains("text/plain");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).containsExactly(TEXT[3], TEXT[4], TEXT[5]);
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 3-5/" + TEXT.length);
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(TEXT.length);
        assertThat(forged.statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"bytes=0-0,0,1", "bytes=-4,-4,4", "bytes=5-,5,-5", "bytes=2-9999,2,-2"})
    void contentComesInRangesToo(String range, int begin, int length) throws Exception {
        long id = uploaded("a.txt", TEXT);
        int from = begin < 0 ? TEXT.length + begin : begin;
        int count = length < 0 ? TEXT.length + length : length;

        var part = fetch(program.request("/v1/files/retrieve_content?file_id=" + id, ann), "Range", range);

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(TEXT, from, from + count));
    }

    @Test
    void aRangeUnderAConditionNobodyGaveIsTheWholeFile() throws Exception {
        long id = uploaded("a.txt", TEXT);
        var request = program.request("/v1/files/retrieve_content?file_id=" + id, ann);

        assertThat(fetch(request, "Range", "bytes=1-2", "If-Range", "\"x\"").body())
                .isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "text", "bare", "form", "multipart", "tool"})
    void aFileIsDeletedHoweverTheClientAsks(String way) throws Exception {
        long id = uploaded("a.txt", TEXT);
        var url = URI.create(
                Json.tree(program.get("/v1/files/retrieve?file_id=" + id, ann).body())
                        .at("/file/download_url")
                        .asString());
        var delete = program.request("/v1/files/delete", ann);
        var request = switch (way) {
            case "number" -> delete.POST(json("{\"file_id\":" + id + ",\"purpose\":\"t2a_async_input\"}"));
            case "text" -> delete.POST(json("{\"file_id\":\"" + id + "\",\"purpose\":\"t2a_async_input\"}"));
            case "bare" -> delete.POST(json("{\"file_id\":" + id + "}"));
            case "form" ->
                delete.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(json("purpose=t2a_async_input&file_id=" + id));
            case "multipart" -> form("/v1/files/delete", ann, new MultipartBody().text("file_id", String.valueOf(id)));
            default -> program.request("/v1/files?file_id=" + id, ann).DELETE();
        };

        var answer = send(request);

        var success = ",\"base_resp\":{\"status_code\":0,\"status_msg\":\"success\"}}";
        assertThat(answer.body())
                .isEqualTo(
                        way.equals("tool")
                                ? "{\"id\":" + id + ",\"object\":\"file\",\"deleted\":true" + success
                                : "{\"file_id\":" + id + success);
        assertThat(program.get("/v1/files/retrieve?file_id=" + id, ann).body()).isEqualTo(NOT_FOUND);
        assertThat(fetch(HttpRequest.newBuilder(url)).statusCode()).isEqualTo(404);
        assertThat(stored()).isZero();
    }

    private static HttpRequest.BodyPublisher json(String text) {
        return BodyPublishers.ofString(text);
    }

    @Test
    void aPurposeMustBeTheFilesOwn() throws Exception {
        long id = uploaded("a.txt", TEXT);

        var answer = program.post("/v1/files/delete", ann, "{\"file_id\":" + id + ",\"purpose\":\"voice_clone\"}");

        assertThat(refusal(Json.tree(answer.body()))).contains("'voice_clone' is not the purpose of the file");
        assertThat(stored()).isOne();
    }

    @Test
    void filesOfOthersAnswerLikeUnknownOnes() throws Exception {
        var bob = program.prepaid("bob", 100);
        long id = uploaded("a.txt", TEXT);

        assertThat(program.get("/v1/files/retrieve?file_id=" + id, bob).body()).isEqualTo(NOT_FOUND);
        assertThat(program.get("/v1/files/retrieve_content?file_id=" + id, bob).body())
                .isEqualTo(NOT_FOUND);
        assertThat(program.post("/v1/files/delete", bob, "{\"file_id\":" + id + "}")
                        .body())
                .isEqualTo(NOT_FOUND);
        assertThat(program.get("/v1/files/retrieve?file_id=7", ann).body()).isEqualTo(NOT_FOUND);
        assertThat(Json.tree(program.get("/v1/files/list", bob).body()).at("/files"))
                .isEmpty();
        assertThat(stored()).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/files/retrieve | expr_path=file_id, cause=missing required parameter",
                "/v1/files/retrieve?file_id= | expr_path=file_id, cause=missing required parameter",
                "/v1/files/retrieve?file_id=x7 | expr_path=file_id, cause=mismatch type int64",
                "/v1/files/retrieve?file_id=9999999999999999999 | expr_path=file_id, cause=mismatch type int64"
            })
    void anIdIsANumber(String path, String message) throws Exception {
        assertThat(refusal(Json.tree(program.get(path, ann).body()))).contains(message);
    }

    @Test
    void theToolsRoutesDoTheSame() throws Exception {
        var answer = send(form("/v1/files", ann, new MultipartBody().file("a.pdf", "%PDF-1.7 x".getBytes(UTF_8))));
        var file = Json.tree(answer.body()).at("/file");

        var listing = Json.tree(program.get("/v1/files", ann).body());

        assertThat(file.at("/purpose").asString()).isEqualTo("retrieval");
        assertThat(listing.at("/data/0")).isEqualTo(file);
    }

    @Test
    void filesAndLinksOutliveARestart() throws Exception {
        long id = uploaded("a.txt", TEXT);
        var url = URI.create(
                Json.tree(program.get("/v1/files/retrieve?file_id=" + id, ann).body())
                        .at("/file/download_url")
                        .asString());
        program.close();

        program = new ScriptedProgram(home, SETTINGS);

        var content = fetch(program.request("/v1/files/retrieve_content?file_id=" + id, ann));
        assertThat(content.body()).isEqualTo(TEXT);
        assertThat(fetch(program.request(url.getPath(), ann)).body()).isEqualTo(TEXT);
    }
}
