package io.maximin.text;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Passes the events of one generation on with sensitive text masked, in the thinking and in the answer. Arguments of
 * tool calls pass as they are: a masked argument would break the call.
 */
public final class MaskedEvents implements Consumer<TextEvent> {
    private final Consumer<TextEvent> next;
    private SensitiveText mask = new SensitiveText();
    private Function<String, TextEvent> open = TextEvent.Answer::new;
    private boolean thinking;

    public MaskedEvents(Consumer<TextEvent> next) {
        this.next = next;
    }

    @Override
    public void accept(TextEvent event) {
        switch (event) {
            case TextEvent.Thinking(var text) -> {
                turnTo(true);
                emit(mask.push(text));
            }
            case TextEvent.Answer(var text) -> {
                turnTo(false);
                emit(mask.push(text));
            }
            case TextEvent.Signature _,
                    TextEvent.RedactedThinking _,
                    TextEvent.ToolCallStarted _,
                    TextEvent.Finished _ -> {
                flush();
                next.accept(event);
            }
            case TextEvent.Started _, TextEvent.ToolCallArguments _ -> next.accept(event);
        }
    }

    private void turnTo(boolean nowThinking) {
        if (thinking == nowThinking) {
            return;
        }
        flush();
        thinking = nowThinking;
        open = nowThinking ? TextEvent.Thinking::new : TextEvent.Answer::new;
    }

    private void flush() {
        emit(mask.finish());
        mask = new SensitiveText();
    }

    private void emit(String text) {
        if (!text.isEmpty()) {
            next.accept(open.apply(text));
        }
    }
}
