package io.maximin.documents;

import java.util.List;

/**
 * One text of an uploaded file.
 *
 * @param name harmless as the name of a file, and unlike that of any other document of the same file, whatever the case
 *     of its letters
 * @param passages at least one, in the order of their fields
 */
public record Document(String name, List<Passage> passages) {
    public Document {
        passages = List.copyOf(passages);
    }
}
