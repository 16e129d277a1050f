package io.maximin.engines.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Hour;
import io.maximin.engines.scene.Mood;
import io.maximin.engines.scene.Note;
import io.maximin.engines.scene.Person;
import io.maximin.engines.scene.Pose;
import io.maximin.engines.scene.Scene;
import io.maximin.engines.scene.Season;
import io.maximin.engines.scene.Setting;
import io.maximin.engines.scene.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is proposed for a prompt is drawn only where the prompt names nothing. */
class SceneProposalTest {
    private static final SceneReader READER = SceneReader.load();
    private static final Proposal BENCH =
            new Proposal("an old woman sitting on a bench, two pigeons", "a park", Hour.NIGHT, Mood.GLOOMY);

    private static Scene read(String prompt, Proposal proposal) {
        return READER.read(prompt, Optional.empty(), Optional.of(proposal));
    }

    private static List<String> drawn(Scene scene) {
        return scene.actors().stream().map(actor -> actor.art().name()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "loneliness",
                "the feeling of Monday",
                "孤独",
                "春天的希望",
                "hope on a winter evening, oil painting",
                ""
            })
    void aPromptThatNamesNothingIsOpen(String prompt) {
        assertThat(READER.isOpen(prompt)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a cat", "the loneliness of a whale", "a lake", "奶奶的生日", "孤独的城市", "\"HELLO\"", "un chat noir"})
    void aPromptThatNamesSomebodySomethingAPlaceOrLettersIsNot(String prompt) {
        assertThat(READER.isOpen(prompt)).isFalse();
    }

    @Test
    void whatIsProposedIsReadAsAPromptIs() {
        Scene scene = read("loneliness", BENCH);

        Actor woman = scene.actors().getFirst();
        assertThat(woman.looks().person().map(Person::age)).contains(Person.Age.OLD);
        assertThat(woman.looks().pose()).contains(Pose.SITTING);
        assertThat(scene.actors()).filteredOn(actor -> actor.count() == 2).hasSize(1);
        assertThat(scene.relations()).isNotEmpty();
        assertThat(scene.world().setting()).isEqualTo(Setting.PARK);
        assertThat(scene.world().hour()).isEqualTo(Hour.NIGHT);
        assertThat(scene.world().mood()).isEqualTo(Mood.GLOOMY);
        assertThat(scene.notes())
                .contains(new Note("loneliness", ""))
                .contains(new Note(
                        "(nothing to draw was named)", "an old woman sitting on a bench, two pigeons, in a park"))
                .doesNotContain(new Note("(nothing to draw was named)", "a calm landscape"));
    }

    @Test
    void whatThePromptSaysOfTheWholeCountsMore() {
        Scene scene = read("hope on a winter evening, happy, oil painting, wide shot", BENCH);
        Scene noon = read("hope at noon", BENCH);

        assertThat(scene.actors()).isNotEmpty();
        assertThat(scene.world().hour()).isEqualTo(Hour.SUNSET);
        assertThat(scene.world().season()).isEqualTo(Season.WINTER);
        assertThat(scene.world().mood()).isEqualTo(Mood.CHEERFUL);
        assertThat(scene.view())
                .isEqualTo(READER.read("hope on a winter evening, happy, oil painting, wide shot")
                        .view());
        assertThat(scene.view().style()).isEqualTo(Style.OIL);
        assertThat(noon.world().hour()).isEqualTo(Hour.DAY);
    }

    @Test
    void aProposalInWhichNothingIsKnownIsNotUsed() {
        var nonsense = new Proposal("a blorf quibbling", "a park", Hour.NIGHT, Mood.GLOOMY);

        Scene scene = read("serendipity", nonsense);

        assertThat(scene.actors()).isEmpty();
        assertThat(scene.world()).isEqualTo(READER.read("serendipity").world());
        assertThat(scene.notes())
                .contains(new Note("a blorf quibbling, in a park", ""))
                .contains(new Note("(nothing to draw was named)", "a calm landscape"));
    }

    @Test
    void aCommonIdeaHasAPictureOfItsOwnWhereNobodyProposesOne() {
        var nonsense = new Proposal("a blorf quibbling", "a park", Hour.NIGHT, Mood.GLOOMY);

        Scene scene = READER.read("an oil painting of freedom, winter");

        assertThat(READER.isOpen("an oil painting of freedom, winter")).isTrue();
        assertThat(drawn(scene)).contains("seagull");
        assertThat(scene.world().setting()).isEqualTo(Setting.BEACH);
        assertThat(scene.world().season()).isEqualTo(Season.WINTER);
        assertThat(scene.view().style()).isEqualTo(Style.OIL);
        assertThat(drawn(READER.read("la liberté"))).contains("seagull");
        assertThat(drawn(READER.read("carefreedom"))).isEmpty();
        assertThat(drawn(read("freedom", nonsense))).contains("seagull");
    }

    @Test
    void everyPictureOfAnIdeaIsRead() {
        for (var row : Table.rows("ideas.tsv")) {
            String word = Table.words(row.getFirst()).getFirst();

            Scene scene = READER.read(word);

            assertThat(scene.actors()).as(word).isNotEmpty();
            assertThat(scene.notes())
                    .as(word)
                    .noneMatch(note -> note.drawn().isEmpty() && !note.words().equals(word));
        }
    }

    @Test
    void thePlaceCountsWhereThePictureSaysNoneAndIfItIsOne() {
        var beach = new Proposal("a man walking on a beach, a dog", "a park", Hour.DAY, Mood.CALM);
        var station = new Proposal("a woman looking at a map, a train", "a train station", Hour.DAY, Mood.CALM);

        assertThat(read("freedom", beach).world().setting()).isEqualTo(Setting.BEACH);
        assertThat(read("思乡", station).world().setting()).isEqualTo(Setting.RAILWAY);
        assertThat(drawn(read("思乡", station))).hasSize(3).doesNotContain("house");
    }

    @Test
    void whatIsUnknownInAProposalIsNoted() {
        Scene scene = read("loneliness", new Proposal("a cat, a blorf", "a park", Hour.DAY, Mood.NEUTRAL));

        assertThat(drawn(scene)).containsExactly("cat");
        assertThat(scene.world().mood()).isEqualTo(Mood.NEUTRAL);
        assertThat(scene.notes()).contains(new Note("blorf", ""));
    }

    @Test
    void anEmptyOrEndlessProposalIsNone() {
        assertThatThrownBy(() -> new Proposal(" ", "a park", Hour.DAY, Mood.CALM))
                .hasMessage("picture must have 1 to 300 characters, got 1");
        assertThatThrownBy(() -> new Proposal("a cat", "x".repeat(301), Hour.DAY, Mood.CALM))
                .hasMessage("place must have 1 to 300 characters, got 301");
    }

    static Stream<String> gallery() throws IOException {
        return Files.readAllLines(Path.of("..", "scripts", "gallery.txt")).stream();
    }

    @ParameterizedTest
    @MethodSource("gallery")
    void aPromptThatNamesWhatItShowsIsDrawnAsWithoutAProposal(String prompt) {
        assertThat(READER.isOpen(prompt)).isFalse();
        assertThat(read(prompt, BENCH)).isEqualTo(READER.read(prompt));
    }
}
