package io.maximin.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.config.ByteSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The host's certificate is for secure.example.com alone; every name resolves to loopback. */
class FetchTlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    static Path directory;

    private static KeyStore keys;

    private final List<String> names = new CopyOnWriteArrayList<>();
    private volatile String answer = ScriptedHost.ok("sealed");
    private ScriptedHost host;

    @BeforeAll
    static void makeCertificate() throws IOException, InterruptedException, GeneralSecurityException {
        var store = directory.resolve("keys.p12");
        var command = Path.of(System.getProperty("java.home"), "bin", "keytool") + " -genkeypair -alias a -keyalg EC"
                + " -groupname secp256r1 -dname CN=secure.example.com -ext san=dns:secure.example.com -validity 3650"
                + " -storetype PKCS12 -storepass changeit -keystore " + store;
        var process = new ProcessBuilder(command.split(" ", -1)).inheritIO().start();
        assertThat(process.waitFor()).isZero();
        keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
    }

    @BeforeEach
    void listen() throws IOException, GeneralSecurityException {
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        host = new ScriptedHost(context.getServerSocketFactory(), (_, connection) -> {
            if (connection.socket() instanceof SSLSocket socket
                    && socket.getSession() instanceof ExtendedSSLSession session) {
                session.getRequestedServerNames().stream()
                        .map(SNIServerName::getEncoded)
                        .map(String::new)
                        .forEach(names::add);
            }
            connection.send(answer);
        });
    }

    @AfterEach
    void close() throws IOException {
        host.close();
    }

    private Fetcher fetcher(SslContextFactory.Client tls) {
        var config = new FetchConfig(List.of("127.0.0.0/8"), ByteSize.ofMegabytes(1), Duration.ofSeconds(10));
        return new Fetcher(config, new FakeResolver(), tls);
    }

    private static SslContextFactory.Client trusting() throws GeneralSecurityException {
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        try {
            trusted.load(null, null);
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
        trusted.setCertificateEntry("a", keys.getCertificate("a"));
        var tls = new SslContextFactory.Client();
        tls.setTrustStore(trusted);
        return tls;
    }

    private FetchRequest request(String name) {
        return FetchRequest.of("https://" + name + ":" + host.port() + "/");
    }

    @Test
    void theNameOfTheUrlIsAskedForAndVerified() throws GeneralSecurityException, InterruptedException {
        try (var fetcher = fetcher(trusting())) {
            assertThat(fetcher.get(request("Secure.example.com.")).text()).isEqualTo("sealed");
        }

        assertThat(names).containsExactly("secure.example.com");
        assertThat(host.requests().getFirst()).contains("\r\nHost: secure.example.com:");
    }

    @Test
    void aCertificateForAnotherNameIsRefused() throws GeneralSecurityException {
        try (var fetcher = fetcher(trusting())) {
            assertThatThrownBy(() -> fetcher.get(request("other.example.com")))
                    .hasMessageContaining("host 'other.example.com' has no valid certificate");
            assertThatThrownBy(() -> fetcher.get(request("127.0.0.1")))
                    .hasMessageContaining("host '127.0.0.1' has no valid certificate");
        }

        assertThat(host.requests()).isEmpty();
    }

    @Test
    void aCertificateThatNobodyTrustsIsRefused() {
        try (var fetcher = new Fetcher(
                new FetchConfig(List.of("127.0.0.1"), ByteSize.ofMegabytes(1), Duration.ofSeconds(10)),
                new FakeResolver())) {
            assertThatThrownBy(() -> fetcher.get(request("secure.example.com")))
                    .hasMessageContaining("has no valid certificate");
        }
    }

    @Test
    void httpsIsNeverLeftForHttp() throws IOException, GeneralSecurityException {
        try (var plain = new ScriptedHost(ScriptedHost.always(ScriptedHost.ok("open")));
                var fetcher = fetcher(trusting())) {
            answer = ScriptedHost.redirect(plain.url("secure.example.com"));

            assertThatThrownBy(() -> fetcher.get(request("secure.example.com")))
                    .hasMessageContaining("host 'secure.example.com' redirected from https to http");

            assertThat(plain.connections()).isZero();
        }
    }

    @Test
    void httpMayBeLeftForHttps() throws IOException, GeneralSecurityException, InterruptedException {
        var secure = "https://secure.example.com:" + host.port() + "/";
        try (var plain = new ScriptedHost(ScriptedHost.always(ScriptedHost.redirect(secure)));
                var fetcher = fetcher(trusting())) {
            assertThat(fetcher.get(FetchRequest.of(plain.url("a.example.com"))).text())
                    .isEqualTo("sealed");
        }
    }
}
