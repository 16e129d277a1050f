package io.maximin.images.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.images.Canvas;
import io.maximin.images.Drawn;
import io.maximin.images.ImageModelConfig.Engine;
import io.maximin.images.ImageRequest;
import io.maximin.images.Picture;
import io.maximin.images.PictureFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is asked of stable-diffusion.cpp. */
class SdServerEngineTest extends UpstreamSuite {
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
                "account",
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
}
