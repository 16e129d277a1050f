package io.maximin.api.minimax;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.maximin.api.ImageServer;
import io.maximin.images.SwatchEngine;
import io.maximin.images.TestPictures;
import io.maximin.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Pictures over HTTP on a real socket, against spec/image.md. */
class ImageGenerationContractTest {
    private static final String PATH = "/v1/image_generation?GroupId=17";

    @SuppressWarnings("NullAway.Init")
    private ImageServer server;

    @BeforeEach
    void start(@TempDir Path directory) throws IOException {
        server = new ImageServer(directory);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void linksLeadToPicturesOfTheAskedSize() throws Exception {
        var answer = server.post(PATH, body("a lighthouse", ",\"n\":2,\"aspect_ratio\":\"3:2\",\"seed\":20260115"));
        var tree = Json.tree(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Trace-Id")).contains(ImageServer.TRACE);
        assertThat(tree.propertyNames()).containsExactly("id", "data", "metadata", "base_resp");
        assertThat(tree.path("id").stringValue()).isEqualTo(ImageServer.TRACE);
        assertThat(tree.path("data").propertyNames()).containsExactly("image_urls");
        assertThat(tree.path("metadata").toString()).isEqualTo("{\"success_count\":\"2\",\"failed_count\":\"0\"}");
        assertThat(tree.path("base_resp").toString()).isEqualTo("{\"status_code\":0,\"status_msg\":\"success\"}");
        assertThat(urls(answer)).hasSize(2).doesNotHaveDuplicates().allSatisfy(url -> {
            assertThat(url)
                    .startsWith("http://127.0.0.1:" + server.port() + "/v1/images/links/")
                    .endsWith("_aigc.jpeg");
            var picture = server.fetch(url);
            assertThat(picture.headers().firstValue("content-type")).contains("image/jpeg");
            assertThat(TestPictures.decoded(picture.body()).getWidth()).isEqualTo(1248);
            assertThat(TestPictures.decoded(picture.body()).getHeight()).isEqualTo(832);
        });
    }

    @Test
    void aLinkTakesRangesAndHeadsAndExpires() throws Exception {
        var url = urls(server.post(PATH, body("x", ""))).getFirst();
        var head = server.client()
                .send(HttpRequest.newBuilder(URI.create(url)).HEAD().build(), BodyHandlers.ofByteArray());

        var whole = server.fetch(url);
        var part = server.fetch(url, "Range", "bytes=0-1");

        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("content-length")).hasValue(whole.body().length);
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).containsExactly(0xFF, 0xD8);
        server.advance(Duration.ofHours(24));
        assertThat(server.fetch(url).statusCode()).isEqualTo(404);
    }

