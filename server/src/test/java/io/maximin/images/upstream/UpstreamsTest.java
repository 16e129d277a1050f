package io.maximin.images.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.config.ByteSize;
import io.maximin.config.ConfigException;
import io.maximin.config.Secret;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.fetch.FetchConfig;
import io.maximin.fetch.Fetcher;
import io.maximin.images.ArtStyle;
import io.maximin.images.Canvas;
import io.maximin.images.Drawn;
import io.maximin.images.ImageEngine;
import io.maximin.images.ImageModelConfig;
import io.maximin.images.ImageModelConfig.Engine;
import io.maximin.images.ImageRequest;
import io.maximin.images.Picture;
import io.maximin.images.PictureFormat;
import io.maximin.images.TestPictures;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each engine asks of its server, and what it makes of the answers, a hostile one's included. */
class UpstreamsTest {
    private static final byte[] PNG = TestPictures.plain(64, 64, 0x336699, "png");
    private static final String BASE64 = Base64.getEncoder().encodeToString(PNG);
    private static final ImageEngine NOBODY = (_, _) -> {
        throw new IllegalStateException("not asked");
    };
    private static final String GRAPH = """
            {"3":{"class_type":"KSampler","inputs":{"seed":"%seed%","steps":20,"latent":["5",0]}},
             "5":{"class_type":"EmptyLatentImage","inputs":{"width":"%width%","height":"%height%"}},
             "6":{"class_type":"CLIPTextEncode","inputs":{"text":"best quality, %prompt%"}}}""";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @SuppressWarnings("NullAway.Init")
    private ScriptedUpstream server;

    private final Fetcher fetcher = new Fetcher(
            new FetchConfig(List.of("pictures.test"), ByteSize.ofMegabytes(1), Duration.ofSeconds(5)),
            (_, _) -> List.of(InetAddress.getLoopbackAddress()));

