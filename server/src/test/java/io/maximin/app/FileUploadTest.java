package io.maximin.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.json.Json;
import io.maximin.keys.Plan;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Uploads over the wire, against spec/files.md. */
class FileUploadTest extends FileProgram {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anUploadIsAnsweredAsDocumentedInEitherOrder(boolean purposeFirst) throws Exception {
        byte[] content = mp3(300_000);
        var body = new MultipartBody().text("GroupId", "17");
        if (purposeFirst) {
            body.text("purpose", "voice_clone").file("me.mp3", content);
        } else {
            body.file("me.mp3", content).text("purpose", "voice_clone").text("more", "x");
        }

        var answer = send(form(UPLOAD + "?GroupId=17", ann, body));

        assertThat(answer.body())
                .matches("\\{\"file\":\\{\"file_id\":\\d{15},\"bytes\":300000,\"created_at\":\\d{10},"
                        + "\"filename\":\"me.mp3\",\"purpose\":\"voice_clone\"},"
                        + "\"base_resp\":\\{\"status_code\":0,\"status_msg\":\"success\"}}");
        var id = Json.tree(answer.body()).at("/file/file_id").asLong();
        var bytes = fetch(program.request("/v1/files/retrieve_content?file_id=" + id, ann));
        assertThat(bytes.body()).isEqualTo(content);
        assertThat(bytes.headers().firstValue("Content-Type")).contains("audio/mpeg");
        assertThat(bytes.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"me.mp3\"");
    }

    @Test
    void uploadsThatDoNotFitAreRefusedByName() throws Exception {
        var two = new MultipartBody()
                .text("purpose", "t2a_async_input")
                .file("a.txt", TEXT)
                .file("b.txt", TEXT);

        assertThat(refusal(upload(ann, "music", "a.mp3", mp3(9)))).contains("purpose 'music' is unknown");
        assertThat(refusal(upload(ann, "retrieval", "a.mp3", mp3(9)))).contains("purpose 'retrieval' is unknown");
        assertThat(refusal(upload(ann, "voice_clone", "a.mp3", TEXT)))
                .contains("file type txt is not supported for purpose 'voice_clone'");
        assertThat(refusal(upload(ann, "t2a_async_input", "a.txt", new byte[0])))
                .contains("file is empty");
        assertThat(refusal(Json.tree(send(form(UPLOAD, ann, two)).body()))).contains("file is given twice");
        assertThat(refusal(Json.tree(send(form(UPLOAD, ann, new MultipartBody().text("purpose", "voice_clone")))
                        .body())))
                .contains("expr_path=file, cause=missing");
        assertThat(refusal(Json.tree(send(form(UPLOAD, ann, new MultipartBody().file("a.mp3", mp3(9))))
                        .body())))
                .contains("expr_path=purpose, cause=missing");
        assertThat(refusal(Json.tree(program.post(UPLOAD, ann, "{}").body()))).contains("is not multipart/form-data");
        assertThat(stored()).isZero();
    }

    @Test
    void namesCannotLeaveTheirPlace() throws Exception {
        var answer = upload(ann, "t2a_async_input", "../../../../server.secret", TEXT);

        assertThat(answer.at("/file/filename").asString()).isEqualTo("server.secret");
        assertThat(stored()).isOne();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOverlongFileIsRefusedWithAndWithoutALength(boolean chunked) throws Exception {
        byte[] form = new MultipartBody()
                .text("purpose", "voice_clone")
                .file("a.mp3", mp3(1_100_000))
                .bytes();
        byte[] padded = new MultipartBody().text("padding", "x".repeat(3 << 20)).bytes();

        assertThat(refusal(raw(form, chunked))).contains("file exceeds the limit of 1048576 bytes");
        assertThat(refusal(raw(padded, chunked))).contains("request body exceeds the limit of 2097152 bytes");
        assertThat(stored()).isZero();
    }

    private JsonNode raw(byte[] body, boolean chunked) throws Exception {
        var publisher = chunked
                ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
                : BodyPublishers.ofByteArray(body);
        var request = program.request(UPLOAD, ann)
                .header("Content-Type", MultipartBody.TYPE)
                .POST(publisher);
        return Json.tree(send(request).body());
    }

    @Test
    void aTornUploadLeavesNothing() throws Exception {
        byte[] form = new MultipartBody()
                .text("purpose", "voice_clone")
                .file("a.mp3", mp3(900_000))
                .bytes();
        int port = program.request("/", ann).build().uri().getPort();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var out = socket.getOutputStream();
            out.write(("POST " + UPLOAD + " HTTP/1.1\r\nHost: t\r\nAuthorization: Bearer " + ann.secret()
                            + "\r\nContent-Type: " + MultipartBody.TYPE + "\r\nContent-Length: " + form.length
                            + "\r\n\r\n")
                    .getBytes(UTF_8));
            out.write(form, 0, form.length / 2);
            await(() -> stored() == 1);
        }

        await(() -> stored() == 0);
        assertThat(Json.tree(program.get("/v1/files/list", ann).body()).at("/files"))
                .isEmpty();
    }

    @Test
    void aFormThatEndsTooEarlyIsRefusedAndLeavesNothing() throws Exception {
        byte[] form = new MultipartBody()
                .text("purpose", "voice_clone")
                .file("a.mp3", mp3(900_000))
                .bytes();

        assertThat(refusal(raw(Arrays.copyOf(form, form.length / 2), false)))
                .isEqualTo("invalid params, the multipart form is malformed");

        assertThat(stored()).isZero();
        assertThat(Json.tree(program.get("/v1/files/list", ann).body()).at("/files"))
                .isEmpty();
    }

    @Test
    void exactlyAsManyFitAsTheLimitAllowsWhenManyUploadAtOnce() throws Exception {
        byte[] text = "x".repeat(128 << 10).getBytes(UTF_8);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var uploads = IntStream.range(0, 64)
                    .mapToObj(i -> threads.submit(() -> upload(ann, "t2a_async_input", i + ".txt", text)))
                    .toList();
            int stored = 0;
            for (var upload : uploads) {
                var answer = upload.get();
                if (answer.has("file")) {
                    stored++;
                } else {
                    assertThat(refusal(answer)).contains("the files of the account exceed the limit of 1536KB");
                }
            }
            assertThat(stored).isEqualTo(12);
        }
        assertThat(stored()).isEqualTo(12);
    }

    @Test
    void aCodingPlanReadsButDoesNotUpload() throws Exception {
        var planned = program.planned("planned", Plan.MAX);

        assertThat(upload(planned, "t2a_async_input", "a.txt", TEXT)
                        .at("/base_resp/status_code")
                        .asInt())
                .isEqualTo(2061);
        assertThat(program.get("/v1/files/list", planned).body()).contains("\"files\":[]");
        assertThat(stored()).isZero();
    }
}