    @Test
    void picturesStandInTheAnswerAsBareBase64() throws Exception {
        var answer = server.post(PATH, body("x", ",\"n\":3,\"response_format\":\"base64\",\"seed\":5"));
        var tree = Json.tree(answer.body());

        assertThat(answer.headers().firstValueAsLong("content-length"))
                .hasValue(answer.body().length());
        assertThat(tree.propertyNames()).containsExactly("id", "data", "metadata", "base_resp");
        assertThat(tree.at("/data").propertyNames()).containsExactly("image_base64");
        var colours = new ArrayList<Integer>();
        for (var picture : tree.at("/data/image_base64")) {
            byte[] bytes = Base64.getDecoder().decode(picture.stringValue());
            colours.add(TestPictures.decoded(bytes).getRGB(10, 10));
        }
        assertThat(colours).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void nineOfTheLargestLeaveInPieces() throws Exception {
        var answer =
                server.post(PATH, body("x", ",\"n\":9,\"response_format\":\"base64\",\"width\":2048,\"height\":2048"));
        var tree = Json.tree(answer.body());

        assertThat(tree.at("/data/image_base64").size()).isEqualTo(9);
        assertThat(tree.at("/metadata/success_count").stringValue()).isEqualTo("9");
        for (var picture : tree.at("/data/image_base64")) {
            byte[] bytes = Base64.getDecoder().decode(picture.stringValue());
            assertThat(TestPictures.decoded(bytes).getWidth()).isEqualTo(2048);
        }
    }

    @Test
    void theSameSeedDrawsTheSamePicturesAndNoneDrawsOthers() throws Exception {
        var one = server.post(PATH, body("x", ",\"n\":2,\"seed\":-9223372036854775808"));
        var same = server.post(PATH, body("x", ",\"n\":9,\"seed\":-9223372036854775808"));
        server.post(PATH, body("x", ",\"n\":9"));
        server.post(PATH, body("x", ",\"n\":9"));

        assertThat(code(one)).isZero();
        assertThat(code(same)).isZero();
        var seeds = server.engine().requests().stream()
                .map(request -> request.seeds())
                .toList();
        assertThat(seeds.get(0))
                .startsWith(Long.MIN_VALUE)
                .isEqualTo(seeds.get(1).subList(0, 2));
        assertThat(seeds.get(1)).doesNotHaveDuplicates();
        assertThat(seeds.get(2)).doesNotHaveDuplicates().doesNotContainAnyElementsOf(seeds.get(3));
    }

    @ParameterizedTest
    @CsvSource({
        "1:1,1024,1024",
        "16:9,1280,720",
        "4:3,1152,864",
        "3:2,1248,832",
        "2:3,832,1248",
        "3:4,864,1152",
        "9:16,720,1280",
        "21:9,1344,576"
    })
    void everyRatioHasItsSize(String ratio, int width, int height) throws Exception {
        server.post(PATH, body("x", ",\"aspect_ratio\":\"" + ratio + "\",\"width\":512,\"height\":512"));

        assertThat(server.engine().requests().getLast().canvas().toString()).isEqualTo(width + "x" + height);
    }

    @Test
    void blockedPicturesAreCountedAndTheRestDelivered() throws Exception {
        var answer = server.post(PATH, body("block-1 block-3", ",\"n\":4"));

        assertThat(urls(answer)).hasSize(2);
        assertThat(Json.tree(answer.body()).path("metadata").toString())
                .isEqualTo("{\"success_count\":\"2\",\"failed_count\":\"2\"}");
        assertThat(code(answer)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"url", "base64"})
    void allBlockedIsStillASuccess(String format) throws Exception {
        var answer = server.post(PATH, body("block-all", ",\"n\":2,\"response_format\":\"" + format + "\""));

        assertThat(answer.body())
                .isEqualTo("{\"id\":\"" + ImageServer.TRACE
                        + "\",\"data\":{},\"metadata\":{\"success_count\":\"0\",\"failed_count\":\"2\"},"
                        + "\"base_resp\":{\"status_code\":0,\"status_msg\":\"success\"}}");
    }

    @Test
    void anEngineThatFailsOnTheWayLeavesWhatItMade() throws Exception {
        var answer = server.post(PATH, body("fail-UNAVAILABLE-2", ",\"n\":9"));

        assertThat(urls(answer)).hasSize(2);
        assertThat(Json.tree(answer.body()).at("/metadata/failed_count").stringValue())
                .isEqualTo("7");
    }

    @ParameterizedTest
    @CsvSource({"OVERLOADED,1041", "INPUT_SENSITIVE,1026", "UNAVAILABLE,1013", "TIMEOUT,1001"})
    void aFailureHasAnIdAndNoData(String kind, int code) throws Exception {
        var answer = server.post(PATH, body("fail-" + kind, ""));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"id\":\"" + ImageServer.TRACE + "\",\"data\":null,\"base_resp\":{\"status_code\":" + code
                        + ",\"status_msg\":\"scripted failure\"}}");
    }

    @Test
    void whatCannotBeDecodedIsAFailureOfTheServer() throws Exception {
        assertThat(code(server.post(PATH, body("garbage", "")))).isEqualTo(1013);
    }

