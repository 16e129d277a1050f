package io.maximin.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.config.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaximinConfigTest {
    /** A value for every key that is not its default. */
    private static final String EVERY_KEY = """
            home: /srv/maximin
            host: 0.0.0.0
            port: 9000
            http:
              idle-timeout: 61s
              body-timeout: 6m
              drain-timeout: 31s
              max-header-bytes: 16384
              max-body-bytes: 1000000
              max-connections: 100
              max-requests: 50
            database:
              path: other.db
              url: postgres://db.example.com/maximin
              user: maximin
              password: open sesame
              pool-size: 8
              busy-timeout: 3s
            keys:
              secret: 0123456789abcdef0123456789abcdef
              cache-size: 5
            limits:
              profile: platform-free
              products:
                voice-clone:
                  requests-per-minute: 1
                  tokens-per-minute: 2
                  connections: 3
              growth: 1.5
            usage:
              metering: false
              plan-count: used
            admin:
              key: 0123456789abcdef0123456789abcdef
            files:
              directory: /files
              max-bytes: 10MB
              account-bytes: 1GB
              public-url: https://files.example.com
              s3:
                bucket: maximin
                endpoint: https://s3.example.com
                region: eu-central-1
                prefix: files/
                access-key-id: AKIDEXAMPLE
                secret-access-key: open sesame
                path-style: false
            tasks:
              speech-workers: 3
              account-running: 4
              account-backlog: 50
              backlog: 60
              attempts: 7
              result-life: 1d
              retention: 2d
            callbacks:
              workers: 3
              attempts: 4
            fetch:
              allow: [callbacks.example.com:8080, 10.0.0.0/8]
              max-bytes: 10MB
              timeout: 20s
            models:
              directory: /weights
              pip: [uv, pip]
              npm: [pnpm]
              mvn: [mvnd]
              artifacts:
                x:
                  url: https://example.com/x.gguf
                  bytes: 12
                  sha256: 00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff
                  licence: MIT
            text:
              natives: /llama
              engine:
                context-tokens: 1024
                slots: 2
                threads: 3
                queue: 4
                cache-tokens: 512
                cache-sharing: all
              models:
                x:
                  path: /x.gguf
                  artifact: x
                  aliases: [y]
                  created: 2026-01-01T00:00:00Z
                  template: qwen
                  documented-context-tokens: 8192
                  context-tokens: 4096
                  max-tokens: 100
                  threads: 3
                  slots: 2
                  upstreams:
                    y:
                      kind: minimax
                      url: https://text.example.com
                      key: open sesame
                      key-file: key
                      key-name: theirs
                      model: theirs
                      output-limit: max-completion-tokens
                      weight: 2
                      requests: 3
                      connect-timeout: 1s
                      first-timeout: 2s
                      idle-timeout: 3s
                      timeout: 4s
                      breaker-failures: 6
                      breaker-pause: 7s
            speech:
              engine:
                threads: 2
                queue: 3
              max-tasks: 4
              public-url: https://voice.example.com
              links:
                lifetime: 1h
                space: 10MB
              socket-idle: 5s
              socket-queue: 6
            images:
              engine:
                threads: 2
                slots: 3
                queue: 4
              cutout:
                model: isnet.onnx
                size: 512
                mean: [0.5, 0.5, 0.5]
                deviation: [1.0, 1.0, 1.0]
              planner:
                model: MiniMax-M2
                timeout: 5s
              public-url: https://pictures.example.com
              links:
                lifetime: 1h
                space: 10MB
              models:
                x:
                  engine: comfyui
                  url: http://comfy.example.com:8188
                  key: open sesame
                  model: theirs
                  aliases: [y]
                  workflow: graph.json
                  sizes: [1024x1024, 1536x1024]
                  pass-seed: true
                  diffusion:
                    folder: sd-turbo
                    steps: 4
                    guidance: 1.5
                    negative: blurred
                  slots: 3
                  queue: 4
                  timeout: 1m
                  max-bytes: 10MB
            embeddings:
              threads: 2
              requests: 3
            log:
              format: json
              level: debug
            """;

    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| (?:`([^`]*)`|–) \\| `([^`]+)` \\|.*");

    @TempDir
    Path directory;

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("maximin.yaml"), text);
    }

    @Test
    void everyKeyCanBeSet() throws IOException {
        var layers = ConfigLoader.layers(Map.of(), Optional.of(file(EVERY_KEY)), Map.of());

        layers.bind();

        assertThat(layers.toYaml()).doesNotContain("# default");
        var changed = layers.keys().stream()
                .filter(key -> !key.path().contains("<id>"))
                .toList();
        assertThat(changed).noneSatisfy(key -> assertThat(defaults()).contains(key));
    }

    @Test
    void theDocumentListsEveryKeyAndNoOther() throws IOException {
        var documented = Files.readAllLines(Path.of("..", "docs", "configuration.md")).stream()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> new Configuration.Key(
                        row.group(1), Optional.ofNullable(row.group(2)).orElse(""), row.group(3)))
                .toList();

        assertThat(documented)
                .as("rows of docs/configuration.md: | `key` | `default` (– if none) | `variable` | meaning |")
                .containsExactlyElementsOf(defaults());
    }

    private static List<Configuration.Key> defaults() {
        return Configuration.of(MaximinConfig.class, MaximinConfig.defaults()).keys();
    }

    @Test
    void theFileInTheHomeDirectoryIsReadUnlessAnotherIsNamed() throws IOException {
        file("port: 1\n");
        var other = Files.writeString(directory.resolve("other.yaml"), "port: 2\n");
        var home = new HashMap<>(Map.of("MAXIMIN_HOME", directory.toString()));

        assertThat(ConfigLoader.load(home, Optional.empty(), Map.of()).port()).isEqualTo(1);
        assertThat(ConfigLoader.load(Map.of(), Optional.empty(), Map.of("home", directory.toString()))
                        .port())
                .isEqualTo(1);
        home.put("MAXIMIN_CONFIG", other.toString());
        assertThat(ConfigLoader.load(home, Optional.empty(), Map.of()).port()).isEqualTo(2);
        assertThat(ConfigLoader.load(home, Optional.of(directory.resolve("maximin.yaml")), Map.of())
                        .port())
                .isEqualTo(1);
    }

    @Test
    void badValuesNameTheirKey() throws IOException {
        assertRefused("port: 70000", "port must be within [0, 65535], got 70000 (");
        assertRefused("host: ' '", "host must not be blank");
        assertRefused("http: {max-requests: 0}", "http.max-requests must be within [1, 1000000], got 0");
        assertRefused("database: {url: 'mysql://x'}", "database.url must look like jdbc:postgresql://host:port/name");
        assertRefused("database: {password: x}", "database.password is for PostgreSQL only and needs a url");
        assertRefused("keys: {secret: short}", "keys.secret must have at least 32 characters");
        assertRefused("keys: {cache-size: 0}", "keys.cache-size must be within");
        assertRefused(
                "limits: {profile: gold}", "limits.profile 'gold': expected one of [off, platform, platform-free]");
        assertRefused("limits: {products: {chat: {connections: 1}}}", "limits.products.chat is no product");
        assertRefused(
                "limits: {products: {text: {requests-per-minute: -1}}}",
                "limits.products.text.requests-per-minute must be within [0, 10000000], got -1");
        assertRefused("limits: {growth: 0.5}", "limits.growth must be within [1, 1000], got 0.5");
        assertRefused("usage: {plan-count: left}", "usage.plan-count 'left': expected one of [remaining, used]");
        assertRefused("admin: {key: short}", "admin.key must have at least 32 characters");
        assertRefused("admin: {key: 'sk-api-0123456789abcdef0123456789'}", "admin.key must not begin as the keys of");
        assertRefused("admin: {key: '0123456789abcdef 0123456789abcdef'}", "admin.key must be ASCII without blanks");
        assertRefused("files: {max-bytes: 0}", "files.max-bytes must be within");
        assertRefused("files: {public-url: 'ftp://x'}", "files.public-url must be an http or https address");
        assertRefused("callbacks: {workers: 257}", "callbacks.workers must be within [0, 256], got 257");
        assertRefused("callbacks: {attempts: 0}", "callbacks.attempts must be within [1, 100], got 0");
        assertRefused("fetch: {allow: ['10.0.0.0/33']}", "fetch.allow '10.0.0.0/33' must have a prefix");
        assertRefused("fetch: {max-bytes: 2GB}", "fetch.max-bytes must be within [1B, 1GB], got 2GB");
        assertRefused("fetch: {timeout: 0s}", "fetch.timeout must be within");
        assertRefused("files: {s3: {bucket: A}}", "files.s3.bucket must look like");
        assertRefused("files: {s3: {endpoint: 'http://x'}}", "files.s3.endpoint needs a bucket beside it");
        assertRefused(
                "files: {s3: {bucket: abc, endpoint: 'http://a:b@x'}}",
                "files.s3.endpoint must be an http or https address without a user");
        assertRefused("files: {s3: {bucket: abc, prefix: /a}}", "files.s3.prefix must look like");
        assertRefused(
                "files: {s3: {secret-access-key: x}}", "files.s3.secret-access-key and access-key-id need each other");
        assertRefused("files: {max-bytes: 100GB, s3: {bucket: abc}}", "files.max-bytes must be at most");
        assertRefused("text: {models: {m: {slots: 0}}}", "text.models.m.slots must be within [1, 64], got 0");
        assertRefused("speech: {max-tasks: 0}", "speech.max-tasks must be within [1, 100000], got 0");
        assertRefused("speech: {engine: {queue: 0}}", "speech.engine.queue must be within");
        assertRefused("speech: {socket-idle: 2d}", "speech.socket-idle must be within");
        assertRefused("speech: {links: {lifetime: 0s}}", "speech.links.lifetime must be within");
        assertRefused("speech: {public-url: 'ftp://x'}", "speech.public-url must be an http or https address");
        assertRefused("images: {engine: {slots: 0}}", "images.engine.slots must be within [1, 1024], got 0");
        assertRefused("images: {cutout: {size: 8}}", "images.cutout.size must be within [16, 2048], got 8");
        assertRefused("images: {cutout: {mean: [1]}}", "images.cutout.mean must be three numbers");
        assertRefused("images: {cutout: {deviation: [1, 0, 1]}}", "images.cutout.deviation must be three numbers");
        assertRefused("images: {planner: {timeout: 1ms}}", "images.planner.timeout must be within [100ms, 5m]");
        assertRefused("images: {public-url: 'ftp://x'}", "images.public-url must be an http or https address");
        assertRefused("images: {models: {m: {engine: openai}}}", "images.models.m.url is needed");
        assertRefused(
                "images: {models: {m: {engine: comfyui, url: 'http://h'}}}", "images.models.m.workflow is needed");
        assertRefused(
                "images: {models: {m: {engine: minimax, url: 'http://a:b@h'}}}",
                "images.models.m.url must be an http or https address without a user");
        assertRefused("images: {models: {m: {sizes: [big]}}}", "images.models.m.sizes must look like 1024x1024");
        assertRefused("images: {models: {m: {max-bytes: 1GB}}}", "images.models.m.max-bytes must be within");
        assertRefused("embeddings: {threads: -1}", "embeddings.threads must be within [0, 512], got -1");
        assertRefused("embeddings: {requests: 0}", "embeddings.requests must be within [1, 10000], got 0");
        assertRefused("models: {artifacts: {a: {sha256: beef}}}", "models.artifacts.a.sha256 must be 64");
    }

    @Test
    void noPasswordOfTheDatabaseIsPrinted() throws IOException {
        var yaml = "database: {url: 'postgres://me:sesame@h/n', password: sesame}";

        assertThat(ConfigLoader.layers(Map.of(), Optional.of(file(yaml)), Map.of())
                        .toYaml())
                .contains("url: \"***\"")
                .doesNotContain("sesame");
        assertThatThrownBy(() -> ConfigLoader.load(
                        Map.of(), Optional.of(file("database: {url: 'pg://me:sesame@h/n'}")), Map.of()))
                .hasMessageContaining("database.url must look like")
                .hasMessageNotContaining("sesame");
    }

    private void assertRefused(String yaml, String message) throws IOException {
        var file = Optional.of(file(yaml));
        assertThatThrownBy(() -> ConfigLoader.load(Map.of(), file, Map.of())).hasMessageContaining(message);
    }
}
