package io.maximin.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Finds the addresses of a name; {@link SystemResolver} asks the system. */
public interface Resolver {
    /**
     * One look-up.
     *
     * @param host a name in lower case and ASCII, never an address
     * @throws UnknownHostException when there is no such name
     * @throws TimeoutException when the answer takes longer than {@code limit}
     */
    List<InetAddress> resolve(String host, Duration limit)
            throws UnknownHostException, TimeoutException, InterruptedException;
}
