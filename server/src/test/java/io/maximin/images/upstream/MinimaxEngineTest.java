package io.maximin.images.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.error.ErrorKind;
import io.maximin.images.Drawn;
import io.maximin.images.ImageModelConfig.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of the platform, and which of its failures are told to callers. */
class MinimaxEngineTest extends UpstreamSuite {
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
        "1002,OVERLOADED",
        "1008,UNAVAILABLE",
        "1004,UNAVAILABLE",
        "2049,UNAVAILABLE",
        "1026,INPUT_SENSITIVE",
        "1027,OUTPUT_SENSITIVE",
        "2013,INVALID_REQUEST",
        "1001,TIMEOUT",
        "-7,UNAVAILABLE"
    })
    void codesOfThePlatformAreToldAsTheCallersBusinessOrNot(int code, ErrorKind kind) {
        server.then(200, "{\"base_resp\":{\"status_code\":" + code + ",\"status_msg\":\"key sk-1234\"}}");

        fails(config(Engine.MINIMAX), kind, "");
    }
}
