package io.maximin.api.minimax;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.files.StoredFile;
import org.jspecify.annotations.Nullable;

/** A file on the wire; the address only where it can be fetched. Source: spec/files.md section 2. */
record FileObject(
        @JsonProperty("file_id") long fileId,
        long bytes,
        @JsonProperty("created_at") long createdAt,
        String filename,
        String purpose,

        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("download_url") @Nullable
        String downloadUrl) {

    static FileObject of(StoredFile file) {
        return of(file, null);
    }

    static FileObject of(StoredFile file, @Nullable String downloadUrl) {
        return new FileObject(
                file.id(),
                file.bytes(),
                file.createdAt().getEpochSecond(),
                file.name(),
                file.purpose().label(),
                downloadUrl);
    }
}
