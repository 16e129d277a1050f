package io.maximin.api.admin;

import io.maximin.error.ApiException;
import io.maximin.files.FileService;
import io.maximin.http.Access;
import io.maximin.http.Exchange;
import io.maximin.http.HttpHandler;
import io.maximin.http.Route;
import io.maximin.keys.AccountService;
import io.maximin.keys.KeyException;
import io.maximin.keys.KeyService;
import io.maximin.limits.RateLimits;
import io.maximin.tasks.Retries;
import io.maximin.tasks.TaskException;
import io.maximin.tasks.TaskService;
import io.maximin.usage.Balances;
import io.maximin.usage.PriceBook;
import io.maximin.usage.PriceException;
import io.maximin.usage.UsageStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The routes of operators; {@code openapi.yaml} describes them. */
public final class AdminRoutes {
    private static final String ROOT = "/admin/v1";
    private static final String DESCRIPTION = "openapi.yaml";
    private static final Set<String> OF_USAGE =
            Set.of(UsageHandler.FROM, UsageHandler.TO, UsageHandler.ACCOUNT, UsageHandler.KEY, UsageHandler.BY);
    private static final Set<String> OF_TASKS =
            Set.of(TasksHandler.ACCOUNT, TasksHandler.KIND, TasksHandler.STATE, TasksHandler.LIMIT);
    private static final long MAX_BODY = 64 << 10;

    /** As large as a price list may be. */
    private static final long MAX_PRICES = 1 << 20;

    private final Parts parts;
    private final Lookup lookup;

    /**
     * What operators look after.
     *
     * @param work of accounts, and what came of it
     * @param books without which there are no routes for prices, usage and audit
     */
    public record Parts(
            AccountService accounts,
            Balances balances,
            KeyService keys,
            RateLimits limits,
            Work work,
            Optional<Books> books,
            InstantSource clock) {}

    /** Tasks and files. */
    public record Work(TaskService tasks, Retries retries, FileService files) {}

    /** What metering keeps. */
    public record Books(PriceBook prices, UsageStore usage) {}

    public AdminRoutes(Parts parts) {
        this.parts = parts;
        this.lookup = new Lookup(parts.accounts(), parts.keys());
    }

    public List<Route> routes() {
        var accounts = new AccountsHandler(lookup, parts.balances());
        var keys = new KeysHandler(lookup, parts.clock());
        List<Route> routes = new ArrayList<>(List.of(
                read("/accounts", accounts::list),
                write("POST", "/accounts", accounts::create),
                read("/accounts/{id}", accounts::show),
                write("PATCH", "/accounts/{id}", accounts::change),
                write("POST", "/accounts/{id}/top-ups", accounts::topUp),
                read("/keys", keys::list),
                write("POST", "/keys", keys::create),
                read("/keys/{id}", keys::show),
                write("POST", "/keys/{id}/rotate", keys::rotate),
                route("DELETE", "/keys/{id}", 0, strict(Set.of(), keys::revoke)),
                read("/limits", new LimitsHandler(parts.limits())::list),
                read("/" + DESCRIPTION, description())));
        routes.addAll(of(parts.work()));
        parts.books().ifPresent(books -> routes.addAll(of(books)));
        return List.copyOf(routes);
    }

    private List<Route> of(Work work) {
        var tasks = new TasksHandler(lookup, work.tasks(), work.retries());
        var files = new FilesHandler(lookup, work.files());
        return List.of(
                route("GET", "/tasks", 0, strict(OF_TASKS, tasks::list)),
                read("/tasks/{id}", tasks::show),
                route("POST", "/tasks/{id}/cancel", 0, strict(Set.of(), tasks::cancel)),
                route("POST", "/tasks/{id}/retry", 0, strict(Set.of(), tasks::retry)),
                route("GET", "/accounts/{id}/files", 0, strict(Set.of(FilesHandler.LIMIT), files::list)),
                route("DELETE", "/files/{id}", 0, strict(Set.of(), files::delete)));
    }

    private List<Route> of(Books books) {
        var prices = new PricesHandler(books.prices());
        var usage = new UsageHandler(lookup, books.usage(), parts.balances(), parts.clock());
        return List.of(
                read("/prices", prices::show),
                route("PUT", "/prices", MAX_PRICES, strict(Set.of(), prices::change)),
                route("GET", "/usage", 0, strict(OF_USAGE, usage::sums)),
                read("/audit", usage::audit));
    }

    private static Route read(String path, HttpHandler handler) {
        return route("GET", path, 0, strict(Set.of(), handler));
    }

    private static Route write(String method, String path, HttpHandler handler) {
        return route(method, path, MAX_BODY, strict(Set.of(), handler));
    }

    private static Route route(String method, String path, long maxBodyBytes, HttpHandler handler) {
        return new Route(method, ROOT + path, Access.ADMIN, new AdminDialect(), maxBodyBytes, handler);
    }

    /** Refuses query parameters that nobody knows, and tells the caller what services refuse. */
    private static HttpHandler strict(Set<String> query, HttpHandler handler) {
        return exchange -> {
            requireKnown(query, exchange);
            try {
                handler.handle(exchange);
            } catch (KeyException | PriceException | TaskException e) {
                throw ApiException.invalid(String.valueOf(e.getMessage()));
            }
        };
    }

    private static void requireKnown(Set<String> query, Exchange exchange) {
        for (var name : exchange.queryNames()) {
            if (!query.contains(name)) {
                throw ApiException.invalid("query parameter '" + name + "' is unknown");
            }
        }
    }

    private static HttpHandler description() {
        try (InputStream in = AdminRoutes.class.getResourceAsStream(DESCRIPTION)) {
            if (in == null) {
                throw new IllegalStateException("resource " + DESCRIPTION + " is missing from the program");
            }
            byte[] text = in.readAllBytes();
            return exchange -> exchange.bytes(200, "application/yaml", text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
