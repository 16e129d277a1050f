package io.maximin.images.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.error.ErrorKind;
import io.maximin.images.Drawn;
import io.maximin.images.ImageModelConfig.Engine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is asked of a server in the manner of OpenAI, and what is made of its answers. */
class OpenAiEngineTest extends UpstreamSuite {
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
}
