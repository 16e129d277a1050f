package io.maximin.files;

import io.maximin.streams.BlockStream;
import java.io.IOException;
import java.util.Objects;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** An answer's bytes. Closing it early ends the connection, since reading the rest could take long. */
final class S3Content extends BlockStream {
    private final S3Bucket bucket;
    private final ResponseInputStream<GetObjectResponse> content;
    private boolean ended;

    S3Content(S3Bucket bucket, ResponseInputStream<GetObjectResponse> content) {
        this.bucket = bucket;
        this.content = content;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        try {
            int taken = content.read(target, offset, length);
            ended = taken < 0;
            return taken;
        } catch (SdkException | IOException e) {
            throw Thread.currentThread().isInterrupted() ? bucket.interrupted(e) : bucket.failure(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (ended) {
            content.close();
        } else {
            content.abort();
        }
    }
}
