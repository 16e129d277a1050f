package io.maximin.api.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.files.FileService;
import io.maximin.files.StoredFile;
import io.maximin.http.Exchange;
import io.maximin.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files of accounts. */
final class FilesHandler {
    static final String LIMIT = "limit";

    private static final int USUAL = 100;

    private final Lookup lookup;
    private final FileService files;

    /**
     * Files of one account, and what all of them take.
     *
     * @param count of all its files, those that are not listed too
     */
    record Listing(String account, long count, long bytes, List<FileBody> files) {}

    record FileBody(
            long id,
            String name,
            String purpose,
            @JsonProperty("media_type") String mediaType,
            long bytes,
            @JsonProperty("created_at") String createdAt,
            @JsonProperty("expires_at") @Nullable String expiresAt) {

        static FileBody of(StoredFile file) {
            return new FileBody(
                    file.id(),
                    file.name(),
                    file.purpose().label(),
                    file.mediaType(),
                    file.bytes(),
                    file.createdAt().toString(),
                    file.expiresAt().map(Instant::toString).orElse(null));
        }
    }

    record Deleted(long id, boolean deleted) {}

    FilesHandler(Lookup lookup, FileService files) {
        this.lookup = lookup;
        this.files = files;
    }

    void list(Exchange exchange) {
        var account = lookup.accountOfPath(exchange.pathParameter("id"));
        int most = exchange.query(LIMIT).map(FilesHandler::limit).orElse(USUAL);
        var used = files.used(account.id());
        var listed = files.list(account.id(), Optional.empty()).stream()
                .limit(most)
                .map(FileBody::of)
                .toList();
        exchange.json(200, Json.write(new Listing(account.name(), used.files(), used.bytes(), listed)));
    }

    private static int limit(String text) {
        if (text.matches("[0-9]{1,9}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= FileService.MOST_LISTED) {
                return limit;
            }
        }
        throw ApiException.invalid(LIMIT + " must be within [1, " + FileService.MOST_LISTED + "], got '" + text + "'");
    }

    void delete(Exchange exchange) {
        String id = exchange.pathParameter("id");
        var file = Lookup.number(id)
                .flatMap(files::find)
                .orElseThrow(() -> new ApiException(ErrorKind.NOT_FOUND, "no file has the id '" + id + "'"));
        files.delete(file.accountId(), file.id(), Optional.empty());
        exchange.json(200, Json.write(new Deleted(file.id(), true)));
    }
}
