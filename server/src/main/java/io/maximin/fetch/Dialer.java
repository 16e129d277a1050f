package io.maximin.fetch;

import io.maximin.config.Secret;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.Destination;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.InputStreamResponseListener;
import org.eclipse.jetty.client.ProxyAuthenticationProtocolHandler;
import org.eclipse.jetty.client.RedirectProtocolHandler;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.StringRequestContent;
import org.eclipse.jetty.client.WWWAuthenticationProtocolHandler;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Jetty's client with everything off that acts on its own: look-ups, redirects, cookies, authentication, decoding,
 * proxies. It dials the addresses of a {@link Target}; names reach it only for the Host header and for TLS.
 */
final class Dialer implements AutoCloseable {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final Duration READ_LIMIT = Duration.ofSeconds(15);
    private static final int MAX_HEADER_BYTES = 16 << 10;
    private static final Duration FORGET_AFTER = Duration.ofSeconds(1);

    private final HttpClient client;

    Dialer(SslContextFactory.Client tls) {
        var connector = new ClientConnector();
        connector.setSelectors(1);
        connector.setSslContextFactory(tls);
        client = new HttpClient(new HttpClientTransportOverHTTP(connector));
        var threads = new QueuedThreadPool(16, 1);
        threads.setName("fetch");
        threads.setDaemon(true);
        client.setExecutor(threads);
        client.setSocketAddressResolver((_, _, context, promise) -> {
            if (context.get(Destination.CONTEXT_KEY) instanceof Destination destination
                    && destination.getOrigin().getTag() instanceof Target target) {
                promise.succeeded(target.addresses());
            } else {
                promise.failed(new IllegalStateException("only checked addresses are dialled"));
            }
        });
        client.setConnectTimeout(CONNECT_LIMIT.toMillis());
        client.setIdleTimeout(READ_LIMIT.toMillis());
        client.setDestinationIdleTimeout(FORGET_AFTER.toMillis());
        client.setMaxResponseHeadersSize(2 * MAX_HEADER_BYTES);
        client.setFollowRedirects(false);
        client.setHttpCookieStore(new HttpCookieStore.Empty());
        client.setUserAgentField(new HttpField(HttpHeader.USER_AGENT, "Maximin"));
        start();
    }

    private void start() {
        try {
            client.start();
        } catch (Exception e) {
            throw new IllegalStateException("the client of fetches does not start", e);
        }
        client.getContentDecoderFactories().clear();
        var handlers = client.getProtocolHandlers();
        handlers.remove(RedirectProtocolHandler.NAME);
        handlers.remove(WWWAuthenticationProtocolHandler.NAME);
        handlers.remove(ProxyAuthenticationProtocolHandler.NAME);
    }

    Reply get(Target target, Optional<Secret> authorization, Deadline deadline) throws InterruptedException {
        return send(request(target, authorization), target, deadline);
    }

    Reply post(Target target, Optional<Secret> authorization, String json, Deadline deadline)
            throws InterruptedException {
        var request = request(target, authorization)
                .method(HttpMethod.POST)
                .body(new StringRequestContent("application/json", json));
        return send(request, target, deadline);
    }

    private Request request(Target target, Optional<Secret> authorization) {
        return client.newRequest(target.url().uri()).tag(target).headers(headers -> {
            headers.put(HttpHeader.ACCEPT_ENCODING, "identity");
            headers.put(HttpHeader.CONNECTION, "close");
            authorization.ifPresent(value -> headers.put(HttpHeader.AUTHORIZATION, value.reveal()));
        });
    }

    private static Reply send(Request request, Target target, Deadline deadline) throws InterruptedException {
        long limit = deadline.remaining().toMillis();
        var listener = new InputStreamResponseListener();
        request.onResponseHeader(new HeaderBudget(MAX_HEADER_BYTES))
                .timeout(limit, TimeUnit.MILLISECONDS)
                .send(listener);
        boolean answered = false;
        try {
            var response = listener.get(limit, TimeUnit.MILLISECONDS);
            answered = true;
            return new Reply(target, deadline, response, listener.getInputStream());
        } catch (TimeoutException _) {
            throw Refusal.timeout(target.url(), deadline);
        } catch (ExecutionException e) {
            throw Refusal.failed(target.url(), deadline, e);
        } finally {
            if (!answered) {
                end(request);
            }
        }
    }

    /**
     * Ends an exchange and its connection. Aborting is not enough: it comes to nothing between two informational
     * answers, and a host that sends them for ever would be listened to for ever.
     */
    static void end(Request request) {
        var _ = request.abort(new CancellationException("nobody reads on"));
        var connection = request.getConnection();
        if (connection != null) {
            connection.close();
        }
    }

    @Override
    public void close() {
        try {
            client.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the client of fetches does not stop", e);
        }
    }
}
