package io.maximin.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Blobs as objects of a bucket that exists already. What fits into a part is put at once, all else in parts, of which
 * one is in memory at a time.
 */
public final class S3Blobs implements Blobs, AutoCloseable {
    /** What one upload can hold: S3 takes 10,000 parts. */
    public static final long MOST_BYTES = 10_000L * S3Blobs.PART_BYTES;

    static final int PART_BYTES = 8 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(S3Blobs.class);
    private static final int SWEPT_AT_ONCE = 500;
    private static final int UNSATISFIABLE_RANGE = 416;

    private final S3Bucket bucket;
    private final S3Client client;
    private final RandomGenerator random;

    /** @param random a secure one; safe for use by several threads at once */
    public S3Blobs(S3Config config, RandomGenerator random) {
        this.bucket = S3Bucket.of(config);
        this.client = bucket.client();
        this.random = random;
    }

    /** By listing, which the sweep must be allowed to do too and whose refusal has a reason. */
    @Override
    public String check() throws IOException {
        bucket.call(() -> client.listObjectsV2(request -> request.bucket(bucket.name())
                .prefix(bucket.prefix())
                .maxKeys(1)
                .overrideConfiguration(limits -> limits.apiCallTimeout(S3Bucket.BRIEFLY))));
        return "S3 at " + bucket.place();
    }

    @Override
    public Blob put(InputStream content) throws IOException {
        String name = BlobName.next(random);
        byte[] part = new byte[PART_BYTES];
        int length = content.readNBytes(part, 0, PART_BYTES);
        if (length == PART_BYTES) {
            int next = content.read();
            if (next >= 0) {
                return new Blob(name, putParts(bucket.key(name), part, next, content));
            }
        }
        putWhole(bucket.key(name), part, length);
        return new Blob(name, length);
    }

    private void putWhole(String key, byte[] bytes, int length) throws IOException {
        boolean kept = false;
        try {
            bucket.call(() -> client.putObject(
                    request -> request.bucket(bucket.name()).key(key).contentMD5(md5(bytes, length)),
                    body(bytes, length)));
            kept = true;
        } finally {
            if (!kept) {
                // The answer may have been lost, and not the object.
                cleanUp(() -> remove(key));
            }
        }
    }

    /**
     * @param part holds the first part and is used for all others
     * @param next the byte after it
     * @return bytes in all
     */
    private long putParts(String key, byte[] part, int next, InputStream content) throws IOException {
        String upload = bucket.call(() -> client.createMultipartUpload(
                        request -> request.bucket(bucket.name()).key(key))
                .uploadId());
        boolean kept = false;
        try {
            List<CompletedPart> parts = new ArrayList<>();
            parts.add(putPart(key, upload, 1, part, part.length));
            long bytes = part.length;
            int length = 1;
            part[0] = (byte) next;
            for (length += content.readNBytes(part, 1, part.length - 1);
                    length > 0;
                    length = content.readNBytes(part, 0, part.length)) {
                parts.add(putPart(key, upload, parts.size() + 1, part, length));
                bytes += length;
            }
            bucket.call(() -> client.completeMultipartUpload(request ->
                    request.bucket(bucket.name()).key(key).uploadId(upload).multipartUpload(all -> all.parts(parts))));
            kept = true;
            return bytes;
        } finally {
            if (!kept) {
                cleanUp(() -> abort(key, upload));
                cleanUp(() -> remove(key));
            }
        }
    }

    private CompletedPart putPart(String key, String upload, int number, byte[] bytes, int length) throws IOException {
        var answer = bucket.call(() -> client.uploadPart(
                request -> request.bucket(bucket.name())
                        .key(key)
                        .uploadId(upload)
                        .partNumber(number)
                        .contentMD5(md5(bytes, length)),
                body(bytes, length)));
        return CompletedPart.builder().partNumber(number).eTag(answer.eTag()).build();
    }

    private static RequestBody body(byte[] bytes, int length) {
        return RequestBody.fromContentProvider(
                () -> new ByteArrayInputStream(bytes, 0, length), length, "application/octet-stream");
    }

