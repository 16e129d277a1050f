package io.maximin.embeddings;

import io.maximin.error.ApiException;
import java.util.List;
import java.util.Objects;

/**
 * Texts that vectors are wanted of.
 *
 * @param model id as the caller wrote it
 * @param field where the texts stand in the body
 * @param texts 1 to {@value #MOST_TEXTS}, none of them empty
 */
public record EmbeddingRequest(String model, String field, List<String> texts) {
    public static final int MOST_TEXTS = 2048;

    /** Tokens of one text. */
    static final int MOST_TOKENS = 8192;

    /** Tokens of all texts together. */
    static final int MOST_TOKENS_IN_ALL = 300_000;

    /** @throws ApiException if there are no texts, too many, or an empty one */
    public EmbeddingRequest {
        Objects.requireNonNull(model);
        Objects.requireNonNull(field);
        texts = List.copyOf(texts);
        if (texts.isEmpty() || texts.size() > MOST_TEXTS) {
            throw ApiException.invalid(field + " must hold 1 to " + MOST_TEXTS + " texts, got " + texts.size());
        }
        int empty = texts.indexOf("");
        if (empty >= 0) {
            throw ApiException.invalid(field + "[" + empty + "] must not be empty");
        }
    }

    /** @throws ApiException naming the first text that is too long, or the sum */
    void requireShort(List<Integer> tokens) {
        long sum = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i) > MOST_TOKENS) {
                throw ApiException.invalid(
                        field + "[" + i + "] must have at most " + MOST_TOKENS + " tokens, got " + tokens.get(i));
            }
            sum += tokens.get(i);
        }
        if (sum > MOST_TOKENS_IN_ALL) {
            throw ApiException.invalid(
                    field + " must have at most " + MOST_TOKENS_IN_ALL + " tokens in all, got " + sum);
        }
    }
}
