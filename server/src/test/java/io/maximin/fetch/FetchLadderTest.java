package io.maximin.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.config.ByteSize;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tricks to reach this machine. Names resolve to loopback here, and a canary listens on every address. */
class FetchLadderTest {
    private static final String NOT_ALLOWED = "is not allowed: it must have public addresses only";

    private final Canary canary = new Canary();
    private final FakeResolver resolver = new FakeResolver();
    private final Fetcher fetcher = new Fetcher(FetchConfig.defaults(), resolver);

    FetchLadderTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        fetcher.close();
        canary.close();
    }

    private String url(String template) throws IOException {
        return template.replace("PORT", "" + canary.port());
    }

    private void assertRefused(String template, String message) throws IOException {
        assertFails(() -> fetcher.get(FetchRequest.of(url(template))), message);
        assertThat(canary.connections()).isZero();
    }

    private static void assertFails(ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ApiException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.INVALID_REQUEST))
                .hasMessageStartingWith("invalid params, url ")
                .hasMessageContaining(message)
                .hasMessageNotContaining("sesame");
    }

    @Test
    void theCanaryHearsWhatTheAllowListLetsThrough() throws IOException {
        var config = new FetchConfig(List.of("127.0.0.1"), ByteSize.ofMegabytes(1), Duration.ofMillis(300));
        try (var open = new Fetcher(config, resolver)) {
            assertThatThrownBy(() -> open.get(FetchRequest.of(url("http://127.0.0.1:PORT/"))))
                    .hasMessageContaining("host '127.0.0.1' did not answer completely within 300 ms");
        }

        assertThat(canary.connections()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT/?key=sesame",
                "HTTP://127.0.0.1:PORT/",
                "http://127.8.8.8:PORT",
                "http://0.0.0.0:PORT/",
                "http://10.0.0.1:PORT/",
                "http://169.254.169.254/latest/meta-data/",
                "http://100.100.100.200/",
                "http://168.63.129.16/",
                "http://255.255.255.255:PORT/",
                "http://100.64.0.1:PORT/",
                "http://172.16.0.1:PORT/",
                "http://192.168.0.1:PORT/",
                "http://169.254.0.1:PORT/",
                "http://192.0.0.192/opc/v2/instance/",
                "http://127.0.0.1:PORT?@example.com/",
                "http://127.0.0.1:PORT#@example.com/",
                "http://127.0.0.1:PORT/@example.com",
                "http://[::1]:PORT/",
                "http://[0:0:0:0:0:0:0:1]:PORT/",
                "http://[::]:PORT/",
                "http://[::127.0.0.1]:PORT/",
                "http://[::7f00:1]:PORT/",
                "http://[64:ff9b::7f00:1]:PORT/",
                "http://[64:ff9b::127.0.0.1]:PORT/",
                "http://[2002:7f00:1::]:PORT/",
                "http://[2001:0:7f00:1::]:PORT/",
                "http://[64:ff9b:1::7f00:1]:PORT/",
                "http://[::ffff:0:7f00:1]:PORT/",
                "http://[fe80::1]:PORT/",
                "http://[fe80::5efe:7f00:1]:PORT/",
                "http://[fec0::1]:PORT/",
                "http://[ff02::1]:PORT/",
                "http://[fd20:ce::254]/",
                "http://[fd00:ec2::254]/",
                "http://127.0.0.1.:PORT/",
                "http://127。0。0。1:PORT/",
                "http://127.0.0.1:PORT/",
                "http://①②⑦.0.0.1:PORT/",
                "http://localhost:PORT/",
                "http://LOCALHOST:PORT/",
                "http://ｌocalhost:PORT/",
                "http://localhost.:PORT/",
                "http://a.localhost:PORT/",
                "http://rebind.example.com:PORT/",
                "http://REBIND.example.com.:PORT/",
                "http://bücher.example.com:PORT/",
                "https://rebind.example.com:PORT/",
                "http://127.0.0.1.nip.example.com:PORT/",
            })
    void hostsThatAreThisMachineOrItsNeighboursAreRefused(String template) throws IOException {
        assertRefused(template, NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://metadata.google.internal:PORT/computeMetadata/v1/",
                "http://METADATA.google.internal.:PORT/",
                "http://metadata:PORT/",
                "http://instance-data:PORT/",
                "http://printer.local:PORT/",
                "http://router.home.arpa:PORT/",
            })
    void namesThatAreNotPublicAreRefusedWhateverTheirAddress(String template) throws IOException {
        for (var host : List.of("metadata.google.internal", "metadata", "instance-data", "printer.local")) {
            resolver.answers(host, "93.184.215.14");
        }
        resolver.answers("router.home.arpa", "93.184.215.14");

        assertRefused(template, NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.1:PORT/",
                "http://127.0.1:PORT/",
                "http://0:PORT/",
                "http://2130706433:PORT/",
                "http://0x7f000001:PORT/",
                "http://0x7f.0.0.1:PORT/",
                "http://0x7f.1:PORT/",
                "http://017700000001:PORT/",
                "http://0177.0.0.1:PORT/",
                "http://127.0.0.01:PORT/",
                "http://127.0.0.256:PORT/",
                "http://1.127.0.0.1:PORT/",
                "http://127.0.0.1..:PORT/",
                "http://0177.0.0.0x1:PORT/",
                "http://127.0.0.0x1:PORT/",
                "http://00000000177.0.0.1:PORT/",
                "http://4294967297:PORT/",
                "http://127.0.0.1,example.com:PORT/",
                "http://127.0.0.1%00.example.com:PORT/",
                "http://127.0.0.1%23.example.com:PORT/",
                "http://127.0.0.1%2f.example.com:PORT/",
                "http://127%2e0.0.1:PORT/",
                "http://%6cocalhost:PORT/",
                "http://[::ffff:127.0.0.1]:PORT/",
                "http://[::ffff:7f00:1]:PORT/",
                "http://a..example.com:PORT/",
                "http://-a.example.com:PORT/",
                "http://a_b.example.com:PORT/",
                "http://:PORT/",
            })
    void hostsInAnyOtherWritingAreRefused(String template) throws IOException {
        assertRefused(template, "must have a valid host");
        assertThat(resolver.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://[fe80::1%25eth0]:PORT/",
                "http://[fe80::1%eth0]:PORT/",
                "http://[::1%251]:PORT/",
                "http://[::1:PORT/",
                "http://[127.0.0.1]:PORT/",
                "http://127.0.0.1]:PORT/",
                "http://[::1]x:PORT/",
                "http://me:sesame@127.0.0.1:PORT/",
                "http://example.com@127.0.0.1:PORT/",
                "http://127.0.0.1:PORT@example.com/",
                "http://sesame@[::1]:PORT/",
                "http://＠127.0.0.1:PORT/",
                "http://example.com\\@127.0.0.1:PORT/",
                "http:\\\\127.0.0.1:PORT/",
                "http://127.0.0.1:PORT\\.example.com/",
                "http://127.0.0.1:PORT /",
                " http://127.0.0.1:PORT/",
                "http://127.0.0.1:PORT/\r\nX-Sesame: 1",
                "http://127.0.0.1\t:PORT/",
                "http://127.0.0.1:PORT/\u0000",
                "http://127.0.0.1:PORT/\u0085",
                "http://127.0.0.1:PORT/%zz",
                "http:127.0.0.1:PORT",
                "http:/127.0.0.1:PORT/",
                "http:///127.0.0.1:PORT/",
                "//127.0.0.1:PORT/",
                "127.0.0.1:PORT",
                "/",
                "",
                "file:///etc/passwd",
                "FILE:///etc/passwd",
                "ftp://127.0.0.1:PORT/",
                "gopher://127.0.0.1:PORT/_GET%20/",
                "jar:http://127.0.0.1:PORT/a.jar!/",
                "jar:file:///a.jar!/b",
                "ws://127.0.0.1:PORT/",
                "data:text/plain,sesame",
                "javascript:sesame",
                "url:http://127.0.0.1:PORT/",
                "http://127.0.0.1:PORT:80/",
                "http://127.0.0.1:0/",
                "http://127.0.0.1:65536/",
                "http://127.0.0.1:-1/",
                "http://127.0.0.1:+PORT/",
                "http://127.0.0.1:/",
            })
    void whatIsNoUrlOfTheWebIsRefused(String template) throws IOException {
        assertRefused(template, "url ");
        assertThat(resolver.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT/",
                "http://[::1]:PORT/",
                "http://localhost:PORT/",
                "http://rebind.example.com:PORT/",
                "https://rebind.example.com:PORT/",
            })
    void postsAndDownloadsGoThroughTheSameGate(String template) throws IOException {
        var request = FetchRequest.of(url(template));
        var file = Path.of("never-written");

        assertFails(() -> fetcher.post(request, "{}"), NOT_ALLOWED);
        assertFails(() -> fetcher.download(request, file), NOT_ALLOWED);

        assertThat(canary.connections()).isZero();
        assertThat(file).doesNotExist();
    }

    @Test
    void aPostLooksItsHostUpOnceAndAnewForTheNext() throws IOException, InterruptedException {
        resolver.answers("turn.example.com", "127.0.0.1").answers("turn.example.com", "127.0.0.9");
        try (var host = new ScriptedHost(ScriptedHost.always(ScriptedHost.ok("good")));
                var open = new Fetcher(allowing("127.0.0.1"), resolver)) {
            var request = FetchRequest.of(host.url("turn.example.com"));

            assertThat(open.post(request, "{}").text()).isEqualTo("good");
            assertFails(() -> open.post(request, "{}"), "host 'turn.example.com' " + NOT_ALLOWED);

            assertThat(resolver.asked()).hasSize(2);
            assertThat(host.connections()).isEqualTo(1);
        }
    }

    @Test
    void oneAddressThatIsNotPublicSpoilsTheAnswer() throws IOException {
        resolver.answers("mixed.example.com", "93.184.215.14", "127.0.0.1")
                .answers("six.example.com", "2606:4700::1111", "::1");

        assertRefused("http://mixed.example.com:PORT/", NOT_ALLOWED);
        assertRefused("http://six.example.com:PORT/", NOT_ALLOWED);
    }

    @Test
    void aHostIsLookedUpOnceAndTheCheckedAddressIsDialled() throws IOException, InterruptedException {
        resolver.answers("turn.example.com", "127.0.0.1").answers("turn.example.com", "127.0.0.2");
        try (var host = new ScriptedHost(ScriptedHost.always(ScriptedHost.ok("good")));
                var other = new Canary(new InetSocketAddress("127.0.0.2", host.port()));
                var open = new Fetcher(allowing("127.0.0.1", "127.0.0.2"), resolver)) {
            var request = FetchRequest.of(host.url("turn.example.com"));

            assertThat(open.get(request).text()).isEqualTo("good");

            assertThat(resolver.asked()).containsExactly("turn.example.com");
            assertThat(other.connections()).isZero();
            assertThat(host.requests().getFirst()).contains("\r\nHost: turn.example.com:" + host.port() + "\r\n");
        }
    }

    @Test
    void noConnectionIsUsedForAnotherAnswerOfTheSameName() throws IOException, InterruptedException {
        resolver.answers("turn.example.com", "127.0.0.1").answers("turn.example.com", "127.0.0.9");
        try (var host = new ScriptedHost((_, connection) -> {
                    connection.send(ScriptedHost.ok("good"));
                    connection.awaitEnd();
                });
                var open = new Fetcher(allowing("127.0.0.1"), resolver)) {
            var request = FetchRequest.of(host.url("turn.example.com"));

            assertThat(open.get(request).text()).isEqualTo("good");
            assertFails(() -> open.get(request), "host 'turn.example.com' " + NOT_ALLOWED);

            assertThat(host.connections()).isEqualTo(1);
        }
    }

    @Test
    void theGateGivesPublicAddressesTheNameTheyWereFoundFor() throws InterruptedException {
        resolver.answers("good.example.com", "93.184.215.14", "2606:4700::1111")
                .answers("good.example.com", "127.0.0.1");
        var gate = new Gate(AllowList.parse(List.of()), resolver);

        var target = gate.admit(CallerUrl.parse("https://Good.Example.com./x"), Deadline.in(Duration.ofSeconds(1)));

        assertThat(target.addresses())
                .extracting(address -> address.getHostString() + "|" + address.getPort())
                .containsExactly("good.example.com|443", "good.example.com|443");
        assertThat(target.addresses())
                .extracting(address -> address.getAddress().getHostAddress())
                .containsExactly("93.184.215.14", "2606:4700:0:0:0:0:0:1111");
    }

    @Test
    void portsOfOtherProtocolsAreRefusedOnPublicHosts() throws IOException {
        resolver.answers("mail.example.com", "93.184.215.14");

        assertRefused("http://mail.example.com:25/", "host 'mail.example.com' is not allowed on port 25");
    }

    @Test
    void anUnknownHostIsSaidToBeUnknown() throws IOException {
        resolver.answers("nowhere.example.com");

        assertRefused("http://nowhere.example.com/sesame", "host 'nowhere.example.com' is unknown");
    }

    private static FetchConfig allowing(String... entries) {
        return new FetchConfig(List.of(entries), ByteSize.ofMegabytes(1), Duration.ofSeconds(10));
    }
}
