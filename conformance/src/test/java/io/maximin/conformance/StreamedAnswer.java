package io.maximin.conformance;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Collects what LangChain4j streams, and waits for its end. */
final class StreamedAnswer implements StreamingChatResponseHandler {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder thinking = new StringBuilder();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable ChatResponse whole;
    private volatile @Nullable Throwable failure;

    @Override
    public void onPartialResponse(String piece) {
        text.append(piece);
    }

    @Override
    public void onPartialThinking(PartialThinking piece) {
        thinking.append(piece.text());
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        whole = response;
        ended.countDown();
    }

    @Override
    public void onError(Throwable error) {
        failure = error;
        ended.countDown();
    }

    /** The whole answer as the library puts it together; a failed stream throws. */
    ChatResponse await() throws InterruptedException {
        if (!ended.await(10, TimeUnit.SECONDS)) {
            throw new AssertionError("the stream did not end; so far: " + text);
        }
        return Optional.ofNullable(whole).orElseThrow(() -> new AssertionError("the stream failed", failure));
    }

    String text() {
        return text.toString();
    }

    String thinking() {
        return thinking.toString();
    }
}
