package io.maximin.engines.stage.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.description.SceneReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Prompts of somebody and what a setting is known for, drawn on that setting: of everyone enough is seen. */
class InSightTest {
    private static final SceneReader READER = SceneReader.load();
    private static final int SIDE = 256;
    private static final double ENOUGH = 0.3;

    private static final List<String> WHO =
            List.of("a woman looking at a map", "a small dog", "two children", "an old man with an umbrella");
    private static final List<String> PROPS = List.of(
            "a train",
            "a steam train",
            "a boat on a lake",
            "a sailboat at sea",
            "a table in a room",
            "a purple sofa and a green lamp",
            "a bus in a street",
            "a car on a road",
            "a bench in a park",
            "a red barn",
            "a windmill",
            "a castle",
            "a lighthouse",
            "a market stall",
            "a bed",
            "a big oak",
            "a bridge over a river",
            "a tent in a forest");

    static Stream<String> prompts() {
        var prompts = new ArrayList<String>();
        for (int i = 0; i < PROPS.size(); i++) {
            prompts.add(WHO.get(i % WHO.size()) + ", " + PROPS.get(i));
            prompts.add(PROPS.get(i) + " and " + WHO.get((i + 1) % WHO.size()));
            prompts.add(WHO.get((i + 2) % WHO.size()) + " beside " + PROPS.get(i));
        }
        return prompts.stream();
    }

    @ParameterizedTest
    @MethodSource("prompts")
    void nobodyIsHiddenByWhatIsTypicalOfThePlace(String prompt) throws InterruptedException {
        var stage = new Stage(ArtLibrary.bare());
        var scene = READER.read(prompt);

        for (long seed = 1; seed <= 3; seed++) {
            var picture = stage.draw(scene, SIDE, SIDE, seed, 0);

            assertThat(picture.individuals()).isNotEmpty();
            for (var one : picture.individuals()) {
                var actor = scene.actors().get(one.actor());
                assertThat(one.shown())
                        .as("%s of \"%s\", seed %d", actor.art().name(), prompt, seed)
                        .isGreaterThan(ENOUGH);
            }
        }
    }
}
