package io.maximin.files;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.LegacyMd5Plugin;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * A bucket, its keys and how to talk to it.
 *
 * @param place endpoint and bucket, as messages name them
 */
record S3Bucket(String name, String prefix, String place, S3Config config) {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(30);

    /** A part of 8 MiB arrives at 1.1 Mbit/s. */
    private static final Duration ATTEMPT = Duration.ofSeconds(60);

    /** For what is short, and may stand between a caller and the end of a failure. */
    static final Duration BRIEFLY = Duration.ofSeconds(20);

    private static final Duration CALL = Duration.ofSeconds(150);
    private static final int ATTEMPTS = 3;

    static S3Bucket of(S3Config config) {
        String name = config.bucket().orElseThrow(() -> new IllegalArgumentException("a store in S3 needs a bucket"));
        String endpoint = config.endpoint().map(URI::toString).orElse("AWS " + config.region());
        return new S3Bucket(name, config.prefix(), endpoint + ", bucket " + name, config);
    }

    S3Client client() {
        var builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE))
                .region(Region.of(config.region()))
                .credentialsProvider(credentials())
                // Services that leave the end of such a body unread close the connection, and the next request fails.
                .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false)
                        .pathStyleAccessEnabled(
                                config.pathStyle().orElse(config.endpoint().isPresent())))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .addPlugin(LegacyMd5Plugin.create())
                .overrideConfiguration(override -> override.apiCallAttemptTimeout(ATTEMPT)
                        .apiCallTimeout(CALL)
                        .retryStrategy(strategy -> strategy.maxAttempts(ATTEMPTS)));
        config.endpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }

    private AwsCredentialsProvider credentials() {
        if (config.accessKeyId().isEmpty() || config.secretAccessKey().isEmpty()) {
            return DefaultCredentialsProvider.builder().build();
        }
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(
                config.accessKeyId().get(), config.secretAccessKey().get().reveal()));
    }

    String key(String blob) {
        return prefix + blob;
    }

    String nameOf(String key) {
        return key.substring(prefix.length());
    }

    /** Whether the key is that of a blob here. */
    boolean holds(String key) {
        return key.startsWith(prefix) && BlobName.matches(nameOf(key));
    }

    <T> T call(Supplier<T> work) throws IOException {
        try {
            return request(work);
        } catch (SdkException e) {
            throw failure(e);
        }
    }

    /**
     * Lets the client's failures rise.
     *
     * @throws ClosedByInterruptException if the thread is interrupted, which it stays
     */
    <T> T request(Supplier<T> work) throws IOException {
        try {
            return work.get();
        } catch (SdkException e) {
            if (e instanceof AbortedException || Thread.currentThread().isInterrupted()) {
                throw interrupted(e);
            }
            throw e;
        }
    }

    ClosedByInterruptException interrupted(Exception cause) {
        Thread.currentThread().interrupt();
        var closed = new ClosedByInterruptException();
        closed.initCause(cause);
        return closed;
    }

    IOException failure(Exception cause) {
        return new IOException("S3 at " + place + " failed: " + reason(cause), cause);
    }

    /** What the service or the network said; the client's own words are long. */
    private static String reason(Exception failure) {
        if (failure instanceof S3Exception answer && answer.awsErrorDetails() != null) {
            return "status " + answer.statusCode() + " "
                    + answer.awsErrorDetails().errorCode();
        }
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException network) {
                return network.toString();
            }
        }
        return failure.getClass().getSimpleName();
    }
}
