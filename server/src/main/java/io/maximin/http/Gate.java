package io.maximin.http;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What every request passes: is the server still taking work, is there room, and who asks. */
final class Gate {
    private final InFlight inFlight;
    private final Authenticator authenticator;
    private final Set<Route> operations;
    private volatile boolean stopping;

    Gate(InFlight inFlight, Authenticator authenticator, List<Route> operations) {
        this.inFlight = inFlight;
        this.authenticator = authenticator;
        this.operations = new HashSet<>(operations);
        this.operations.add(Operations.UNMATCHED);
    }

    boolean stopping() {
        return stopping;
    }

    void stop() {
        stopping = true;
    }

    /** Lets the request in and names its caller; the server's own routes stay open while it is full or stopping. */
    Caller admit(Route route, Headers headers, Work work) {
        return operations.contains(route) ? Caller.ANONYMOUS : admit(route.access(), headers, work);
    }

    /** Lets somebody in who comes with these headers, and names them. */
    Caller admit(Access access, Headers headers, Work work) {
        if (!inFlight.enter(work)) {
            throw new ApiException(ErrorKind.OVERLOADED, "the server is handling as many requests as it may");
        }
        if (stopping) {
            throw new ApiException(ErrorKind.UNAVAILABLE, "the server is stopping");
        }
        return access == Access.PUBLIC ? Caller.ANONYMOUS : authenticator.authenticate(headers, access);
    }

    void leave(Work work) {
        inFlight.leave(work);
    }
}
