package io.maximin.images.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.config.ConfigException;
import io.maximin.error.ErrorKind;
import io.maximin.images.ImageModelConfig.Engine;
import io.maximin.upstreams.ScriptedUpstream;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How graphs go through the queue of ComfyUI. */
class ComfyEngineTest extends UpstreamSuite {
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
                        "/base/queue {\"delete\":[\"p-1\"]}",
                        "/base/queue ",
                        "/base/interrupt {\"prompt_id\":\"p-1\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "{\"nodes\":[],\"x\":\"%prompt%\"}", "{\"1\":{}}", "[]"})
    void aWorkflowThatCannotBeUsedStopsTheStart(String text) throws IOException {
        Files.writeString(home.resolve("graph.json"), text);

        assertThatThrownBy(() -> upstreams.engine("mine", config(Engine.COMFYUI)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("images.models.mine.workflow");
    }
}