    /** What arrives is what was sent, at every service: checksums that are newer are not known everywhere. */
    private static String md5(byte[] bytes, int length) {
        try {
            var digest = MessageDigest.getInstance("MD5");
            digest.update(bytes, 0, length);
            return Base64.getEncoder().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An interrupted thread cleans up too; what it cannot remove is swept away later. */
    private static void cleanUp(Cleaning cleaning) {
        boolean interrupted = Thread.interrupted();
        try {
            cleaning.run();
        } catch (IOException e) {
            LOG.warn("bytes that nobody needs stay for a while", e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private interface Cleaning {
        void run() throws IOException;
    }

    @Override
    public InputStream open(String name, long begin, long length) throws IOException {
        if (!BlobName.matches(name)) {
            throw new NoSuchFileException(name);
        }
        // No range is empty, so one byte is asked for when none is wanted.
        String range = "bytes=" + begin + "-" + (begin + Math.max(length, 1) - 1);
        try {
            ResponseInputStream<GetObjectResponse> content = bucket.request(() -> client.getObject(request ->
                    request.bucket(bucket.name()).key(bucket.key(name)).range(range)));
            return new Slice(new S3Content(bucket, content), length);
        } catch (NoSuchKeyException e) {
            throw (IOException) new NoSuchFileException(name).initCause(e);
        } catch (S3Exception e) {
            if (e.statusCode() == UNSATISFIABLE_RANGE) {
                return InputStream.nullInputStream();
            }
            throw bucket.failure(e);
        } catch (SdkException e) {
            throw bucket.failure(e);
        }
    }

    @Override
    public void delete(String name) throws IOException {
        if (BlobName.matches(name)) {
            remove(bucket.key(name));
        }
    }

    private void remove(String key) throws IOException {
        bucket.call(() -> client.deleteObject(request -> request.bucket(bucket.name())
                .key(key)
                .overrideConfiguration(limits -> limits.apiCallTimeout(S3Bucket.BRIEFLY))));
    }

    private void abort(String key, String upload) throws IOException {
        bucket.call(() -> client.abortMultipartUpload(request -> request.bucket(bucket.name())
                .key(key)
                .uploadId(upload)
                .overrideConfiguration(limits -> limits.apiCallTimeout(S3Bucket.BRIEFLY))));
    }

    /** Objects whose names are not those of blobs are somebody else's and stay. */
    @Override
    public void sweep(Instant before, UnaryOperator<Set<String>> known) throws IOException {
        var pages = client.listObjectsV2Paginator(request ->
                        request.bucket(bucket.name()).prefix(bucket.prefix()).maxKeys(SWEPT_AT_ONCE))
                .iterator();
        while (bucket.call(pages::hasNext)) {
            sweepPage(bucket.call(pages::next), before, known);
        }
        var uploads = client.listMultipartUploadsPaginator(
                        request -> request.bucket(bucket.name()).prefix(bucket.prefix()))
                .uploads()
                .iterator();
        while (bucket.call(uploads::hasNext)) {
            MultipartUpload upload = bucket.call(uploads::next);
            if (bucket.holds(upload.key()) && upload.initiated().isBefore(before)) {
                abort(upload.key(), upload.uploadId());
            }
        }
    }

    private void sweepPage(ListObjectsV2Response page, Instant before, UnaryOperator<Set<String>> known)
            throws IOException {
        Set<String> old = new HashSet<>();
        for (var object : page.contents()) {
            if (bucket.holds(object.key()) && object.lastModified().isBefore(before)) {
                old.add(bucket.nameOf(object.key()));
            }
        }
        if (old.isEmpty()) {
            return;
        }
        Set<String> kept = known.apply(Set.copyOf(old));
        old.removeAll(kept);
        deleteAll(old.stream()
                .map(name -> ObjectIdentifier.builder().key(bucket.key(name)).build())
                .toList());
    }

    private void deleteAll(List<ObjectIdentifier> objects) throws IOException {
        if (objects.isEmpty()) {
            return;
        }
        var answer = bucket.call(() -> client.deleteObjects(request ->
                request.bucket(bucket.name()).delete(all -> all.objects(objects).quiet(true))));
        if (answer.hasErrors() && !answer.errors().isEmpty()) {
            LOG.warn(
                    "{} objects could not be deleted, the first because of {}",
                    answer.errors().size(),
                    answer.errors().getFirst().code());
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
