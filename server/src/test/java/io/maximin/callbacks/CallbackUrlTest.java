package io.maximin.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.error.ApiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallbackUrlTest {
    @Test
    void aUrlOfTheWebIsKeptAsSent() {
        var url = CallbackUrl.parse("https://Hooks.Example.org:8443/mm?key=sesame");

        assertThat(url.text()).isEqualTo("https://Hooks.Example.org:8443/mm?key=sesame");
        assertThat(url.host()).isEqualTo("hooks.example.org");
        assertThat(url.toString()).doesNotContain("sesame");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ftp://example.org/ | callback_url 'ftp://example.org/' must begin with http:// or https://",
                "hooks.example.org | callback_url 'hooks.example.org' must begin with http:// or https://",
                "'' | callback_url '' must have 1 to",
                "http:/example.org | callback_url 'http:/example.org' must have a host",
                "http://2130706433/ | callback_url 'http://2130706433/' must have a valid host",
                "http://a.example.org\\b | callback_url 'http://a.example.org\\b' must not contain blanks",
                "http://a.example.org:0/ | callback_url 'http://a.example.org:0/' must have a port within",
                "http://a.example.org/[ | callback_url 'http://a.example.org/[' is malformed at character 22",
            })
    void anythingElseIsRefusedByNameAndValue(String text, String message) {
        assertThatThrownBy(() -> CallbackUrl.parse(text))
                .isInstanceOf(ApiException.class)
                .hasMessageStartingWith("invalid params, " + message);
    }

    @Test
    void aPasswordIsNotQuoted() {
        assertThatThrownBy(() -> CallbackUrl.parse("https://me:sesame@example.org/"))
                .hasMessage("invalid params, callback_url must not contain a user or password");
    }

    @Test
    void controlCharactersAreNotQuotedEither() {
        assertThatThrownBy(() -> CallbackUrl.parse("http://a\r\nb/"))
                .hasMessage("invalid params, callback_url 'http://a??b/' must not contain blanks, control characters"
                        + " or backslashes");
    }

    @Test
    void anOverlongOneIsRefused() {
        assertThatThrownBy(() -> CallbackUrl.parse("https://example.org/" + "x".repeat(2048)))
                .hasMessage("invalid params, callback_url must have 1 to 2048 characters, got 2068");
    }
}
