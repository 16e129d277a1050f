package io.maximin.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.http.Access;
import io.maximin.http.Route;
import io.maximin.keys.KeyKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminAccessTest {
    private static final String NOT_FOUND = "404 page not found";

    private AdminProgram program;

    @BeforeAll
    void start(@TempDir Path home) {
        program = AdminProgram.open(home, Map.of());
    }

    @AfterAll
    void stop() {
        program.close();
    }

    private static List<Route> adminRoutes(AdminProgram program) {
        return program.routes().requests().stream()
                .filter(route -> route.path().startsWith("/admin/"))
                .toList();
    }

    private static AdminProgram.Reply call(AdminProgram program, Route route, String authorization)
            throws IOException, InterruptedException {
        var body = route.maxBodyBytes() > 0 ? "{}" : "";
        return program.send(route.method(), route.path().replace("{id}", "x"), body, authorization);
    }

    @Test
    void everyAdminRouteIsForOperatorsAndNoOtherRouteIs() {
        assertThat(adminRoutes(program)).hasSize(22).allMatch(route -> route.access() == Access.ADMIN);
        assertThat(program.routes().requests())
                .filteredOn(route -> route.access() == Access.ADMIN)
                .isEqualTo(adminRoutes(program));
    }

    @Test
    void withoutAKeyEveryAdminRouteAsksForOne() throws Exception {
        for (var route : adminRoutes(program)) {
            var answer = call(program, route, "");

            assertThat(answer.status()).as(route.path()).isEqualTo(401);
            assertThat(answer.at("/error/code")).isEqualTo("1004");
            assertThat(answer.at("/request_id")).matches("[0-9a-f]{32}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aUsersKeyOpensNoAdminRoute(KeyKind kind) throws Exception {
        var authorization = "Bearer " + program.userKey(kind);

        for (var route : adminRoutes(program)) {
            var answer = call(program, route, authorization);

            assertThat(answer.status()).as(route.path()).isEqualTo(401);
            assertThat(answer.at("/error/code")).isEqualTo("2049");
            assertThat(answer.at("/error/message")).isEqualTo("invalid api key");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "operators-only-0123456789abcdef012345678", "OPERATORS-ONLY-0123456789ABCDEF0123456789"})
    void almostTheKeyIsNotTheKey(String almost) throws Exception {
        assertThat(program.send("GET", "/admin/v1/keys", "", "Bearer " + almost).at("/error/code"))
                .isEqualTo("2049");
        assertThat(program.send("GET", "/admin/v1/keys", "", "Basic " + AdminProgram.KEY)
                        .at("/error/code"))
                .isEqualTo("1004");
    }

    @Test
    void theAdminKeyIsNoUsersKey() throws Exception {
        var models = program.get("/v1/models");

        assertThat(models.status()).isEqualTo(401);
        assertThat(models.body()).contains("invalid api key (2049)");
        for (var route : program.routes().requests()) {
            if (route.access() == Access.BEARER || route.access() == Access.BEARER_OR_API_KEY) {
                assertThat(call(program, route, "Bearer " + AdminProgram.KEY).body())
                        .as(route.path())
                        .contains("2049");
            }
        }
    }

    @Test
    void anotherMethodIsNotFound() throws Exception {
        for (var path : adminRoutes(program).stream().map(Route::path).collect(Collectors.toSet())) {
            for (var method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
                boolean known = adminRoutes(program).stream()
                        .anyMatch(route ->
                                route.path().equals(path) && route.method().equals(method));
                if (!known) {
                    var answer = program.send(method, path.replace("{id}", "x"), "");
                    assertThat(answer.status()).as("%s %s", method, path).isEqualTo(404);
                    assertThat(answer.body()).isEqualTo(NOT_FOUND);
                }
            }
        }
        assertThat(program.get("/admin/v1/accounts/").body()).isEqualTo(NOT_FOUND);
        assertThat(program.get("/admin/v1").body()).isEqualTo(NOT_FOUND);
    }

    @Test
    void withoutTheSettingThereAreNoAdminRoutes(@TempDir Path home) throws Exception {
        try (var closed = AdminProgram.closed(home, Map.of())) {
            assertThat(adminRoutes(closed)).isEmpty();
            for (var route : adminRoutes(program)) {
                var answer = call(closed, route, "Bearer " + AdminProgram.KEY);

                assertThat(answer.status()).as(route.path()).isEqualTo(404);
                assertThat(answer.body()).isEqualTo(NOT_FOUND);
            }
        }
    }

    @Test
    void withoutMeteringThereAreNoBooks(@TempDir Path home) throws Exception {
        try (var unmetered = AdminProgram.open(home, Map.of("usage.metering", "false"))) {
            assertThat(unmetered.get("/admin/v1/accounts").status()).isEqualTo(200);
            assertThat(unmetered.get("/admin/v1/limits").status()).isEqualTo(200);
            for (var path : List.of("prices", "usage", "audit")) {
                assertThat(unmetered.get("/admin/v1/" + path).body()).isEqualTo(NOT_FOUND);
            }
        }
    }

    @Test
    void theDescriptionNamesEveryRouteAndNoOther() throws Exception {
        var answer = program.get("/admin/v1/openapi.yaml");
        var routes = adminRoutes(program).stream()
                .map(route -> route.method() + " " + route.path())
                .toList();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(described(new YAMLMapper().readTree(answer.body()))).containsExactlyInAnyOrderElementsOf(routes);
    }

    private static List<String> described(JsonNode description) {
        var methods = Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
        assertThat(description.path("openapi").asString()).isEqualTo("3.1.0");
        return description.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> methods.contains(operation.getKey()))
                        .map(operation -> operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey()))
                .toList();
    }
}
