package io.maximin.api.minimax;

import io.maximin.json.Json;
import io.maximin.speech.Subtitle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes a file of subtitles as they come: only the last one, which nobody knows before the end, is held. */
final class TitlesWriter implements Consumer<Subtitle>, AutoCloseable {
    private final Writer out;
    private @Nullable Subtitle last;
    private char before = '[';

    TitlesWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void accept(Subtitle subtitle) {
        try {
            write(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        last = subtitle;
    }

    private void write(boolean isLast) throws IOException {
        if (last != null) {
            out.write(before);
            out.write(Json.write(SubtitleSegment.of(last, false, isLast)));
            before = ',';
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            write(true);
            out.write(last == null ? "[]" : "]");
        }
    }
}
