package io.maximin.api.openai;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.api.ImageServer;
import io.maximin.images.TestPictures;
import io.maximin.json.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures as OpenAI's clients ask for them. */
class OpenAiImagesTest {
    private static final String PATH = "/v1/images/generations";

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
    void linksLeadToPng() throws Exception {
        var answer = server.post(PATH, "{\"prompt\":\"a fox\",\"n\":2,\"size\":\"512x768\"}");
        var tree = Json.tree(answer.body());
        var picture = server.fetch(tree.at("/data/1/url").stringValue());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(tree.propertyNames()).containsExactly("created", "data", "output_format", "size", "usage");
        assertThat(tree.path("created").asLong()).isEqualTo(1_768_500_000);
        assertThat(tree.path("data").size()).isEqualTo(2);
        assertThat(tree.path("size").stringValue()).isEqualTo("512x768");
        assertThat(tree.at("/usage/output_tokens").asInt()).isEqualTo(2);
        assertThat(picture.headers().firstValue("content-type")).contains("image/png");
        assertThat(TestPictures.decoded(picture.body()).getHeight()).isEqualTo(768);
    }

    @ParameterizedTest
    @CsvSource({
        "gpt-image-1,'',true,png",
        "gpt-image-1-mini,'\"output_format\":\"jpeg\",',true,jpeg",
        "dall-e-3,'',false,png",
        "dall-e-2,'\"response_format\":\"b64_json\",',true,png",
        "image-01,'\"output_format\":\"jpeg\",',false,jpeg"
    })
    void namesOfOpenAisDecideHowPicturesCome(String model, String more, boolean inline, String format)
            throws Exception {
        var answer = server.post(PATH, "{\"model\":\"" + model + "\"," + more + "\"prompt\":\"a fox\"}");
        var tree = Json.tree(answer.body());

        byte[] bytes = inline
                ? Base64.getDecoder().decode(tree.at("/data/0/b64_json").stringValue())
                : server.fetch(tree.at("/data/0/url").stringValue()).body();
        assertThat(bytes[0] & 0xFF).isEqualTo(format.equals("png") ? 0x89 : 0xFF);
        assertThat(tree.path("output_format").stringValue()).isEqualTo(format);
    }

    @Test
    void blockedPicturesAreLeftOut() throws Exception {
        var answer = server.post(PATH, "{\"prompt\":\"block-0\",\"n\":3}");

        assertThat(Json.tree(answer.body()).path("data").size()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"model\":\"gpt-9\"|400|unknown model 'gpt-9' (2013)",
                "\"prompt\":\"\"|400|cause=missing required parameter (2013)",
                "\"prompt\":7|400|mismatch type string with value 7 (2013)",
                "\"n\":0|400|n must be in [1, 10], got 0 (2013)",
                "\"n\":11|400|n must be in [1, 10], got 11 (2013)",
                "\"size\":\"9x9\"|400|each edge in [256, 2048] and a multiple of 8, got '9x9' (2013)",
                "\"size\":\"1024\"|400|got '1024' (2013)",
                "\"response_format\":\"base64\"|400|response_format must be url or b64_json, got 'base64' (2013)",
                "\"output_format\":\"webp\"|400|output_format must be png or jpeg, got 'webp' (2013)",
                "\"quality\":\"best\"|400|quality must be one of auto, low, medium, high, standard, hd,"
                        + " got 'best' (2013)",
                "\"style\":\"bold\"|400|style must be one of vivid, natural, got 'bold' (2013)",
                "\"background\":\"transparent\"|400|background transparent is not supported, use auto or opaque (2013)",
                "\"stream\":true|400|stream true is not supported (2013)",
                "\"prompt\":\"block-all\"|422|every picture was blocked (1027)",
                "\"prompt\":\"fail-OVERLOADED\"|529|scripted failure (2064)",
                "\"prompt\":\"fail-INPUT_SENSITIVE\"|422|scripted failure (1026)",
                "\"prompt\":\"fail-INTERNAL\"|500|unknown error"
            })
    void failuresHaveTheEnvelopeOfTheDialect(String field, int status, String message) throws Exception {
        HttpResponse<String> answer = server.post(PATH, "{\"prompt\":\"a fox\"," + field + "}");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).startsWith("{\"type\":\"error\",\"error\":{").contains(message);
    }

    @Test
    void whatHardlyShowsIsTaken() throws Exception {
        var answer = server.post(
                PATH,
                "{\"prompt\":\"a fox\",\"quality\":\"hd\",\"style\":\"natural\",\"background\":\"opaque\","
                        + "\"moderation\":\"low\",\"user\":\"me\",\"output_compression\":80}");

        assertThat(answer.statusCode()).isEqualTo(200);
    }
}
