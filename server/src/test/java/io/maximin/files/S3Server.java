package io.maximin.files;

import io.maximin.config.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** S3Proxy over a directory, as a process of its own; it checks signatures. */
public final class S3Server implements AutoCloseable {
    static final String SECRET = "open-sesame";

    private static final String KEY = "maximin-tests";
    private static final Pattern LISTENS =
            Pattern.compile(".*Started \\S*ServerConnector.*\\{127\\.0\\.0\\.1:(\\d+)}.*");

    private final Path data;
    private final Process process;
    private final Thread killer;
    private final URI address;

    private S3Server(Path data, Process process) throws IOException {
        this.data = data;
        this.process = process;
        this.killer = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(killer);
        this.address = URI.create("http://127.0.0.1:" + port(process.inputReader(StandardCharsets.UTF_8)));
        Thread.startVirtualThread(() -> drain(process.getInputStream()));
    }

    public static S3Server start(Path directory) throws IOException {
        var data = Files.createDirectories(directory.resolve("data"));
        var settings = Files.writeString(directory.resolve("s3proxy.conf"), """
                s3proxy.endpoint=http://127.0.0.1:0
                s3proxy.authorization=aws-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                """.formatted(KEY, SECRET, data));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jar = System.getProperty("maximin.s3-server");
        var process = new ProcessBuilder(
                        java, "-Xmx192m", "-XX:TieredStopAtLevel=1", "-jar", jar, "--properties", settings.toString())
                .redirectErrorStream(true)
                .start();
        return new S3Server(data, process);
    }

    private static String port(BufferedReader output) throws IOException {
        var heard = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            var listens = LISTENS.matcher(line);
            if (listens.matches()) {
                return listens.group(1);
            }
            heard.append(line).append('\n');
        }
        throw new IOException("the S3 server did not start:\n" + heard);
    }

    private static void drain(InputStream output) {
        try (output) {
            output.transferTo(OutputStream.nullOutputStream());
        } catch (IOException _) {
            // The process has ended.
        }
    }

    /** Makes an empty bucket. */
    public void bucket(String name) throws IOException {
        Files.createDirectory(data.resolve(name));
    }

    /** The variables that have a server keep its files in a bucket, which may exist. */
    public Map<String, String> environment(String bucket) {
        return Map.of(
                "MAXIMIN_FILES_S3_BUCKET", bucket,
                "MAXIMIN_FILES_S3_ENDPOINT", address.toString(),
                "MAXIMIN_FILES_S3_ACCESS_KEY_ID", KEY,
                "MAXIMIN_FILES_S3_SECRET_ACCESS_KEY", SECRET);
    }

    S3Config config(String bucket, String prefix) {
        return config(address, bucket, prefix, SECRET);
    }

    S3Config wrongSecret(String bucket, String secret) {
        return config(address, bucket, "", secret);
    }

    static S3Config config(URI address, String bucket, String prefix, String secret) {
        return new S3Config(
                Optional.of(bucket),
                Optional.of(address),
                "us-east-1",
                prefix,
                Optional.of(KEY),
                Optional.of(new Secret(secret)),
                Optional.empty());
    }

    @Override
    public void close() {
        process.destroyForcibly();
        Runtime.getRuntime().removeShutdownHook(killer);
    }
}