    @SuppressWarnings("NullAway.Init")
    private Upstreams upstreams;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedUpstream();
        upstreams = new Upstreams(home, fetcher, new Random(1));
        Files.writeString(home.resolve("graph.json"), GRAPH);
    }

    @AfterEach
    void stop() {
        upstreams.close();
        server.close();
        fetcher.close();
    }

    private ImageModelConfig config(Engine engine) {
        return new ImageModelConfig(
                engine,
                Optional.of(server.url()),
                Optional.of(new Secret("sesame")),
                Optional.of("their-model"),
                List.of(),
                Optional.of(Path.of("graph.json")),
                List.of(),
                false,
                1,
                1,
                Duration.ofSeconds(5),
                ByteSize.ofMegabytes(1));
    }

    private static ImageModelConfig with(ImageModelConfig config, String model, List<String> sizes, boolean passSeed) {
        return new ImageModelConfig(
                config.engine(),
                config.url(),
                config.key(),
                Optional.of(model),
                List.of(),
                config.workflow(),
                sizes,
                passSeed,
                1,
                1,
                config.timeout(),
                config.maxBytes());
    }

    private static ImageModelConfig bounded(ImageModelConfig config, URI url, Duration timeout, long maxBytes) {
        return new ImageModelConfig(
                config.engine(),
                Optional.of(url),
                config.key(),
                config.model(),
                List.of(),
                config.workflow(),
                List.of(),
                false,
                1,
                1,
                timeout,
                new ByteSize(maxBytes));
    }

    private static ImageRequest request(int count) {
        var seeds = new ArrayList<Long>();
        for (long i = 0; i < count; i++) {
            seeds.add(100 + i);
        }
        return new ImageRequest(
                "a \"fox\" %seed%",
                new Canvas(1280, 720),
                seeds,
                Optional.of(100L),
                Optional.empty(),
                Optional.empty(),
                true,
                PictureFormat.JPEG);
    }

    private static ImageRequest portrayed() {
        return new ImageRequest(
                "a fox",
                new Canvas(1024, 1000),
                List.of(7L),
                Optional.empty(),
                Optional.of(new ArtStyle(ArtStyle.Kind.WATERCOLOUR, 0.5)),
                Optional.of(Picture.of(PNG)),
                false,
                PictureFormat.JPEG);
    }

    private List<Drawn> draw(ImageModelConfig config, ImageRequest request) throws InterruptedException {
        var drawn = new ArrayList<Drawn>();
        upstreams.engine("mine", config, NOBODY).draw(request, drawn::add);
        return drawn;
    }

    private static String openAi(int pictures) {
        return "{\"data\":[" + ("{\"b64_json\":\"" + BASE64 + "\"},").repeat(pictures).replaceAll(",$", "") + "]}";
    }

    private static String minimax(int pictures) {
        return "{\"data\":{\"image_base64\":["
                + ("\"" + BASE64 + "\",").repeat(pictures).replaceAll(",$", "")
                + "]},\"base_resp\":{\"status_code\":0}}";
    }

    @Test
    void openAiIsAskedForAllAtOnce() throws Exception {
        server.then(200, openAi(3));

        var drawn = draw(config(Engine.OPENAI), request(3));

        assertThat(drawn).hasSize(3).allSatisfy(one -> assertThat(one).isInstanceOf(Drawn.Made.class));
        var asked = server.asked().getFirst();
        assertThat(asked.path()).isEqualTo("/base/images/generations");
        assertThat(asked.authorization()).isEqualTo("Bearer sesame");
        assertThat(asked.json().toString())
                .isEqualTo("{\"model\":\"their-model\",\"prompt\":\"a \\\"fox\\\" %seed%\",\"n\":3,"
                        + "\"size\":\"1280x720\",\"response_format\":\"b64_json\"}");
    }

    @Test
    void openAiIsAskedInItsOwnSizesAndWithoutWhatItRefuses() throws Exception {
        server.then(200, openAi(1));
        var sizes = List.of("1024x1024", "1536x1024", "1024x1536");

        draw(with(config(Engine.OPENAI), "gpt-image-1", sizes, false), request(1));

        assertThat(server.asked().getFirst().json().path("size").stringValue()).isEqualTo("1536x1024");
        assertThat(server.asked().getFirst().json().has("response_format")).isFalse();
    }

    @Test
    void openAiIsToldASeedOnlyIfItTakesOne() throws Exception {
        server.then(200, openAi(1));

        var drawn = draw(with(config(Engine.OPENAI), "x", List.of(), true), request(2));

        assertThat(drawn).extracting(Drawn::index).containsExactly(0, 1);
        assertThat(server.asked())
                .extracting(asked -> asked.json().path("seed").asInt())
                .containsExactly(100, 101);
    }

    @Test
    void openAiGetsASubjectAsAForm() throws Exception {
        server.then(200, openAi(1));

        draw(config(Engine.OPENAI), portrayed());

        var asked = server.asked().getFirst();
        assertThat(asked.path()).isEqualTo("/base/images/edits");
        assertThat(asked.type()).startsWith("multipart/form-data; boundary=");
        assertThat(asked.body())
                .contains("name=\"prompt\"\r\n\r\na fox, watercolour painting\r\n")
                .contains("name=\"image\"; filename=\"subject.png\"\r\nContent-Type: image/png\r\n\r\n"
                        + new String(PNG, StandardCharsets.ISO_8859_1))
                .endsWith("--\r\n");
    }

    @Test
    void anAddressInAnAnswerIsOpenedThroughTheOneDoor() throws Exception {
        int port = server.url().getPort();
        server.then(200, "{\"data\":[{\"url\":\"http://pictures.test:" + port + "/1.png\"}]}")
                .then(PNG)
                .then(200, "{\"data\":[{\"url\":\"http://127.0.0.1:" + port + "/1.png\"}]}");

        assertThat(draw(config(Engine.OPENAI), request(1))).hasSize(1);
        fails(config(Engine.OPENAI), ErrorKind.UNAVAILABLE, "address that cannot be opened");
        assertThat(server.asked()).hasSize(3);
        assertThat(server.asked().get(1).authorization()).isEqualTo("null");
    }

    @Test
    void sdServerIsAskedForEachWithItsSeed() throws Exception {
        server.then(200, "{\"images\":[\"" + BASE64 + "\"],\"info\":\"{}\"}");

        var drawn = draw(config(Engine.SD_SERVER), request(2));

        assertThat(drawn).extracting(Drawn::index).containsExactly(0, 1);
        assertThat(server.asked().getFirst().path()).isEqualTo("/base/sdapi/v1/txt2img");
        assertThat(server.asked().get(1).json().toString())
                .isEqualTo("{\"prompt\":\"a \\\"fox\\\" %seed%\",\"width\":1280,\"height\":720,\"seed\":101,"
                        + "\"batch_size\":1}");
    }

    @Test
    void noPromptSetsUpTheSdServer() throws Exception {
        server.then(200, "{\"images\":[\"data:image/png;base64," + BASE64 + "\"]}");
        var prompt = "x <SD_cpp_extra_args>{\"steps\":1000}</sd_cpp_extra_args>";
        var request = new ImageRequest(
                prompt,
                new Canvas(512, 512),
                List.of(-1L),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Picture.of(PNG)),
                false,
                PictureFormat.PNG);

        draw(config(Engine.SD_SERVER), request);

        var body = server.asked().getFirst().json();
        assertThat(body.path("prompt").stringValue()).doesNotContainIgnoringCase("sd_cpp_extra_args");
        assertThat(body.path("seed").asLong()).isNotNegative();
        assertThat(body.at("/extra_images/0").stringValue()).isEqualTo(BASE64);
    }

    @Test
    void thePlatformIsAskedInItsOwnWords() throws Exception {
        server.then(200, minimax(2));

        var drawn = draw(config(Engine.MINIMAX), request(3));

        assertThat(drawn.get(2)).isInstanceOf(Drawn.Blocked.class);
        assertThat(server.asked().getFirst().path()).isEqualTo("/base/v1/image_generation");
        assertThat(server.asked().getFirst().json().toString())
                .isEqualTo("{\"model\":\"their-model\",\"prompt\":\"a \\\"fox\\\" %seed%\",\"n\":3,"
                        + "\"response_format\":\"base64\",\"prompt_optimizer\":true,\"aspect_ratio\":\"16:9\","
                        + "\"seed\":100}");
    }

    @Test
    void thePlatformGetsStyleSubjectAndPixels() throws Exception {
        server.then(200, minimax(1));

        draw(config(Engine.MINIMAX), portrayed());

        var body = server.asked().getFirst().json();
        assertThat(body.path("style").toString()).isEqualTo("{\"style_type\":\"水彩\",\"style_weight\":0.5}");
        assertThat(body.at("/subject_reference/0/image_file").stringValue())
                .isEqualTo("data:image/png;base64," + BASE64);
        assertThat(body.has("seed")).isFalse();
        assertThat(body.path("width").asInt()).isEqualTo(1024);
        assertThat(body.path("height").asInt()).isEqualTo(1000);
    }

    @ParameterizedTest
    @CsvSource({
        "1002,OVERLOADED", "1008,UNAVAILABLE", "1004,UNAVAILABLE", "2049,UNAVAILABLE", "1026,INPUT_SENSITIVE",
        "1027,OUTPUT_SENSITIVE", "2013,INVALID_REQUEST", "1001,TIMEOUT", "-7,UNAVAILABLE"
    })
    void codesOfThePlatformAreToldAsTheCallersBusinessOrNot(int code, ErrorKind kind) {
        server.then(200, "{\"base_resp\":{\"status_code\":" + code + ",\"status_msg\":\"key sk-1234\"}}");

        fails(config(Engine.MINIMAX), kind, "");
    }

    @Test
    void comfyIsGivenAGraphAndAskedUntilItIsDone() throws Exception {
        server.then(200, "{\"prompt_id\":\"p-1\",\"number\":1,\"node_errors\":{}}")
                .then(200, "{}")
                .then(200, """
                        {"p-1":{"outputs":{"8":{"images":[{"filename":"shown.png","subfolder":"","type":"temp"}]},
                         "9":{"images":[{"filename":"a b&c.png","subfolder":"x/y","type":"output"}]}},
                         "status":{"status_str":"success","completed":true}}}""")
                .then(PNG);

        var drawn = draw(config(Engine.COMFYUI), request(1));

        assertThat(drawn).hasSize(1);
        assertThat(server.asked())
                .extracting(ScriptedUpstream.Asked::path)
                .containsExactly(
                        "/base/prompt",
                        "/base/history/p-1",
                        "/base/history/p-1",
                        "/base/view?filename=a+b%26c.png&subfolder=x%2Fy&type=output");
        var graph = server.asked().getFirst().json().path("prompt");
        assertThat(graph.at("/3/inputs").toString()).isEqualTo("{\"seed\":100,\"steps\":20,\"latent\":[\"5\",0]}");
        assertThat(graph.at("/5/inputs").toString()).isEqualTo("{\"width\":1280,\"height\":720}");
        assertThat(graph.at("/6/inputs/text").stringValue()).isEqualTo("best quality, a \"fox\" %seed%");
    }

    @Test
    void comfyGetsASubjectWhereTheGraphHasAPlaceForOne() throws Exception {
        fails(config(Engine.COMFYUI), portrayed(), ErrorKind.INVALID_REQUEST, "subject_reference is not supported");
        Files.writeString(
                home.resolve("graph.json"),
                "{\"1\":{\"inputs\":{\"image\":\"%subject%\"}},\"2\":{\"inputs\":{\"text\":\"%prompt%\"}}}");
        server.then(200, "{\"name\":\"stored.png\",\"subfolder\":\"in\",\"type\":\"input\"}")
                .then(200, "{\"prompt_id\":\"p\"}")
                .then(200, "{\"p\":{\"outputs\":{\"9\":{\"images\":[{\"filename\":\"a\",\"type\":\"temp\"}]}}}}")
                .then(PNG);

        assertThat(draw(config(Engine.COMFYUI), portrayed())).hasSize(1);
        assertThat(server.asked().getFirst().path()).isEqualTo("/base/upload/image");
        assertThat(server.asked().get(1).json().at("/prompt/1/inputs/image").stringValue())
                .isEqualTo("in/stored.png");
        fails(config(Engine.COMFYUI), ErrorKind.INVALID_REQUEST, "subject_reference is needed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400|{\"error\":{\"message\":\"x\"},\"node_errors\":{}}|refused the workflow",
                "200|{\"prompt_id\":\"../../view\"}|gave no id",
                "200|{}|gave no id"
            })
    void comfysTroubleWithTheGraphIsNotTheCallers(int status, String json, String message) {
        server.then(status, json);

        fails(config(Engine.COMFYUI), ErrorKind.UNAVAILABLE, message);
    }

    @Test
    void whatIsGivenUpIsTakenOutOfComfysQueue() throws Exception {
        server.then(200, "{\"prompt_id\":\"p-1\"}")
                .then(200, "{\"p-1\":{\"status\":{\"status_str\":\"error\"}}}")
                .then(200, "{}")
                .then(200, "{\"queue_running\":[[0,\"p-1\"]]}")
                .then(200, "{}");

        fails(config(Engine.COMFYUI), ErrorKind.UNAVAILABLE, "failed at the workflow");

        for (int i = 0; i < 5; i++) {
            server.awaitRequest();
        }
        assertThat(server.asked().subList(2, 5))
                .extracting(asked -> asked.path() + " " + asked.body())
                .containsExactly(
                        "/base/queue {\"delete\":[\"p-1\"]}", "/base/queue ", "/base/interrupt {\"prompt_id\":\"p-1\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "{\"nodes\":[],\"x\":\"%prompt%\"}", "{\"1\":{}}", "[]"})
    void aWorkflowThatCannotBeUsedStopsTheStart(String text) throws IOException {
        Files.writeString(home.resolve("graph.json"), text);

        assertThatThrownBy(() -> upstreams.engine("mine", config(Engine.COMFYUI), NOBODY))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("images.models.mine.workflow");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400|{\"error\":{\"message\":\"size is bad\"}}|INVALID_REQUEST|refused it: size is bad",
                "400|{\"error\":\"prompt required\"}|INVALID_REQUEST|refused it: prompt required",
                "400|{\"error\":{\"code\":\"moderation_blocked\"}}|INPUT_SENSITIVE|input new_sensitive",
                "401|{\"error\":{\"message\":\"bad key sk-12\"}}|UNAVAILABLE|answered with HTTP status 401",
                "404|x|UNAVAILABLE|answered with HTTP status 404",
                "302|x|UNAVAILABLE|answered with HTTP status 302",
                "500|x|UNAVAILABLE|answered with HTTP status 500",
                "504|x|TIMEOUT|took too long",
                "200|<html>|UNAVAILABLE|answered with what is no JSON",
                "200|{}|UNAVAILABLE|sent no pictures",
                "200|{\"data\":[{}]}|UNAVAILABLE|sent no picture",
                "200|{\"data\":[{\"b64_json\":\"***\"}]}|UNAVAILABLE|not valid base64",
                "200|{\"data\":[{\"b64_json\":\"aGVsbG8=\"}]}|UNAVAILABLE|neither JPEG, PNG nor WebP"
            })
    void badAnswersAreTold(int status, String body, ErrorKind kind, String message) {
        server.then(status, body);

        fails(config(Engine.OPENAI), kind, message);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void aBombIsRefusedByItsHeader() {
        var bomb = Base64.getEncoder().encodeToString(TestPictures.pngHeader(40_000, 40_000));
        server.then(200, "{\"images\":[\"" + bomb + "\"]}");

        fails(config(Engine.SD_SERVER), ErrorKind.UNAVAILABLE, "40000 x 40000");
    }

    @Test
    void aBusyServerIsAskedAgainAndABrokenOneIsNot() throws Exception {
        server.then(429, "", "Retry-After", "0").then(503, "", "Retry-After", "0").then(200, openAi(1));

        assertThat(draw(config(Engine.OPENAI), request(1))).hasSize(1);
        assertThat(server.asked()).hasSize(3);
    }

    @Test
    void aServerThatStaysBusyIsLeftAlone() {
        server.then(429, "", "Retry-After", "3600");

        fails(config(Engine.OPENAI), ErrorKind.OVERLOADED, "is busy");
        assertThat(server.asked()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"OPENAI", "SD_SERVER", "COMFYUI", "MINIMAX"})
    void answersAreBoundedInTimeAndBytes(Engine engine) {
        var slow = bounded(config(engine), server.url(), Duration.ofMillis(300), 1 << 20);
        var small = bounded(config(engine), server.url(), Duration.ofSeconds(5), 100);
        server.then(200, " ".repeat(200)).thenNothing();

        fails(small, ErrorKind.UNAVAILABLE, "sent more than 100 bytes");
        fails(slow, ErrorKind.TIMEOUT, "took too long");
    }

    @Test
    void aBodyThatNeverEndsIsBoundedToo() {
        server.then(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            server.awaitClose();
        });

        fails(
                bounded(config(Engine.OPENAI), server.url(), Duration.ofMillis(300), 1 << 20),
                ErrorKind.TIMEOUT,
                "took too long");
    }

    @Test
    void anInterruptEndsTheWait() throws Exception {
        server.thenNothing();
        var failure = new AtomicReference<Throwable>();
        var drawing = Thread.ofVirtual().start(() -> {
            try {
                draw(config(Engine.SD_SERVER), request(1));
            } catch (InterruptedException e) {
                failure.set(e);
            }
        });
        server.awaitRequest();

        drawing.interrupt();
        drawing.join();

        assertThat(failure.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void nobodyThereIsUnavailable() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        fails(
                bounded(
                        config(Engine.OPENAI),
                        URI.create("http://127.0.0.1:" + free),
                        Duration.ofMillis(500),
                        1 << 20),
                ErrorKind.UNAVAILABLE,
                "cannot be reached");
    }

    @Test
    void noKeyIsShown() {
        assertThat(config(Engine.OPENAI).toString()).doesNotContain("sesame");
    }

    private void fails(ImageModelConfig config, ErrorKind kind, String message) {
        fails(config, request(1), kind, message);
    }

    private void fails(ImageModelConfig config, ImageRequest request, ErrorKind kind, String message) {
        assertThatThrownBy(() -> draw(config, request))
                .isInstanceOfSatisfying(ApiException.class, failure -> assertThat(failure.kind())
                        .isEqualTo(kind))
                .hasMessageContaining(message)
                .hasMessageNotContaining("sk-1")
                .hasMessageNotContaining("sesame");
    }
}
