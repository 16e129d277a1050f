package io.maximin.api.minimax;

import io.maximin.api.KeyHolder;
import io.maximin.api.PublicUrl;
import io.maximin.files.FileLinks;
import io.maximin.files.FileService;
import io.maximin.files.StoredFile;
import io.maximin.http.Exchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;

/** What can be done with files that are there: {@code /v1/files/list}, {@code retrieve} and so on. */
final class FilesHandler {
    static final String LINKS = "/v1/files/links/";

    private final FileService files;
    private final FileLinks links;
    private final PublicUrl publicUrl;

    FilesHandler(FileService files, FileLinks links, PublicUrl publicUrl) {
        this.files = files;
        this.links = links;
        this.publicUrl = publicUrl;
    }

    void list(Exchange exchange) {
        new FileAnswers.Listing(objects(exchange)).send(exchange);
    }

    void listForTool(Exchange exchange) {
        new FileAnswers.ToolListing(objects(exchange)).send(exchange);
    }

    private List<FileObject> objects(Exchange exchange) {
        return files.list(account(exchange), FileRequest.purpose(exchange)).stream()
                .map(FileObject::of)
                .toList();
    }

    void retrieve(Exchange exchange) {
        StoredFile file = find(exchange);
        String url = publicUrl.base(exchange) + LINKS + links.name(file);
        new FileAnswers.One(FileObject.of(file, url)).send(exchange);
    }

    void content(Exchange exchange) throws IOException {
        StoredFile file = find(exchange);
        try {
            download(file).answer(exchange);
        } catch (NoSuchFileException e) {
            // Deleted just now, which finding it again says in the right words.
            find(exchange);
            throw e;
        }
    }

    void delete(Exchange exchange) throws IOException, InterruptedException {
        var asked = FileRequest.ofBody(exchange);
        files.delete(account(exchange), asked.fileId(), asked.purpose());
        new FileAnswers.Deleted(asked.fileId()).send(exchange);
    }

    void deleteForTool(Exchange exchange) {
        var asked = FileRequest.ofQuery(exchange);
        files.delete(account(exchange), asked.fileId(), asked.purpose());
        new FileAnswers.ToolDeleted(asked.fileId()).send(exchange);
    }

    /** A download link, which needs no key. */
    void fetch(Exchange exchange) throws IOException {
        Optional<StoredFile> file = links.find(exchange.pathParameter("name"));
        if (file.isEmpty()) {
            notFound(exchange);
            return;
        }
        try {
            download(file.get()).answer(exchange);
        } catch (NoSuchFileException e) {
            notFound(exchange);
        }
    }

    private StoredFile find(Exchange exchange) {
        return files.find(account(exchange), FileRequest.ofQuery(exchange).fileId());
    }

    private Download download(StoredFile file) {
        return new Download(
                file.name(), file.mediaType(), file.bytes(), (begin, length) -> files.open(file, begin, length));
    }

    private static String account(Exchange exchange) {
        return KeyHolder.of(exchange.caller()).account().id();
    }

    private static void notFound(Exchange exchange) {
        exchange.bytes(404, "text/plain", "404 page not found".getBytes(StandardCharsets.UTF_8));
    }
}
