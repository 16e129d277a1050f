package io.maximin.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.text.TextEvent.Answer;
import io.maximin.text.TextEvent.Finished;
import io.maximin.text.TextEvent.Started;
import io.maximin.text.TextEvent.Thinking;
import io.maximin.text.TextEvent.ToolCallArguments;
import io.maximin.text.TextEvent.ToolCallStarted;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskedEventsTest {
    private static final Finished END = new Finished(StopReason.END_TURN, new Usage(1, 0, 0, 1, 0));

    @Test
    void thinkingAndAnswerAreMaskedAndKeptApart() {
        assertThat(masked(
                        new Started(1, 0, 0),
                        new Thinking("for a@b"),
                        new Thinking(".org"),
                        new Answer("Hi 10.0.0.1"),
                        END))
                .containsExactly(
                        new Started(1, 0, 0),
                        new Thinking("for "),
                        new Thinking("***"),
                        new Answer("Hi "),
                        new Answer("***"),
                        END);
    }

    @Test
    void argumentsOfToolCallsPassAsTheyAre() {
        var call = new ToolCallStarted(0, "open");
        var arguments = new ToolCallArguments(0, "{\"url\":\"https://example.com\"}");

        assertThat(masked(new Answer("a.com"), call, arguments, END))
                .containsExactly(new Answer("***"), call, arguments, END);
    }

    private static List<TextEvent> masked(TextEvent... events) {
        var seen = new ArrayList<TextEvent>();
        var masked = new MaskedEvents(seen::add);
        List.of(events).forEach(masked);
        return seen;
    }
}
