package io.maximin.files;

import io.maximin.config.Secret;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A bucket for the bytes of files, in the place of a directory.
 *
 * @param bucket exists already; without it the bytes are on disk
 * @param endpoint of another service than AWS
 * @param prefix what the names of objects begin with, such as {@code maximin/}
 * @param accessKeyId given together with the secret, or neither: then what AWS's own variables, files and roles say
 * @param pathStyle whether the bucket stands in the path and not in the host; without it only at an endpoint
 */
public record S3Config(
        Optional<String> bucket,
        Optional<URI> endpoint,
        String region,
        String prefix,
        Optional<String> accessKeyId,
        Optional<Secret> secretAccessKey,
        Optional<Boolean> pathStyle) {
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,63}");
    private static final Pattern PREFIX = Pattern.compile("([A-Za-z0-9_.-]{1,100}/){0,5}");

    public S3Config {
        bucket.ifPresent(name -> require("bucket", name, BUCKET));
        endpoint.ifPresent(S3Config::requireWeb);
        require("region", region, REGION);
        require("prefix", prefix, PREFIX);
        requireBucket("endpoint", endpoint, bucket);
        requireBucket("access-key-id", accessKeyId, bucket);
        if (accessKeyId.isPresent() != secretAccessKey.isPresent()) {
            throw new IllegalArgumentException("secret-access-key and access-key-id need each other");
        }
    }

    private static void require(String key, String value, Pattern pattern) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException(key + " must look like " + pattern + ", got '" + value + "'");
        }
    }

    private static void requireWeb(URI url) {
        boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!web || url.getHost() == null || url.getRawUserInfo() != null) {
            throw new IllegalArgumentException("endpoint must be an http or https address without a user");
        }
    }

    private static void requireBucket(String key, Optional<?> value, Optional<String> bucket) {
        if (value.isPresent() && bucket.isEmpty()) {
            throw new IllegalArgumentException(key + " needs a bucket beside it");
        }
    }

    public static S3Config defaults() {
        return new S3Config(
                Optional.empty(),
                Optional.empty(),
                "us-east-1",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
