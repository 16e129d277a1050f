package io.maximin.fetch;

import java.net.InetSocketAddress;
import java.util.List;

/**
 * A url with the addresses that were found for it and may be dialled. Equal to itself alone: it is the name of a
 * connection pool, so that no connection is used for anything but what it was opened for.
 */
final class Target {
    private final CallerUrl url;
    private final List<InetSocketAddress> addresses;

    Target(CallerUrl url, List<InetSocketAddress> addresses) {
        this.url = url;
        this.addresses = List.copyOf(addresses);
    }

    CallerUrl url() {
        return url;
    }

    List<InetSocketAddress> addresses() {
        return addresses;
    }
}
