package io.maximin.engines.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.prompt.Segment.Answer;
import io.maximin.engines.prompt.Segment.Thinking;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReasoningSplitterTest {
    private static final String OUTPUT = "\n<think>\n\nIs 1 < 2?\n\nYes: </thin, so\n</think>\n\n  A <b>: 1 < 2\n";

    @Test
    void reasoningAndAnswerArePulledApartHoweverTheStreamIsCut() {
        for (var seed = 0; seed < 500; seed++) {
            var segments = stream(false, cut(OUTPUT, new Random(seed)));

            assertThat(thinking(segments)).as("seed %d", seed).isEqualTo("Is 1 < 2?\n\nYes: </thin, so");
            assertThat(answer(segments)).as("seed %d", seed).isEqualTo("  A <b>: 1 < 2\n");
        }
    }

    @Test
    void promptMayHaveOpenedTheTag() {
        assertThat(stream(true, List.of("\nhm", "\n", "</th", "ink>", "\n\n", "Hi")))
                .containsExactly(new Thinking("hm"), new Answer("Hi"));
    }

    @Test
    void tagOpenedAgainBehindThePromptsOwnIsDropped() {
        assertThat(stream(true, List.of("<thi", "nk>\nhm</think>Hi")))
                .containsExactly(new Thinking("hm"), new Answer("Hi"));
    }

    @Test
    void emptyReasoningGivesNoSegment() {
        assertThat(stream(false, List.of("<think>\n\n</think>\n\nHi"))).containsExactly(new Answer("Hi"));
    }

    @Test
    void answerWithoutReasoningFlowsUntouched() {
        assertThat(stream(false, List.of("  a <", " b", "</think> <think>", "\n")))
                .containsExactly(
                        new Answer("  a <"), new Answer(" b"), new Answer("</think> <think>"), new Answer("\n"));
    }

    @Test
    void answerMayTalkAboutTheTag() {
        var text = "Wrap it in <think>like this</think>.";

        assertThat(answer(stream(false, cut(text, new Random(1))))).isEqualTo(text);
    }

    @Test
    void onlyWhatMayBecomeATagIsHeldBack() {
        var splitter = new ReasoningSplitter(true);

        assertThat(splitter.push("a < b")).containsExactly(new Thinking("a < b"));
        assertThat(splitter.push(" <")).containsExactly(new Thinking(" "));
        assertThat(splitter.push("/thunk")).containsExactly(new Thinking("</thunk"));
        assertThat(splitter.push("\n")).isEmpty();
        assertThat(splitter.push("x")).containsExactly(new Thinking("\nx"));
    }

    @Test
    void streamCutShortLosesNoText() {
        assertThat(stream(false, List.of("<thi"))).containsExactly(new Answer("<thi"));
        assertThat(stream(true, List.of("so\n"))).containsExactly(new Thinking("so"));
        assertThat(thinking(stream(true, List.of("so</thi")))).isEqualTo("so</thi");
        assertThat(stream(true, List.of("so</think>\n"))).containsExactly(new Thinking("so"));
        assertThat(stream(false, List.of())).isEmpty();
    }

    @Test
    void otherTagsAreData() {
        var splitter = new ReasoningSplitter(new ReasoningTags("[THINK]", "[/THINK]"), false);

        var segments = new ArrayList<>(splitter.push("[THINK]hm[/THI"));
        segments.addAll(splitter.push("NK]ok"));

        assertThat(segments).containsExactly(new Thinking("hm"), new Answer("ok"));
    }

    private static List<String> cut(String text, Random random) {
        var pieces = new ArrayList<String>();
        for (var from = 0; from < text.length(); ) {
            var to = Math.min(text.length(), from + 1 + random.nextInt(6));
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }

    private static List<Segment> stream(boolean inside, List<String> pieces) {
        var splitter = new ReasoningSplitter(inside);
        var segments = new ArrayList<Segment>();
        pieces.forEach(piece -> segments.addAll(splitter.push(piece)));
        segments.addAll(splitter.finish());
        return segments;
    }

    private static String thinking(List<Segment> segments) {
        var text = new StringBuilder();
        segments.forEach(segment -> text.append(segment instanceof Thinking thinking ? thinking.text() : ""));
        return text.toString();
    }

    private static String answer(List<Segment> segments) {
        var text = new StringBuilder();
        segments.forEach(segment -> text.append(segment instanceof Answer answer ? answer.text() : ""));
        return text.toString();
    }
}
