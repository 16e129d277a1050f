package io.maximin.api.minimax;

import io.maximin.speech.SentenceBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the two speech WebSockets make of the texts they are sent. */
sealed interface TaskStyle {
    void add(String text);

    /** What is ready to be said next. */
    Optional<String> next();

    /** What is left, ready or not. */
    Optional<String> rest();

    void clear();

    /** Whether a text holds nothing, and is skipped in silence. */
    boolean isEmpty(String text);

    /** Whether sentences have events of their own, and may be flushed and cancelled. */
    boolean tellsSentences();

    /** Each text is said as it is. Source: spec/speech.md section 3.1. */
    final class Whole implements TaskStyle {
        private @Nullable String text;

        @Override
        public void add(String next) {
            text = next;
        }

        @Override
        public Optional<String> next() {
            var taken = Optional.ofNullable(text);
            text = null;
            return taken;
        }

        @Override
        public Optional<String> rest() {
            return next();
        }

        @Override
        public void clear() {
            text = null;
        }

        @Override
        public boolean isEmpty(String given) {
            return given.isBlank();
        }

        @Override
        public boolean tellsSentences() {
            return false;
        }
    }

    /** Texts are fragments; sentences are said as they become complete. Source: spec/speech.md section 3.5. */
    final class Sentences implements TaskStyle {
        private final SentenceBuffer buffer = new SentenceBuffer();

        @Override
        public void add(String fragment) {
            buffer.add(fragment);
        }

        @Override
        public Optional<String> next() {
            return buffer.next();
        }

        @Override
        public Optional<String> rest() {
            return buffer.rest();
        }

        @Override
        public void clear() {
            buffer.clear();
        }

        @Override
        public boolean isEmpty(String fragment) {
            return fragment.isEmpty();
        }

        @Override
        public boolean tellsSentences() {
            return true;
        }
    }
}
