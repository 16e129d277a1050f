package io.maximin.engines.description;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Art;
import io.maximin.engines.scene.Scene;
import io.maximin.engines.scene.Setting;
import io.maximin.engines.scene.Shot;
import io.maximin.engines.scene.Style;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SceneReaderTest {
    private static final SceneReader READER = SceneReader.load();

    static Stream<List<String>> prompts() throws IOException {
        try (var file =
                Objects.requireNonNull(SceneReaderTest.class.getResourceAsStream("prompts.tsv"), "prompts.tsv")) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)));
        }
    }

    @ParameterizedTest
    @MethodSource("prompts")
    void theSceneHoldsWhatThePromptNames(List<String> row) {
        new Wanted(READER.read(row.get(0))).check(row.get(1));
    }

    @Test
    void anEmptyPromptIsACalmLandscapeAndSaysSo() {
        Scene scene = READER.read("");

        assertThat(scene.actors()).isEmpty();
        assertThat(scene.world().setting()).isEqualTo(Setting.HILLS);
        assertThat(scene.view().shot()).isEqualTo(Shot.WIDE);
        assertThat(scene.notes()).hasSize(1);
    }

    @Test
    void theStyleThatIsAskedForCountsMoreThanTheWords() {
        Scene scene = READER.read("oil painting of a cat", SceneReader.Manner.of("水彩", 0.8));

        assertThat(scene.view().style()).isEqualTo(Style.WATERCOLOUR);
        assertThat(scene.view().strength()).isEqualTo(0.8);
        assertThat(SceneReader.Manner.of("漫画", 1)).contains(new SceneReader.Manner(Style.COMIC, 1));
        assertThat(SceneReader.Manner.of("元气", 1)).contains(new SceneReader.Manner(Style.LIVELY, 1));
        assertThat(SceneReader.Manner.of("中世纪", 1)).contains(new SceneReader.Manner(Style.MEDIEVAL, 1));
        assertThat(SceneReader.Manner.of("cubism", 1)).isEmpty();
        assertThat(READER.read("a cat", SceneReader.Manner.of("水彩", 0)).view().strength())
                .isPositive();
        assertThatThrownBy(() -> new SceneReader.Manner(Style.OIL, 1.1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsOverTheBoundIsNotRead() {
        Scene scene = READER.read("red ".repeat(375) + "a fox");

        assertThat(scene.actors()).isEmpty();
        assertThat(scene.notes()).anyMatch(note -> note.words().contains("a fox"));
    }

    @Test
    void moreKindsThanASceneHoldsAreNoted() {
        var names = Lexicon.load().subjects().keySet().stream().limit(120).toList();
        Scene scene = READER.read(String.join(", ", names));

        assertThat(scene.actors()).hasSize(Scene.MOST_ACTORS);
        assertThat(scene.notes()).isNotEmpty();
    }

    @Test
    void anElephantIsHigherThanAMouse() {
        List<Actor> actors = READER.read("an elephant and a tiny mouse").actors();

        assertThat(actors.get(0).metres()).isGreaterThan(20 * actors.get(1).metres());
    }

    @Test
    void everyPictureThatIsNamedIsInTheArtSets() {
        Set<String> pictures = new HashSet<>();
        Table.rows("icons.tsv").forEach(row -> pictures.add(row.get(0)));

        Lexicon.load().subjects().forEach((name, subject) -> {
            if (subject instanceof Meaning.Named named && named.art().family() == Art.Family.ICON) {
                assertThat(pictures).as(name).contains(named.art().name());
            }
        });
    }

    @Test
    void aNameOfThePictureSetsIsReadAsIt() {
        assertThat(READER.read("a saxophone").actors().getFirst().art())
                .isEqualTo(new Art(Art.Family.ICON, "fluent-emoji-flat/saxophone"));
        assertThat(READER.read("a sign").actors().getFirst().lettering()).isEqualTo(Optional.empty());
    }
}
