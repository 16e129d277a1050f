package io.maximin.http;

import io.maximin.error.ApiException;
import io.maximin.error.ClientGoneException;
import io.maximin.error.ErrorKind;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;

/** One request and its answer, as a handler sees them. For the handling thread only. */
public final class Exchange implements Headers {
    private final String traceId;
    private final Request request;
    private final Map<String, String> pathParameters;
    private final RequestBody body;
    private final ClientWatch watch;
    private final Answer answer;
    private Caller caller = Caller.ANONYMOUS;
    private @Nullable SseStream stream;
    private @Nullable Dialect spoken;

    Exchange(String traceId, Request request, Map<String, String> pathParameters, Transfer transfer) {
        this.traceId = traceId;
        this.request = request;
        this.pathParameters = pathParameters;
        this.body = transfer.body();
        this.watch = transfer.watch();
        this.answer = transfer.answer();
    }

    /** 32 lower-case hex digits. */
    public String traceId() {
        return traceId;
    }

    public String method() {
        return request.getMethod();
    }

    public String path() {
        return request.getHttpURI().getPath();
    }

    /** The decoded text of the route's {@code {name}} segment. */
    public String pathParameter(String name) {
        String value = pathParameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route has no path parameter " + name);
        }
        return value;
    }

    /**
     * The first value of that query parameter, decoded.
     *
     * @throws ApiException if the query string is malformed
     */
    public Optional<String> query(String name) {
        return Optional.ofNullable(query().getValue(name));
    }

    /**
     * The names of all query parameters.
     *
     * @throws ApiException if the query string is malformed
     */
    public Set<String> queryNames() {
        return query().getNames();
    }

    private Fields query() {
        try {
            return Request.extractQueryParameters(request);
        } catch (RuntimeException e) {
            throw new ApiException(ErrorKind.INVALID_REQUEST, "invalid params, the query string is malformed", e);
        }
    }

    /** The first header of that name, in any case. */
    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeaders().get(name));
    }

    /** The host, and the port if it is named, as the client addressed the server. */
    public Optional<String> authority() {
        return Optional.ofNullable(request.getHttpURI().getAuthority()).or(() -> header("Host"));
    }

    public Caller caller() {
        return caller;
    }

    /**
     * The whole request body. From then on the handler is interrupted if the client goes away.
     *
     * @throws ApiException if it is longer than the route allows, compressed, malformed or too slow
     * @throws ClientGoneException if the client went away
     */
    public byte[] body() throws InterruptedException {
        byte[] bytes = body.read();
        watch.begin();
        return bytes;
    }

    /**
     * The request body as it comes, for bodies too long to hold. Reading throws {@link ApiException} where
     * {@link #body} would, and {@link ClientGoneException} if the client went away or the thread was interrupted. Once
     * it has been read to its end the handler is interrupted if the client goes away.
     */
    public InputStream bodyStream() {
        body.begin();
        return new BodyStream(body, watch::begin);
    }

    /**
     * The request body as a form of several parts, as it comes.
     *
     * @throws ApiException if it is no such form
     */
    public Multipart multipart() {
        return new Multipart(header("Content-Type").orElse(""), bodyStream());
    }

    /** Tells failures in this dialect from now on, for routes that know it only from the body. */
    public void speak(Dialect dialect) {
        spoken = dialect;
    }

    /** Adds a header to the answer; only before the answer begins. */
    public void responseHeader(String name, String value) {
        answer.header(name, value);
    }

    /** Answers with one JSON text. */
    public void json(int status, String json) {
        bytes(status, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers with one body. */
    public void bytes(int status, String contentType, byte[] content) {
        answer.whole(status, contentType, content);
    }

    /**
     * Answers with a body that comes in pieces. A failure after the first piece cuts the connection.
     *
     * @param length of the whole body in bytes, if it is known
     */
    public ByteStream pieces(int status, String contentType, OptionalLong length) {
        return new ByteStream(answer, status, contentType, length);
    }

    /** Answers with a stream of events. */
    public SseStream sse() {
        if (stream == null) {
            stream = new SseStream(answer);
        }
        return stream;
    }

    void caller(Caller known) {
        caller = known;
    }

    Dialect dialect(Route route) {
        return spoken == null ? route.dialect() : spoken;
    }

    Answer answer() {
        return answer;
    }
}
