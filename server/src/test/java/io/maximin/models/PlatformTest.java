package io.maximin.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {
    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux-x64",
        "Linux, aarch64, linux-arm64",
        "Mac OS X, aarch64, mac-arm64",
        "Windows 11, x86_64, win-x64"
    })
    void namesFollowThePackages(String system, String processor, String name) {
        assertThat(Platform.of(system, processor)).hasToString(name);
    }
}
