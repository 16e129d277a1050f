package io.maximin.embeddings;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts a token for each word, and gives a vector that says how often each letter is in the text. A text {@code fail}
 * makes it fail, and {@code hold} wait until it is interrupted.
 */
public final class LetterEngine implements EmbeddingEngine {
    private final CountDownLatch holding = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);
    private final AtomicInteger computed = new AtomicInteger();

    @Override
    public PreparedTexts prepare(List<String> texts) {
        return new PreparedTexts() {
            @Override
            public List<Integer> tokens() {
                return texts.stream().map(text -> text.split(" ").length).toList();
            }

            @Override
            public List<float[]> vectors() throws InterruptedException {
                if (texts.contains("fail")) {
                    throw new ApiException(ErrorKind.OVERLOADED, "too much");
                }
                if (texts.contains("hold")) {
                    holding.countDown();
                    never.await();
                }
                computed.addAndGet(texts.size());
                return texts.stream().map(LetterEngine::vector).toList();
            }
        };
    }

    /** What the engine says of a text. */
    public static float[] vector(String text) {
        var counts = new float[EmbeddingService.DIMENSIONS];
        text.chars().filter(letter -> letter < counts.length).forEach(letter -> counts[letter]++);
        return counts;
    }

    /** Texts whose vectors were made. */
    public int computed() {
        return computed.get();
    }

    /** Returns when a request waits. */
    public void awaitHold() throws InterruptedException {
        holding.await();
    }
}
