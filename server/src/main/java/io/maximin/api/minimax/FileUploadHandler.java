package io.maximin.api.minimax;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.maximin.api.KeyHolder;
import io.maximin.error.ApiException;
import io.maximin.files.FileService;
import io.maximin.files.Purpose;
import io.maximin.files.StoredFile;
import io.maximin.files.Upload;
import io.maximin.http.Exchange;
import io.maximin.http.FormPart;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** {@code POST /v1/files/upload}, and {@code POST /v1/files}, which needs no purpose. */
final class FileUploadHandler {
    private static final int MAX_PURPOSE_BYTES = 256;

    private final FileService files;

    FileUploadHandler(FileService files) {
        this.files = files;
    }

    void upload(Exchange exchange) throws IOException {
        receive(exchange, Purpose.uploadable(), Optional.empty());
    }

    void uploadByAlias(Exchange exchange) throws IOException {
        receive(exchange, Purpose.uploadableByAlias(), Optional.of(Purpose.RETRIEVAL));
    }

    private void receive(Exchange exchange, Set<Purpose> allowed, Optional<Purpose> otherwise) throws IOException {
        var form = exchange.multipart();
        var accountId = KeyHolder.of(exchange.caller()).account().id();
        try (var upload = files.upload(accountId, allowed)) {
            for (var part = form.next(); part.isPresent(); part = form.next()) {
                take(part.get(), upload);
            }
            if (!upload.hasPurpose()) {
                otherwise.map(Purpose::label).ifPresent(upload::purpose);
            }
            StoredFile file = upload.finish();
            new FileAnswers.One(FileObject.of(file)).send(exchange);
        }
    }

    /** Parts that nobody asked for are read past. */
    private static void take(FormPart part, Upload upload) throws IOException {
        if (part.name().equals("purpose")) {
            upload.purpose(text(part));
        } else if (part.name().equals("file")) {
            upload.content(part.fileName().orElse(""), part.content());
        }
    }

    private static String text(FormPart part) throws IOException {
        byte[] bytes = part.content().readNBytes(MAX_PURPOSE_BYTES + 1);
        if (bytes.length > MAX_PURPOSE_BYTES) {
            throw ApiException.invalid("purpose is longer than " + MAX_PURPOSE_BYTES + " bytes");
        }
        return new String(bytes, UTF_8).strip();
    }
}
