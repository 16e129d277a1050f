package io.maximin.api.anthropic;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.text.TextModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the model list, field by field as in spec/text.md section 3.8; an empty page has no first and last id.
 */
record ModelPage(
        List<Entry> data,
        @JsonProperty("first_id") @Nullable String firstId,
        @JsonProperty("has_more") boolean hasMore,
        @JsonProperty("last_id") @Nullable String lastId) {

    record Entry(
            String id,
            @JsonProperty("created_at") String createdAt,
            @JsonProperty("display_name") String displayName,
            String type) {

        static Entry of(TextModel model) {
            return new Entry(model.id(), model.created().toString(), model.id(), "model");
        }
    }

    static ModelPage of(List<TextModel> page, boolean hasMore) {
        return new ModelPage(
                page.stream().map(Entry::of).toList(),
                page.isEmpty() ? null : page.getFirst().id(),
                hasMore,
                page.isEmpty() ? null : page.getLast().id());
    }
}
