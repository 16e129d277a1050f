package io.maximin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.text.Message;
import io.maximin.text.Role;
import io.maximin.text.TextRequest;
import java.io.IOException;
import java.util.OptionalInt;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds in every dialect of text: its tests run once for each. */
@ParameterizedClass
@MethodSource("io.maximin.api.TextDialect#all")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DialectSuite {
    @Parameter
    @SuppressWarnings("NullAway.Init")
    TextDialect dialect;

    @AutoClose
    final DialectServer server = new DialectServer();

    static TextRequest script(String script) {
        return TextDialect.request(Message.text(Role.USER, script));
    }

    static TextRequest script(String script, int limit) {
        var plain = script(script);
        return new TextRequest(
                plain.model(),
                plain.messages(),
                plain.tools(),
                plain.toolChoice(),
                plain.parallelCalls(),
                plain.format(),
                plain.sampling(),
                OptionalInt.of(limit));
    }

    /** What the caller makes of the answer. */
    HeardText heard(TextRequest request, boolean stream) throws IOException, InterruptedException {
        var answer = server.post(dialect.path(), dialect.body(request, stream));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type").orElse(""))
                .startsWith(stream ? "text/event-stream" : "application/json");
        return dialect.heard(answer.body(), stream);
    }

    /** What a request becomes on its way to the engine. */
    TextRequest reached(String body) throws IOException, InterruptedException {
        var answer = server.post(dialect.path(), body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return server.engine().requests().getLast();
    }
}
