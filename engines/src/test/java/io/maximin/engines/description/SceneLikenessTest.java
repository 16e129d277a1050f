package io.maximin.engines.description;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.embeddings.MiniLm;
import io.maximin.engines.embeddings.TestMiniLm;
import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Note;
import io.maximin.engines.scene.Scene;
import io.maximin.engines.scene.Setting;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Nouns that the lexicon does not have, with vectors made up: each word belongs to one of a few groups. */
class SceneLikenessTest {
    private static final Set<String> ANIMALS = Set.of("rabbit", "squirrel", "mouse", "hamster", "fox", "cat", "dog");
    private static final Set<String> PLACES = Set.of("swamp", "forest", "beach", "lake", "river", "desert", "city");
    private static final Map<String, float[]> STRANGE = Map.of(
            "quokka", new float[] {0.8f, 0, 0.6f, 0, 0},
            "everglade", new float[] {0, 0.8f, 0, 0.6f, 0},
            "rabblix", new float[] {0.8f, 0, 0.6f, 0, 0},
            "dullness", new float[] {0.4f, 0, 0, 0, 0.9165f});

    private static final SceneReader READER = SceneReader.load(SceneLikenessTest::vector);

    /** In a group all are alike, but the rabbit and the swamp stand out of theirs; all others are like nothing. */
    private static float[] vector(String words) {
        if (STRANGE.containsKey(words)) {
            return STRANGE.get(words);
        }
        if (words.equals("rabbit")) {
            return new float[] {0.6f, 0, 0.8f, 0, 0};
        }
        if (words.equals("swamp")) {
            return new float[] {0, 0.6f, 0, 0.8f, 0};
        }
        if (ANIMALS.contains(words)) {
            return new float[] {1, 0, 0, 0, 0};
        }
        return PLACES.contains(words) ? new float[] {0, 1, 0, 0, 0} : new float[] {0, 0, 0, 0, -1};
    }

    private static List<String> drawn(Scene scene) {
        return scene.actors().stream().map(actor -> actor.art().name()).toList();
    }

    @Test
    void anUnknownNounIsDrawnAsTheNearestThingAndANoteSaysSo() {
        Scene scene = READER.read("a quokka");

        assertThat(drawn(scene)).containsExactly("rabbit");
        assertThat(scene.notes()).containsExactly(new Note("quokka", "rabbit"));
    }

    @Test
    void itIsCountedColouredAndRelatedAsAKnownOneIs() {
        Scene scene = READER.read("two red quokka under a tree");

        Actor first = scene.actors().getFirst();
        assertThat(first.art().name()).isEqualTo("rabbit");
        assertThat(first.count()).isEqualTo(2);
        assertThat(first.looks().colour()).isPresent();
        assertThat(scene.relations()).hasSize(1);
    }

    @Test
    void anUnknownPlaceIsTheNearestSetting() {
        Scene scene = READER.read("a fox in an everglade");

        assertThat(scene.world().setting()).isEqualTo(Setting.JUNGLE);
        assertThat(drawn(scene)).containsExactly("fox");
        assertThat(scene.notes()).contains(new Note("everglade", "jungle"));
    }

    @Test
    void whatIsNearNothingIsNotedAsBefore() {
        var plain = SceneReader.load();

        for (String prompt : List.of("a dullness", "a fox and a dullness", "a gatehouse beside a dullness")) {
            assertThat(READER.read(prompt)).isEqualTo(plain.read(prompt));
        }
    }

    @Test
    void whatIsOnlySpelledAlikeDoesNotCount() {
        assertThat(drawn(READER.read("a rabblix"))).isNotEmpty().doesNotContain("rabbit");
    }

    @Test
    void whatIsKnownIsNeverAskedFor() {
        var asked = new AtomicInteger();
        var reader = SceneReader.load(words -> {
            asked.incrementAndGet();
            return vector(words);
        });

        reader.read("a fox jumping over a dog in a forest, an archaeologist watches");

        assertThat(asked).hasValue(0);
    }

    /** The threshold was set with the real model, so some of what it was set by is held here. */
    @Test
    void theRealModelKnowsAnimalsPlacesPeopleAndNames() {
        try (MiniLm model = TestMiniLm.load()) {
            var reader = SceneReader.load(words -> model.embed(model.sentence(words)));

            assertThat(drawn(reader.read("a spaniel chasing a colt"))).containsExactly("dog", "horse");
            assertThat(drawn(reader.read("a red Ferrari"))).containsExactly("sports-car");
            assertThat(reader.read("an archipelago").world().setting()).isEqualTo(Setting.BEACH);
            assertThat(reader.read("a paramedic").notes()).containsExactly(new Note("paramedic", "doctor"));
            for (String nothing : List.of("an entropy", "a zorblat", "a flumph", "a methodology")) {
                assertThat(drawn(reader.read(nothing))).isEmpty();
            }
        }
    }
}
