package io.maximin.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;

/** Listens on every address of this machine and tells who came; a connection waits here even if nobody takes it. */
final class Canary implements AutoCloseable {
    private final ServerSocketChannel channel;

    Canary() throws IOException {
        this(new InetSocketAddress("::", 0));
    }

    Canary(InetSocketAddress address) throws IOException {
        channel = ServerSocketChannel.open();
        channel.bind(address);
        channel.configureBlocking(false);
    }

    int port() throws IOException {
        return ((InetSocketAddress) channel.getLocalAddress()).getPort();
    }

    /** Connections since the last call. */
    int connections() throws IOException {
        int count = 0;
        for (var one = channel.accept(); one != null; one = channel.accept()) {
            one.close();
            count++;
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
