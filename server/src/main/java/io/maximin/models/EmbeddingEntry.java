package io.maximin.models;

import java.util.List;
import java.util.Objects;

/**
 * The public model ids of embeddings, and what all of them run on.
 *
 * @param models ids, the one to name in advice first
 * @param weights id of the artifact that holds the network and its tokenizer
 */
public record EmbeddingEntry(List<String> models, String weights) {
    public EmbeddingEntry {
        models = List.copyOf(models);
        Objects.requireNonNull(weights);
        if (models.isEmpty() || models.stream().anyMatch(String::isBlank)) {
            throw new CatalogueException("embeddings: models must be at least one id, and none blank");
        }
    }
}
