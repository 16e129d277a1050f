package io.maximin.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.config.ConfigException;
import io.maximin.engines.cutout.Cutter;
import io.maximin.engines.description.SceneReader;
import io.maximin.engines.stage.show.ArtLibrary;
import io.maximin.engines.stage.show.Stage;
import io.maximin.images.Canvas;
import io.maximin.images.Drawn;
import io.maximin.images.Illustrator;
import io.maximin.images.ImageRequest;
import io.maximin.images.LocalImageEngine;
import io.maximin.images.PaintThreads;
import io.maximin.images.PictureFormat;
import io.maximin.images.PlannerConfig;
import io.maximin.text.AnswerFormat;
import io.maximin.text.Message;
import io.maximin.text.PreparedText;
import io.maximin.text.Role;
import io.maximin.text.ScriptedEngine;
import io.maximin.text.TextEngine;
import io.maximin.text.TextModel;
import io.maximin.text.TextRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of the illustrator with a text model that plays a script as its planner. */
class PlannedPicturesTest {
    private static final String PLAN = """
            say:{"mood":"gloomy","picture":"an old woman sitting on a bench","place":"a park","hour":"night"}""";

    @SuppressWarnings("NullAway.Init")
    private static Illustrator illustrator;

    @BeforeAll
    static void load() {
        illustrator = new Illustrator(SceneReader.load(), new Stage(ArtLibrary.bare()), Cutter.plain());
    }

    @AfterAll
    static void close() {
        illustrator.close();
    }

    /** Plays a script whatever it is asked, and keeps what it was asked. */
    private static final class Writing implements TextEngine {
        private final ScriptedEngine engine = new ScriptedEngine();
        private final String script;
        private final List<TextRequest> asked = new ArrayList<>();
        private final List<String> owners = new ArrayList<>();

        Writing(String script) {
            this.script = script;
        }

        @Override
        public PreparedText prepare(TextRequest request, String owner) {
            asked.add(request);
            owners.add(owner);
            return engine.prepare(
                    new TextRequest(
                            request.model(),
                            List.of(Message.text(Role.USER, script)),
                            request.tools(),
                            request.toolChoice(),
                            request.parallelCalls(),
                            request.format(),
                            request.sampling(),
                            OptionalInt.empty()),
                    owner);
        }

        @Override
        public int countTokens(TextRequest request) {
            return engine.countTokens(request);
        }
    }

    private static List<TextModel> models(TextEngine engine) {
        return List.of(new TextModel("MiniMax-M2.1", List.of("MiniMax-M2.5"), Instant.EPOCH, true, engine));
    }

    private static Drawn.Made draw(Writing writing, String prompt, boolean optimized, Duration timeout)
            throws InterruptedException {
        var planner = LocalImages.planner(new PlannerConfig(Optional.of("minimax-m2.5"), timeout), models(writing));
        var request = new ImageRequest(
                prompt,
                "account",
                new Canvas(192, 128),
                List.of(7L),
                Optional.of(7L),
                Optional.empty(),
                Optional.empty(),
                optimized,
                PictureFormat.PNG);
        var drawn = new ArrayList<Drawn.Made>();
        try (var threads = new PaintThreads(2)) {
            new LocalImageEngine(() -> illustrator, threads, planner).draw(request, one -> drawn.add((Drawn.Made) one));
        }
        return drawn.getFirst();
    }

    private static Drawn.Made draw(String script, String prompt) throws InterruptedException {
        return draw(new Writing(script), prompt, true, Duration.ofMinutes(1));
    }

    private static Drawn.Made plain(String prompt) throws InterruptedException {
        return draw(new Writing(PLAN), prompt, false, Duration.ofMinutes(1));
    }

    private static boolean same(Drawn.Made one, Drawn.Made other) {
        return Arrays.equals(one.picture().bytes(), other.picture().bytes());
    }

    @Test
    void aPromptThatNamesNothingIsDrawnAsItIsPlannedEveryTime() throws InterruptedException {
        var one = draw(PLAN, "loneliness");
        var two = draw(PLAN, "loneliness");

        assertThat(same(one, two)).isTrue();
        assertThat(same(one, plain("loneliness"))).isFalse();
        assertThat(one.notes())
                .contains("'(nothing to draw was named)' is drawn as an old woman sitting on a bench, in a park");
    }

    @Test
    void theModelIsAskedForTheLikeliestPlanOfTheSchemaOnBehalfOfTheAccount() throws InterruptedException {
        var writing = new Writing(PLAN);

        draw(writing, "loneliness", true, Duration.ofMinutes(1));

        assertThat(writing.owners).containsExactly("account");
        assertThat(writing.asked).singleElement().satisfies(request -> {
            assertThat(request.model()).isEqualTo("MiniMax-M2.1");
            assertThat(request.format()).isInstanceOf(AnswerFormat.JsonSchema.class);
            assertThat(request.sampling().temperature()).isZero();
            assertThat(request.maxTokens()).hasValue(160);
            assertThat(request.messages().getLast()).isEqualTo(Message.text(Role.USER, "Title: loneliness"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"fail:OVERLOADED", "fail:UNAVAILABLE", "say:{|fail:INTERNAL", "crash:", "say:no plan"})
    void aPlannerThatFailsChangesNothing(String script) throws InterruptedException {
        var picture = draw(script, "loneliness");

        assertThat(same(picture, plain("loneliness"))).isTrue();
    }

    @Test
    void aPlannerThatIsSlowChangesNothing() throws InterruptedException {
        var picture = draw(new Writing("hold:"), "loneliness", true, Duration.ofMillis(100));

        assertThat(same(picture, plain("loneliness"))).isTrue();
    }

    @Test
    void thePlannerIsNotAskedIfThePromptNamesSomethingOrNobodyWantsIt() throws InterruptedException {
        var writing = new Writing(PLAN);

        draw(writing, "two red foxes under a pine", true, Duration.ofMinutes(1));
        draw(writing, "loneliness", false, Duration.ofMinutes(1));

        assertThat(writing.asked).isEmpty();
    }

    @Test
    void aPlannerThatIsNoTextModelStopsTheStart() {
        var unknown = new PlannerConfig(Optional.of("gpt-7"), Duration.ofSeconds(1));

        assertThatThrownBy(() -> LocalImages.planner(unknown, models(new ScriptedEngine())))
                .isInstanceOf(ConfigException.class)
                .hasMessage("images.planner.model is no text model: 'gpt-7'");
        assertThat(LocalImages.planner(PlannerConfig.defaults(), List.of())).isEmpty();
    }
}
