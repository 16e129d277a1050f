package io.maximin.api;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.http.Access;
import io.maximin.http.Caller;
import io.maximin.http.Route;
import io.maximin.http.SocketRoute;
import io.maximin.keys.ApiKey;
import io.maximin.keys.KeyKind;
import io.maximin.limits.Permit;
import io.maximin.limits.Product;
import io.maximin.limits.RateLimits;
import io.maximin.limits.Subject;
import io.maximin.usage.Call;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a request passes between its key and its body: may the key use the product, is there a call left in its plan,
 * and is it within its limits. Source: spec/accounts.md section 8.
 */
public final class Admission {
    private static final Set<Product> OF_THE_PLAN = Set.of(Product.TEXT, Product.QUERY);

    private final RateLimits limits;
    private final Consumer<ApiKey> plans;

    /** @param plans refuses a key whose plan is used up */
    public Admission(RateLimits limits, Consumer<ApiKey> plans) {
        this.limits = limits;
        this.plans = plans;
    }

    /** The routes behind this guard. What is only read counts as a query; what needs no key is left open. */
    public List<Route> guard(Product product, List<Route> routes) {
        return routes.stream().map(route -> guard(product, route)).toList();
    }

    private Route guard(Product product, Route route) {
        if (route.access() == Access.PUBLIC) {
            return route;
        }
        var counted = route.method().equals("GET") ? Product.QUERY : product;
        return new Route(
                route.method(), route.path(), route.access(), route.dialect(), route.maxBodyBytes(), exchange -> {
                    try (var _ = admit(exchange.caller(), counted)) {
                        route.handler().handle(exchange);
                    }
                });
    }

    /** As {@link #guard}; an open socket is one call that runs. */
    public List<SocketRoute> guardSockets(Product product, List<SocketRoute> routes) {
        return routes.stream().map(route -> guard(product, route)).toList();
    }

    private SocketRoute guard(Product product, SocketRoute route) {
        return new SocketRoute(route.path(), route.access(), route.dialect(), route.maxMessageBytes(), socket -> {
            try (var _ = admit(socket.caller(), product)) {
                route.handler().handle(socket);
            }
        });
    }

    private Permit admit(Caller caller, Product product) {
        ApiKey key = KeyHolder.of(caller);
        if (key.kind() == KeyKind.CODING_PLAN && !OF_THE_PLAN.contains(product)) {
            throw new ApiException(
                    ErrorKind.MODEL_NOT_IN_PLAN,
                    "your current code plan not support model, it is for text models and not for " + product.label());
        }
        if (product == Product.TEXT) {
            plans.accept(key);
        }
        Subject subject = Call.subject(key);
        limits.request(subject, product);
        return limits.connection(subject, product);
    }

    /** Counts one more request of a caller that was let in, as each text on a socket is. */
    public void again(Caller caller, Product product) {
        limits.request(Call.subject(KeyHolder.of(caller)), product);
    }
}
