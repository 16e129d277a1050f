package io.maximin.http;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** HTTP/1.1 and cleartext HTTP/2 on one port, over sockets that can be watched. */
final class WatchingConnector extends ServerConnector {
    private static final int MAX_STREAMS_PER_CONNECTION = 256;
    /** The JDK's default of 50 makes a burst of clients wait a second for their next try, or fail. */
    private static final int ACCEPT_QUEUE = 1024;
    /** Read from a socket at once; the longest that Jetty's pool keeps. A connection without a request holds none. */
    private static final int INPUT_BYTES = 64 << 10;

    WatchingConnector(Server server, HttpConfig config) {
        super(server, 1, -1);
        HttpConfiguration http = configuration(config);
        var http2 = new CleartextHttp2(http);
        http2.setMaxConcurrentStreams(MAX_STREAMS_PER_CONNECTION);
        http2.setStreamIdleTimeout(config.idleTimeout().toMillis());
        var http1 = new HttpConnectionFactory(http);
        http1.setInputBufferSize(INPUT_BYTES);
        addConnectionFactory(http1);
        addConnectionFactory(http2);
        setDefaultProtocol("http/1.1");
        setIdleTimeout(config.idleTimeout().toMillis());
        setAcceptQueueSize(ACCEPT_QUEUE);
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        var endPoint = new WatchedEndPoint(channel, selector, key, getScheduler(), getExecutor());
        endPoint.setIdleTimeout(getIdleTimeout());
        return endPoint;
    }

    private static HttpConfiguration configuration(HttpConfig config) {
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(true);
        http.setRequestHeaderSize(config.maxHeaderBytes());
        return http;
    }
}
