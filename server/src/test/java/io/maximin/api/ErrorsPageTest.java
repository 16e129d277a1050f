package io.maximin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.api.admin.AdminDialect;
import io.maximin.api.anthropic.AnthropicDialect;
import io.maximin.api.minimax.MinimaxDialect;
import io.maximin.api.openai.OpenAiDialect;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.http.Dialect;
import io.maximin.http.SseEvent;
import io.maximin.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** docs/errors.md tells exactly what the dialects answer. */
class ErrorsPageTest {
    private static final Path PAGE = Path.of("../docs/errors.md");
    private static final String TRACE = "0".repeat(32);

    @Test
    void everyKindHasItsRowAndNoRowIsLeftOver() throws IOException {
        var rows = Files.readString(PAGE)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(ErrorKind.values())
                        .map(ErrorsPageTest::row)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(ErrorKind.class)
    void theNativeDialectAlwaysAnswers200(ErrorKind kind) {
        var body = new MinimaxDialect().error(new ApiException(kind, "text"), TRACE);

        assertThat(body.status()).isEqualTo(200);
        assertThat(body.json())
                .isEqualTo("{\"base_resp\":{\"status_code\":" + kind.code() + ",\"status_msg\":\"text\"}}");
    }

    @ParameterizedTest
    @EnumSource(ErrorKind.class)
    void aFailureWithinAStreamHasTheBodyOfOneBeforeIt(ErrorKind kind) {
        var failure = new ApiException(kind, "text");

        for (var dialect :
                new Dialect[] {new AnthropicDialect(), new OpenAiDialect(), new MinimaxDialect(), new AdminDialect()}) {
            assertThat(dialect.streamError(failure, TRACE))
                    .extracting(SseEvent::data)
                    .containsExactly(dialect.error(failure, TRACE).json());
        }
    }

    private static String row(ErrorKind kind) {
        var cells = new Object[] {
            kind, kind.code(), kind.httpStatus(), type(new OpenAiDialect(), kind), type(new AnthropicDialect(), kind)
        };
        return "| `%s` | %d | %d | `%s` | `%s` |".formatted(cells);
    }

    private static String type(Dialect dialect, ErrorKind kind) {
        var body = dialect.error(new ApiException(kind, "text"), TRACE);
        assertThat(body.status()).isEqualTo(kind.httpStatus());
        return Json.tree(body.json()).at("/error/type").stringValue();
    }
}
