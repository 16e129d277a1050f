package io.maximin.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The vendors' SDKs for Python; {@code conformance/python/sdks.py} holds the facts and names what is wrong. */
@ExtendWith(OneServer.class)
class PythonSdkTest {
    private static final Path MODULE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();

    private final ServerProcess server;

    PythonSdkTest(ServerProcess server) {
        this.server = server;
    }

    @Test
    @Timeout(300)
    void everyFactHolds() throws IOException, InterruptedException {
        var logs = Files.createDirectories(MODULE.resolve("target"));
        var install = MODULE.resolveSibling("scripts").resolve("python-sdks").toString();
        var python = Command.run(logs, Map.of(), List.of(install)).strip();
        var facts = MODULE.resolve("python/sdks.py").toString();

        Command.run(
                logs,
                Map.of("SERVER_URL", server.url(""), "SERVER_KEY", server.payAsYouGoKey()),
                List.of(python, "-B", facts));
    }
}
