package io.maximin.engines.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OnnxRuntimeTest {
    /** What the child process does; on a thread like those that load models. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws InterruptedException {
            Thread.ofPlatform().start(OnnxRuntime::environment).join();
        }
    }

    @Test
    void aLongClassPathDoesNotEndTheProcess() throws IOException, InterruptedException {
        var padding = (File.pathSeparator + "/nowhere/" + "x".repeat(90) + ".jar").repeat(200);
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path") + padding,
                        Child.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}
