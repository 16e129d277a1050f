package io.maximin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.grammar.FuzzedChoices;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.http.Dialect;
import io.maximin.json.DamagedJson;
import io.maximin.json.Json;
import io.maximin.text.TextRequest;
import io.maximin.text.upstream.UpstreamBodies;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Stream;

/** Bodies as hostile or careless callers of a dialect send them, and what must come of each. */
public final class FuzzedRequests {
    private static final int LENGTH = 40;

    private final Dialect dialect;
    private final DamagedJson bodies;

    /** @param samples of bodies that the dialect's callers send */
    public FuzzedRequests(Dialect dialect, Stream<String> samples) {
        this.dialect = dialect;
        this.bodies = new DamagedJson(samples.toList());
    }

    /** What to begin with, where nobody fuzzes. */
    public static Stream<byte[]> seeds() {
        return FuzzedChoices.seeds(LENGTH);
    }

    /** Fails unless a body ends in a request that any server can be sent, or in an error that blames the caller. */
    public void requireReadOrRefused(byte[] data, Function<WireObject, TextRequest> reader) {
        byte[] body = body(data);
        try {
            UpstreamBodies.requireWritten(reader.apply(WireObject.body(body)));
        } catch (ApiException e) {
            assertThat(e.kind()).isIn(ErrorKind.INVALID_REQUEST, ErrorKind.NOT_KEPT);
            assertThat(Json.tree(dialect.error(e, "trace").json()).isObject()).isTrue();
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(new String(body, StandardCharsets.UTF_8), e);
        }
    }

    /** Now and then some bytes are changed too. */
    private byte[] body(byte[] data) {
        var choices = new FuzzedChoices(data);
        byte[] body = bodies.any(choices).toString().getBytes(StandardCharsets.UTF_8);
        for (int changes = choices.nextInt(12) - 9; changes > 0; changes--) {
            body[choices.nextInt(body.length)] = (byte) choices.nextInt(256);
        }
        return body;
    }
}
