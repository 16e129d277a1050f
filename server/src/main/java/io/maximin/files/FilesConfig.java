package io.maximin.files;

import io.maximin.config.ByteSize;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Files of accounts.
 *
 * @param directory of their bytes; a relative path stands below the home directory
 * @param maxBytes longest file (spec/files.md section 3: 512 MB)
 * @param accountBytes most bytes of all files of one account (100 GB)
 * @param publicUrl what download links begin with; without it what the client called the server
 * @param s3 a bucket in the place of the directory
 */
public record FilesConfig(
        Path directory, ByteSize maxBytes, ByteSize accountBytes, Optional<URI> publicUrl, S3Config s3) {
    private static final ByteSize MOST = ByteSize.ofMegabytes(1L << 40);

    public FilesConfig {
        require("max-bytes", maxBytes);
        require("account-bytes", accountBytes);
        if (s3.bucket().isPresent() && maxBytes.bytes() > S3Blobs.MOST_BYTES) {
            throw new IllegalArgumentException(
                    "max-bytes must be at most " + S3Blobs.MOST_BYTES + " in S3, got " + maxBytes);
        }
        publicUrl.ifPresent(url -> {
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            if (!web || url.getHost() == null) {
                throw new IllegalArgumentException("public-url must be an http or https address, got '" + url + "'");
            }
        });
    }

    private static void require(String key, ByteSize size) {
        if (size.bytes() < 1 || size.bytes() > MOST.bytes()) {
            throw new IllegalArgumentException(key + " must be within [1B, " + MOST + "], got " + size);
        }
    }

    public static FilesConfig defaults() {
        return new FilesConfig(
                Path.of("files"),
                ByteSize.ofMegabytes(512),
                ByteSize.ofMegabytes(100L << 10),
                Optional.empty(),
                S3Config.defaults());
    }
}
