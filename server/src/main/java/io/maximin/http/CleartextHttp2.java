package io.maximin.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http2.HTTP2Stream;
import org.eclipse.jetty.http2.api.Stream;
import org.eclipse.jetty.http2.api.server.ServerSessionListener;
import org.eclipse.jetty.http2.frames.HeadersFrame;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.jspecify.annotations.Nullable;

/** Cleartext HTTP/2 by prior knowledge and by upgrade, mending two faults of Jetty's upgrade. */
final class CleartextHttp2 extends HTTP2CServerConnectionFactory {
    CleartextHttp2(HttpConfiguration http) {
        super(http);
    }

    /**
     * Upgrades only requests without a body. Jetty looks at Content-Length alone: it would upgrade a chunked request,
     * lose its body and read it as HTTP/2 frames. Such a request is answered over HTTP/1.1.
     */
    @Override
    public @Nullable Connection upgradeConnection(
            Connector connector, EndPoint endPoint, MetaData.Request request, HttpFields.Mutable response) {
        return request.getHttpFields().contains(HttpHeader.TRANSFER_ENCODING)
                ? null
                : super.upgradeConnection(connector, endPoint, request, response);
    }

    /**
     * Has each stream's events listened to before its request is handled. After an upgrade Jetty reads on, and may meet
     * the stream's reset, before it has set the listener that would tell of it.
     */
    @Override
    protected ServerSessionListener newSessionListener(Connector connector, EndPoint endPoint) {
        return new HTTPServerSessionListener(endPoint) {
            @Override
            public Stream.Listener onNewStream(Stream stream, HeadersFrame frame) {
                if (stream instanceof HTTP2Stream listened) {
                    listened.setListener(this);
                }
                return super.onNewStream(stream, frame);
            }
        };
    }
}
