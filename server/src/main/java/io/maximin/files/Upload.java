package io.maximin.files;

import io.maximin.config.ByteSize;
import io.maximin.error.ApiException;
import io.maximin.json.JsonFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;
import java.util.Set;

/**
 * One file on its way in. Purpose and content come in either order: content before its purpose is kept and judged when
 * the purpose is known. What was not finished leaves nothing when it is closed.
 */
public final class Upload implements AutoCloseable {
    private final FileService files;
    private final String accountId;
    private final Set<Purpose> allowed;
    private final ByteSize most;
    private Optional<Purpose> purpose = Optional.empty();
    private Optional<Content> content = Optional.empty();

    private record Content(String name, FileType type, Blobs.Blob blob) {}

    Upload(FileService files, String accountId, Set<Purpose> allowed, ByteSize most) {
        this.files = files;
        this.accountId = accountId;
        this.allowed = allowed;
        this.most = most;
    }

    /** @throws ApiException if it is unknown, or if the content that has come is not for it */
    public void purpose(String label) {
        if (purpose.isPresent()) {
            throw ApiException.invalid("purpose is given twice");
        }
        Purpose named = Purpose.of(label, allowed);
        content.ifPresent(come -> {
            requireType(named, come.type());
            if (come.blob().bytes() > longest(named)) {
                throw FileService.tooLarge(longest(named));
            }
        });
        purpose = Optional.of(named);
    }

    public boolean hasPurpose() {
        return purpose.isPresent();
    }

    /**
     * Reads the stream to its end and keeps what it gives.
     *
     * @param name as the client wrote it
     * @throws ApiException if it is empty, too long, of a type that is not for the purpose, or cannot be kept
     */
    public void content(String name, InputStream in) throws IOException {
        if (content.isPresent()) {
            throw ApiException.invalid("file is given twice, send one file at a time");
        }
        byte[] head = in.readNBytes(FileType.HEAD_BYTES);
        if (head.length == 0) {
            throw ApiException.invalid("file is empty");
        }
        FileType type = FileType.of(head, name)
                .orElseThrow(() -> ApiException.invalid("file type is not supported"
                        + purpose.map(named -> ", expected one of " + named.accepted())
                                .orElse("")));
        purpose.ifPresent(named -> requireType(named, type));
        long longest = purpose.map(this::longest).orElse(most.bytes());
        var whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
        content = Optional.of(new Content(name, type, files.put(whole, longest)));
    }

    private long longest(Purpose named) {
        return named.maxBytes(most.bytes());
    }

    private static void requireType(Purpose named, FileType type) {
        if (!named.accepts(type)) {
            throw ApiException.invalid("file type " + type.label() + " is not supported for purpose '" + named.label()
                    + "', expected one of " + named.accepted());
        }
    }

    /** @throws ApiException if purpose or content are missing, or the account's files would be too many bytes */
    public StoredFile finish() {
        Purpose named = purpose.orElseThrow(() -> JsonFailure.missing("purpose"));
        Content come = content.orElseThrow(() -> JsonFailure.missing("file"));
        content = Optional.empty();
        var file = new NewFile(accountId, named, come.name(), come.type().mediaType(), Optional.empty());
        return files.keep(file, come.blob());
    }

    @Override
    public void close() {
        content.ifPresent(come -> files.discard(come.blob()));
    }
}
