package io.maximin.images.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.config.ByteSize;
import io.maximin.config.Secret;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.fetch.FetchConfig;
import io.maximin.fetch.Fetcher;
import io.maximin.images.ArtStyle;
import io.maximin.images.Canvas;
import io.maximin.images.DiffusionConfig;
import io.maximin.images.Drawn;
import io.maximin.images.ImageModelConfig;
import io.maximin.images.ImageModelConfig.Engine;
import io.maximin.images.ImageRequest;
import io.maximin.images.Picture;
import io.maximin.images.PictureFormat;
import io.maximin.images.TestPictures;
import io.maximin.upstreams.ScriptedUpstream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A scripted server, and the engines that ask it. */
abstract class UpstreamSuite {
    static final byte[] PNG = TestPictures.plain(64, 64, 0x336699, "png");
    static final String BASE64 = Base64.getEncoder().encodeToString(PNG);
    static final String GRAPH = """
            {"3":{"class_type":"KSampler","inputs":{"seed":"%seed%","steps":20,"latent":["5",0]}},
             "5":{"class_type":"EmptyLatentImage","inputs":{"width":"%width%","height":"%height%"}},
             "6":{"class_type":"CLIPTextEncode","inputs":{"text":"best quality, %prompt%"}}}""";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @AutoClose
    final ScriptedUpstream server = new ScriptedUpstream();

    @AutoClose
    private final Fetcher fetcher = new Fetcher(
            new FetchConfig(List.of("pictures.test"), ByteSize.ofMegabytes(1), Duration.ofSeconds(5)),
            (_, _) -> List.of(InetAddress.getLoopbackAddress()));

    @SuppressWarnings("NullAway.Init")
    Upstreams upstreams;

    @BeforeEach
    void start() throws IOException {
        upstreams = new Upstreams(home, fetcher, new Random(1));
        Files.writeString(home.resolve("graph.json"), GRAPH);
    }

    @AfterEach
    void stop() {
        upstreams.close();
    }

    ImageModelConfig config(Engine engine) {
        return new ImageModelConfig(
                engine,
                Optional.of(server.url()),
                Optional.of(new Secret("sesame")),
                Optional.of("their-model"),
                List.of(),
                Optional.of(Path.of("graph.json")),
                List.of(),
                false,
                DiffusionConfig.defaults(),
                1,
                1,
                Duration.ofSeconds(5),
                ByteSize.ofMegabytes(1));
    }

    static ImageModelConfig with(ImageModelConfig config, String model, List<String> sizes, boolean passSeed) {
        return new ImageModelConfig(
                config.engine(),
                config.url(),
                config.key(),
                Optional.of(model),
                List.of(),
                config.workflow(),
                sizes,
                passSeed,
                DiffusionConfig.defaults(),
                1,
                1,
                config.timeout(),
                config.maxBytes());
    }

    static ImageModelConfig bounded(ImageModelConfig config, URI url, Duration timeout, long maxBytes) {
        return new ImageModelConfig(
                config.engine(),
                Optional.of(url),
                config.key(),
                config.model(),
                List.of(),
                config.workflow(),
                List.of(),
                false,
                DiffusionConfig.defaults(),
                1,
                1,
                timeout,
                new ByteSize(maxBytes));
    }

    static ImageRequest request(int count) {
        var seeds = new ArrayList<Long>();
        for (long i = 0; i < count; i++) {
            seeds.add(100 + i);
        }
        return new ImageRequest(
                "a \"fox\" %seed%",
                "account",
                new Canvas(1280, 720),
                seeds,
                Optional.of(100L),
                Optional.empty(),
                Optional.empty(),
                true,
                PictureFormat.JPEG);
    }

    static ImageRequest portrayed() {
        return new ImageRequest(
                "a fox",
                "account",
                new Canvas(1024, 1000),
                List.of(7L),
                Optional.empty(),
                Optional.of(new ArtStyle(ArtStyle.Kind.WATERCOLOUR, 0.5)),
                Optional.of(Picture.of(PNG)),
                false,
                PictureFormat.JPEG);
    }

    List<Drawn> draw(ImageModelConfig config, ImageRequest request) throws InterruptedException {
        var drawn = new ArrayList<Drawn>();
        upstreams.engine("mine", config).draw(request, drawn::add);
        return drawn;
    }

    static String openAi(int pictures) {
        return "{\"data\":["
                + ("{\"b64_json\":\"" + BASE64 + "\"},").repeat(pictures).replaceAll(",$", "") + "]}";
    }

    static String minimax(int pictures) {
        return "{\"data\":{\"image_base64\":["
                + ("\"" + BASE64 + "\",").repeat(pictures).replaceAll(",$", "")
                + "]},\"base_resp\":{\"status_code\":0}}";
    }

    void fails(ImageModelConfig config, ErrorKind kind, String message) {
        fails(config, request(1), kind, message);
    }

    void fails(ImageModelConfig config, ImageRequest request, ErrorKind kind, String message) {
        assertThatThrownBy(() -> draw(config, request))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(kind))
                .hasMessageContaining(message)
                .hasMessageNotContaining("sk-1")
                .hasMessageNotContaining("sesame");
    }
}
