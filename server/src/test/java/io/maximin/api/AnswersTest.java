package io.maximin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.json.Json;
import io.maximin.text.StopReason;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Callers of every dialect make the same of what the engine tells, streamed or not: its text to the letter, its
 * thinking and its calls apart, why it ended, and what it took.
 */
class AnswersTest extends DialectSuite {
    private static final String NONE = "";

    private static HeardText text(String thinking, String answer, StopReason stop, int input, int output) {
        return new HeardText(thinking, answer, List.of(), List.of(), stop, input, 0, output);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void textIsWhatWasWritten(boolean stream) throws Exception {
        var heard = heard(script("say:Hello 👋🏽, \"wörld\"!\n\tBye."), stream);

        assertThat(heard).isEqualTo(text(NONE, "Hello 👋🏽, \"wörld\"!\n\tBye.", StopReason.END_TURN, 4, 3));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void thinkingStandsApart(boolean stream) throws Exception {
        var heard = heard(script("think:They greet me.|say:Hello there."), stream);

        assertThat(heard).isEqualTo(text("They greet me.", "Hello there.", StopReason.END_TURN, 4, 5));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anAnswerMayBeEmpty(boolean stream) throws Exception {
        assertThat(heard(script("say:"), stream)).isEqualTo(text(NONE, NONE, StopReason.END_TURN, 1, 0));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theLimitCutsAnAnswerShort(boolean stream) throws Exception {
        var heard = heard(script("think:Count.|say:one two three", 3), stream);

        assertThat(heard).isEqualTo(text("Count.", "one two ", StopReason.MAX_TOKENS, 3, 3));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void thinkingCountsAgainstTheLimit(boolean stream) throws Exception {
        var heard = heard(script("think:Let me see.|say:Yes.", 2), stream);

        assertThat(heard).isEqualTo(text("Let me ", NONE, StopReason.MAX_TOKENS, 3, 2));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void callsAreWholeAndNumbered(boolean stream) throws Exception {
        var heard = heard(script("think:Two.|say:I look.|call:weather {\"city\":\"Oslo\"}|call:time {}"), stream);

        assertThat(heard.withoutIds())
                .isEqualTo(new HeardText(
                        "Two.",
                        "I look.",
                        List.of("weather {\"city\":\"Oslo\"}", "time {}"),
                        List.of(),
                        StopReason.TOOL_CALLS,
                        4,
                        0,
                        6));
        assertThat(heard.ids()).hasSize(2).doesNotHaveDuplicates();
        for (int i = 0; i < 2; i++) {
            assertThat(heard.ids().get(i)).matches("call_function_[a-z0-9]{12}_" + (i + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatWasCachedIsTold(boolean stream) throws Exception {
        var heard = heard(script("cached:2|say:Hello there."), stream);

        assertThat(heard.cached()).isEqualTo(2);
        assertThat(heard.input()).isEqualTo(2);
    }

    @Test
    void theModelIsEchoedAsTheCallerWroteIt() throws Exception {
        var body = dialect.body(script("say:Hi."), false).replace("MiniMax-M2.1", "minimax-m2.1");

        var answer = server.post(dialect.path() + "?beta=true&GroupId=17", body);

        assertThat(Json.tree(answer.body()).path("model").stringValue()).isEqualTo("minimax-m2.1");
    }

    @Test
    void whatAPromptCountsIsWhatItsAnswerReports() throws Exception {
        var request = script("say:five words are in here");
        for (var path : dialect.paths().subList(1, dialect.paths().size())) {
            var counted = server.post(path, dialect.body(request, false));

            assertThat(Json.tree(counted.body()).path("input_tokens").intValue())
                    .isEqualTo(5);
        }
        assertThat(heard(request, false).input()).isEqualTo(5);
    }

    @Test
    void aStreamShowsLifeBeforeItsFirstToken() throws Exception {
        try (var waiting = new DialectServer()) {
            var request = waiting.request(dialect.path(), dialect.body(script("hold:|say:late"), true));

            var answer = waiting.client().send(request, BodyHandlers.ofInputStream());
            var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
            var early = lines.readLine();
            waiting.engine().awaitHeld(1);
            waiting.engine().release();

            assertThat(early).isNotBlank().doesNotContain("late");
            assertThat(lines.lines()).anyMatch(line -> line.contains("late"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCallerThatGoesAwayFreesItsSlot(boolean stream) throws Exception {
        try (var waiting = new DialectServer()) {
            var request = waiting.request(dialect.path(), dialect.body(script("say:one|hold:"), stream));
            var answer = waiting.client().sendAsync(request, BodyHandlers.ofString());
            waiting.engine().awaitHeld(1);

            answer.cancel(true);

            waiting.engine().awaitIdle();
            assertThat(waiting.engine().active()).isZero();
        }
    }
}