    @Test
    void aPictureOfAnotherSizeAndEncodingIsMadeToFit() throws Exception {
        var url = urls(server.post(PATH, body("size-300x900 as-png", ",\"aspect_ratio\":\"16:9\",\"seed\":3")))
                .getFirst();

        var picture = TestPictures.decoded(server.fetch(url).body());

        assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(1280, 720);
        assertThat(distance(picture.getRGB(640, 10), SwatchEngine.colour(3))).isLessThan(12);
        assertThat(distance(picture.getRGB(5, 715), SwatchEngine.colour(3))).isLessThan(12);
    }

    @Test
    void theMarkShowsOnRequestInTheLowerRightCornerAlone() throws Exception {
        var plain = urls(server.post(PATH, body("x", ",\"seed\":3"))).getFirst();
        var marked = urls(server.post(PATH, body("x", ",\"seed\":3,\"aigc_watermark\":true")))
                .getFirst();

        var before = TestPictures.decoded(server.fetch(plain).body());
        var after = TestPictures.decoded(server.fetch(marked).body());

        int corner = 0;
        int elsewhere = 0;
        for (int y = 0; y < 1024; y += 2) {
            for (int x = 0; x < 1024; x += 2) {
                boolean changed = distance(before.getRGB(x, y), after.getRGB(x, y)) > 40;
                corner += changed && x > 900 && y > 940 ? 1 : 0;
                elsewhere += changed && !(x > 900 && y > 940) ? 1 : 0;
            }
        }
        assertThat(corner).isGreaterThan(300);
        assertThat(elsewhere).isZero();
    }

    @Test
    void settingsReachTheEngine() throws Exception {
        var portrait = TestPictures.dataUrl(TestPictures.plain(80, 100, 0x336699, "png"), "png");
        server.post(PATH, """
                {"model":"Image-01-LIVE","prompt":"a girl on a tram","style":{"style_type":"水彩","style_weight":0.6},
                 "subject_reference":[{"type":"character","image_file":"%s"}],"prompt_optimizer":true,
                 "aspect_ratio":"3:4","response_format":"base64","unknown":[1]}
                """.formatted(portrait));

        var request = server.engine().requests().getLast();
        assertThat(request.toString()).contains("kind=WATERCOLOUR, weight=0.6", "optimized=true", "864x1152");
        assertThat(request.subject()).hasValueSatisfying(picture -> {
            assertThat(picture.width()).isEqualTo(80);
            assertThat(picture.height()).isEqualTo(100);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"type\":\"character\",\"image_file\":\"%s\"}]",
                "[{\"type\":\"character\",\"image_url\":\"%s\"}]",
                "[{\"image_file\":\"%s\"}]",
                "{\"type\":\"character\",\"image_file\":\"%s\"}",
                "\"%s\""
            })
    void everyShapeOfASubjectIsTaken(String shape) throws Exception {
        var portrait = TestPictures.dataUrl(TestPictures.plain(80, 100, 0x336699, "jpeg"), "jpeg");

        var answer = server.post(PATH, body("x", ",\"subject_reference\":" + shape.formatted(portrait)));

        assertThat(code(answer)).isZero();
        assertThat(server.engine().requests().getLast().subject()).isPresent();
    }

    @Test
    void aSubjectIsFetchedThroughTheOneDoor() throws Exception {
        var pictures = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] portrait = TestPictures.plain(80, 100, 0x336699, "png");
        pictures.createContext("/p.png", exchange -> {
            exchange.sendResponseHeaders(200, portrait.length);
            exchange.getResponseBody().write(portrait);
            exchange.close();
        });
        pictures.start();
        int port = pictures.getAddress().getPort();
        try {
            var allowed = subject("http://pictures.test:" + port + "/p.png");
            var missing = subject("http://pictures.test:" + port + "/q.png");
            var refused = subject("http://127.0.0.1:" + port + "/p.png");

            assertThat(code(allowed)).isZero();
            assertThat(message(missing)).contains("answered with HTTP status 404");
            assertThat(code(refused)).isEqualTo(2013);
            assertThat(message(refused)).contains("is not allowed");
        } finally {
            pictures.stop(0);
        }
    }

