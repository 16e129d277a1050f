package io.maximin.engines.llama;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.maximin.engines.grammar.Chained;
import io.maximin.engines.grammar.FreeText;
import io.maximin.engines.grammar.GrammarState;
import io.maximin.engines.grammar.Guide;
import io.maximin.engines.grammar.SchemaGrammar;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model of random weights, which says anything at all, held to a form. */
class ConstrainedTest {
    private static final String SCHEMA = """
            {"type":"object","properties":{"name":{"type":"string","maxLength":6},"count":{"type":"integer","minimum":1,
             "maximum":500},"kind":{"enum":["red","green"]}},"required":["name","count","kind"]}""";

    @TempDir
    private Path directory;

    private LlamaModel model;
    private BatchScheduler scheduler;

    @BeforeEach
    void load() {
        model = TestRuntime.load().loadModel(TinyGguf.write(directory.resolve("tiny.gguf"), 1), ModelOptions.DEFAULT);
        scheduler = new BatchScheduler(model, new SchedulerOptions(1024, 2, 1, 64, 32, 8, 0, CacheSharing.OWNER));
    }

    @AfterEach
    void free() {
        scheduler.close();
        model.close();
    }

    private Answer answer(Guide guide, long seed, int maxTokens) throws InterruptedException {
        var request = new GenerationRequest(
                model.tokenizePrompt("hello"), new SamplingOptions(1, 0.95, seed), maxTokens, "", Optional.of(guide));
        return Answer.read(scheduler.submit(request));
    }

    private static Guide guide() {
        return Guide.of(SchemaGrammar.of(SCHEMA));
    }

    @Test
    void everyAnswerFitsTheSchema() throws InterruptedException {
        var validator = SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(SCHEMA, InputFormat.JSON);
        for (long seed = 0; seed < 10; seed++) {
            var answer = answer(guide(), seed, 400);

            assertThat(answer.end().reason()).isEqualTo(Step.Reason.END_OF_TURN);
            assertThat(validator.validate(answer.text(), InputFormat.JSON))
                    .as(answer.text())
                    .isEmpty();
        }
    }

    @Test
    void theSameSeedGivesTheSameAnswer() throws InterruptedException {
        assertThat(answer(guide(), 3, 400).text())
                .isEqualTo(answer(guide(), 3, 400).text());
    }

    @Test
    void anAnswerMayBeCutShort() throws InterruptedException {
        var answer = answer(guide(), 1, 3);

        assertThat(answer.end().reason()).isEqualTo(Step.Reason.MAX_TOKENS);
        assertThat(answer.text()).startsWith("{");
    }

    @Test
    void freeTextIsHeldFromAMarkOn() throws InterruptedException {
        var grammar = SchemaGrammar.of("{\"const\":\"held\"}");
        for (String mark : List.of("a", "e", "t")) {
            var guide = FreeText.until(
                    List.of(new FreeText.Mark(mark, text -> new Chained(GrammarState.start(grammar), text))), true);
            var text = answer(guide, 7, 60).text();

            assertThat(text.replace(mark + "\"held\"", ""))
                    .satisfiesAnyOf(
                            rest -> assertThat(rest).doesNotContain(mark),
                            rest -> assertThat(mark + "\"held\"").startsWith(rest.substring(rest.indexOf(mark))));
        }
    }
}
