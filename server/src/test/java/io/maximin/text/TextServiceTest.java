package io.maximin.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.keys.TestKeys;
import io.maximin.usage.Call;
import io.maximin.usage.Delivery;
import io.maximin.usage.Metering;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TextServiceTest {
    private static final Call CALL = new Call(TestKeys.unlimited(), Delivery.WHOLE, "trace");

    private final ScriptedEngine engine = new ScriptedEngine();
    private final TextModel m2 = model("MiniMax-M2", List.of("abab6.5s-chat"), true);
    private final TextModel hidden = model("M2-her", List.of(), false);
    private final TextService service = new TextService(List.of(m2, hidden), Metering.NONE);

    @Test
    void idsAndAliasesMatchInAnyCase() {
        assertThat(service.find("minimax-M2")).contains(m2);
        assertThat(service.find("ABAB6.5S-chat")).contains(m2);
        assertThat(service.find("MiniMax-M3")).isEmpty();
    }

    @Test
    void anUnlistedModelAnswersButIsNotListed() {
        assertThat(service.models()).containsExactly(m2);
        assertThat(service.model("m2-her")).isEqualTo(hidden);
    }

    @Test
    void anUnknownModelIsAnInvalidParameterWhenUsedAndNotFoundWhenAskedFor() {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> service.generate(CALL, request("gpt-9"), _ -> {}))
                .withMessage("invalid params, unknown model 'gpt-9'")
                .matches(e -> e.kind() == ErrorKind.INVALID_REQUEST);
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> service.describe("gpt-9"))
                .withMessage("invalid params, unknown model 'gpt-9'")
                .matches(e -> e.kind() == ErrorKind.NOT_FOUND);
    }

    @Test
    void theEngineOfTheModelWritesAndCounts() throws InterruptedException {
        var events = new ArrayList<TextEvent>();

        service.generate(CALL, request("minimax-m2"), events::add);

        assertThat(events)
                .containsExactly(
                        new TextEvent.Started(2, 0, 0),
                        new TextEvent.Answer("two "),
                        new TextEvent.Answer("words"),
                        new TextEvent.Finished(StopReason.END_TURN, new Usage(2, 0, 0, 2, 0)));
        assertThat(service.countTokens(request("MiniMax-M2"))).isEqualTo(2);
    }

    @Test
    void twoModelsOfOneNameAreRefused() {
        var twin = model("Other", List.of("minimax-m2"), true);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TextService(List.of(m2, twin), Metering.NONE))
                .withMessageContaining("'minimax-m2' belongs to both MiniMax-M2 and Other");
    }

    private TextModel model(String id, List<String> aliases, boolean listed) {
        return new TextModel(id, aliases, Instant.EPOCH, listed, engine);
    }

    private static TextRequest request(String model) {
        return new TextRequest(
                model,
                List.of(Message.text(Role.USER, "two words")),
                List.of(),
                new ToolChoice.Auto(),
                true,
                new AnswerFormat.Text(),
                new Sampling(1, 0.95, OptionalLong.empty()),
                OptionalInt.empty());
    }
}