    @Test
    void hostileSubjectsAreRefusedByTheirHeaders() throws Exception {
        var bomb = subject(TestPictures.dataUrl(TestPictures.pngHeader(40_000, 40_000), "png"));
        var text = subject("data:image/png;base64,aGVsbG8=");
        var broken = subject("data:image/png;base64,***");
        var plain = subject("data:image/png,hello");
        var large = subject("data:image/png;base64," + "A".repeat(14_000_000));

        assertThat(message(bomb)).contains("subject_reference[0].image_file has 40000 x 40000 pixels");
        assertThat(message(text))
                .contains("subject_reference[0].image_file cannot be taken: picture is of no format that is read");
        assertThat(message(broken)).contains("is not valid base64");
        assertThat(message(plain)).contains("must be an address or a data url in base64");
        assertThat(message(large)).contains("must be smaller than 10 MB");
        assertThat(List.of(code(bomb), code(text), code(broken), code(plain), code(large)))
                .containsOnly(2013);
        assertThat(server.engine().requests()).isEmpty();
    }

    @Test
    void aClientThatLeavesStopsTheBrush() throws Exception {
        CompletableFuture<HttpResponse<String>> call =
                server.client().sendAsync(server.request(PATH, body("hold", ",\"n\":9")), BodyHandlers.ofString());
        server.engine().awaitHold();
        server.engine().release();
        server.engine().awaitHold();

        call.cancel(true);

        while (server.engine().active() > 0 || server.turns().active() > 0) {
            Thread.onSpinWait();
        }
        assertThat(server.engine().interrupted()).isOne();
        assertThat(server.engine().drawn()).isOne();
    }

    @Test
    void oneIsDrawnOneWaitsAndTheNextIsRefused() throws Exception {
        var first = server.client().sendAsync(server.request(PATH, body("hold", "")), BodyHandlers.ofString());
        server.engine().awaitHold();
        var second = server.client().sendAsync(server.request(PATH, body("x", "")), BodyHandlers.ofString());
        while (server.turns().waiting() == 0) {
            Thread.onSpinWait();
        }

        assertThat(code(server.post(PATH, body("x", "")))).isEqualTo(1041);
        assertThat(server.metrics())
                .contains("maximin_images_active{model=\"image-01\"} 1.0")
                .contains("maximin_images_waiting{model=\"image-01\"} 1.0");

        server.engine().release();
        assertThat(code(first.get())).isZero();
        assertThat(code(second.get())).isZero();
        assertThat(server.metrics()).contains("maximin_images_pictures_total{model=\"image-01\",outcome=\"made\"} 2.0");
    }

    private HttpResponse<String> subject(String text) throws IOException, InterruptedException {
        return server.post(
                PATH, body("x", ",\"subject_reference\":[{\"type\":\"character\",\"image_file\":\"" + text + "\"}]"));
    }

    private static int distance(int one, int other) {
        return Math.abs((one >> 16 & 255) - (other >> 16 & 255))
                + Math.abs((one >> 8 & 255) - (other >> 8 & 255))
                + Math.abs((one & 255) - (other & 255));
    }

    private static List<String> urls(HttpResponse<String> answer) {
        var urls = new ArrayList<String>();
        for (JsonNode url : Json.tree(answer.body()).at("/data/image_urls")) {
            urls.add(url.stringValue());
        }
        return urls;
    }

    private static int code(HttpResponse<String> answer) {
        return Json.tree(answer.body()).at("/base_resp/status_code").asInt(-1);
    }

    private static String message(HttpResponse<String> answer) {
        return Json.tree(answer.body()).at("/base_resp/status_msg").stringValue();
    }

    private static String body(String prompt, String more) {
        return "{\"model\":\"image-01\",\"prompt\":\"" + prompt + "\"" + more + "}";
    }
}
