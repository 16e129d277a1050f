package io.maximin.fetch;

import io.maximin.error.ApiException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Looks a host up once and decides whether it may be dialled. */
final class Gate {
    private static final int MAX_DIALLED = 4;

    private final AllowList allow;
    private final Resolver resolver;

    Gate(AllowList allow, Resolver resolver) {
        this.allow = allow;
        this.resolver = resolver;
    }

    /** @throws ApiException when the name, the port or any of the addresses is not allowed, or there is none */
    Target admit(CallerUrl url, Deadline deadline) throws InterruptedException {
        var found = addresses(url, deadline);
        for (var address : found) {
            requireAllowed(url, address);
        }
        return new Target(
                url,
                found.stream()
                        .limit(MAX_DIALLED)
                        .map(address -> named(url, address))
                        .toList());
    }

    private List<InetAddress> addresses(CallerUrl url, Deadline deadline) throws InterruptedException {
        var literal = HostText.literal(url.host());
        if (literal.isPresent()) {
            return List.of(literal.get());
        }
        try {
            var found = resolver.resolve(url.host(), deadline.remaining());
            if (found.isEmpty()) {
                throw Refusal.unknownHost(url);
            }
            return found;
        } catch (UnknownHostException _) {
            throw Refusal.unknownHost(url);
        } catch (TimeoutException _) {
            throw Refusal.timeout(url, deadline);
        }
    }

    private void requireAllowed(CallerUrl url, InetAddress address) {
        if (allow.covers(url.host(), address, url.port())) {
            return;
        }
        boolean publicName = HostText.literal(url.host()).isPresent() || PublicInternet.hasName(url.host());
        if (!publicName || !PublicInternet.hasAddress(address)) {
            throw Refusal.address(url);
        }
        if (!PublicInternet.hasPort(url.port())) {
            throw Refusal.port(url);
        }
    }

    // The name goes along with the address, so that TLS asks for it and compares the certificate with it.
    private static InetSocketAddress named(CallerUrl url, InetAddress address) {
        try {
            var host = HostText.literal(url.host()).isPresent() ? address.getHostAddress() : url.host();
            return new InetSocketAddress(InetAddress.getByAddress(host, address.getAddress()), url.port());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address has 4 or 16 bytes", e);
        }
    }
}
