package io.maximin.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RouterTest {
    private final Route list = RunningServer.get("/v1/models", _ -> {});
    private final Route one = RunningServer.get("/v1/models/{id}", _ -> {});
    private final Route mine = RunningServer.get("/v1/models/mine", _ -> {});
    private final Router router = new Router(List.of(list, one, mine), Operations.UNMATCHED);

    @Test
    void exactPathWinsOverAPattern() {
        assertThat(router.find("GET", "/v1/models/mine")).isEqualTo(new Match(mine, Map.of()));
    }

    @Test
    void segmentTextIsDecoded() {
        assertThat(router.find("GET", "/v1/models/a%20b")).isEqualTo(new Match(one, Map.of("id", "a b")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/models/",
                "/v1/models/a/b",
                "/v1/models/a/",
                "/v1//models",
                "/V1/models",
                "/v1/model",
                "/v1/%6dodels",
                "/v1/models/..",
                "/v1/models/.",
                "/v1/models/a%2Fb",
                "/v1/models/a%5cb",
                "/v1/models/%00",
                "/v1/models/%2e%2e",
                "/v1/models/%zz",
                "/v1/models/%ff",
                "/v1/models/a;b",
                "*",
                ""
            })
    void anythingElseIsUnknown(String path) {
        assertThat(router.find("GET", path).route()).isEqualTo(Operations.UNMATCHED);
    }

    @Test
    void methodIsPartOfTheRoute() {
        assertThat(router.find("POST", "/v1/models").route()).isEqualTo(Operations.UNMATCHED);
        assertThat(router.find("HEAD", "/v1/models").route()).isEqualTo(Operations.UNMATCHED);
        assertThat(router.find("get", "/v1/models").route()).isEqualTo(Operations.UNMATCHED);
    }

    @Test
    void sameRouteTwiceIsRefused() {
        Route again = RunningServer.get("/v1/models/{name}", _ -> {});

        assertThatThrownBy(() -> new Router(List.of(list, list), one)).hasMessageContaining("GET /v1/models");
        assertThatThrownBy(() -> new Router(List.of(one, again), one)).hasMessageContaining("GET /v1/models/{name}");
    }
}
