package io.maximin.api.minimax;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.api.BaseResp;
import io.maximin.http.Exchange;
import io.maximin.json.Json;
import java.util.List;

/** The bodies that the file routes answer with. Source: spec/files.md sections 4 to 8 and 10. */
sealed interface FileAnswers {

    record One(FileObject file, @JsonProperty("base_resp") BaseResp baseResp) implements FileAnswers {
        One(FileObject file) {
            this(file, BaseResp.SUCCESS);
        }
    }

    record Listing(
            List<FileObject> files,
            @JsonProperty("base_resp") BaseResp baseResp) implements FileAnswers {
        Listing(List<FileObject> files) {
            this(files, BaseResp.SUCCESS);
        }
    }

    record Deleted(
            @JsonProperty("file_id") long fileId,
            @JsonProperty("base_resp") BaseResp baseResp) implements FileAnswers {
        Deleted(long fileId) {
            this(fileId, BaseResp.SUCCESS);
        }
    }

    /** The listing as the platform's command-line tool expects it. */
    record ToolListing(
            String object,
            List<FileObject> data,
            @JsonProperty("base_resp") BaseResp baseResp) implements FileAnswers {
        ToolListing(List<FileObject> data) {
            this("list", data, BaseResp.SUCCESS);
        }
    }

    /** The deletion as the platform's command-line tool expects it. */
    record ToolDeleted(
            long id,
            String object,
            boolean deleted,
            @JsonProperty("base_resp") BaseResp baseResp) implements FileAnswers {
        ToolDeleted(long id) {
            this(id, "file", true, BaseResp.SUCCESS);
        }
    }

    default void send(Exchange exchange) {
        exchange.json(200, Json.write(this));
    }
}
