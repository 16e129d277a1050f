package io.maximin.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.config.Secret;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchUrlTest {
    @ParameterizedTest
    @CsvSource({
        "http://example.com, http://example.com:80/",
        "https://EXAMPLE.com.:8443/a//b/../c?x=%2F&y=+#z, https://example.com:8443/a//b/../c?x=%2F&y=+",
        "https://bücher.example.com/ü?ß, https://xn--bcher-kva.example.com:443/%C3%BC?%C3%9F",
        "http://1.2.3.4//, http://1.2.3.4:80//",
        "http://[2606:4700::1111]:99/, http://[2606:4700:0:0:0:0:0:1111]:99/",
        "http://example.com?, http://example.com:80/?",
        "http://example.com//[/x, ''",
    })
    void aUrlIsTakenApartOnce(String text, String expected) {
        if (expected.isEmpty()) {
            assertThatThrownBy(() -> CallerUrl.parse(text)).hasMessageContaining("malformed at character");
            return;
        }
        var url = CallerUrl.parse(text);

        assertThat(url.scheme() + "://" + url.host() + ":" + url.port() + url.path())
                .isEqualTo(expected);
    }

    @Test
    void nothingButTheOriginIsShown() {
        var request = FetchRequest.of("https://example.com:99/path-sesame?key=sesame")
                .withAuthorization(new Secret("sesame"));

        assertThat(request.toString()).contains("https://example.com:99").doesNotContain("sesame");
    }

    @Test
    void anOverlongUrlIsRefused() {
        assertThatThrownBy(() -> CallerUrl.parse("http://example.com/" + "x".repeat(8192)))
                .hasMessage("invalid params, url must have 1 to 8192 characters");
    }

    @Test
    void theSystemKnowsThisMachine() throws UnknownHostException, TimeoutException, InterruptedException {
        assertThat(new SystemResolver().resolve("localhost", Duration.ofSeconds(10)))
                .isNotEmpty()
                .allMatch(InetAddress::isLoopbackAddress);
    }
}
