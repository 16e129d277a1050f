package io.maximin.images;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.cutout.Box;
import io.maximin.engines.cutout.Cut;
import io.maximin.engines.description.SceneReader;
import io.maximin.engines.pictures.Bitmap;
import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Art.Family;
import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Relation;
import io.maximin.engines.scene.Scene;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who plays whom. */
class StarringTest {
    private static final SceneReader READER = SceneReader.load();
    private static final Bitmap PICTURE = new Bitmap(20, 30, new int[600]);
    private static final Box BOX = new Box(0, 0, 20, 30);

    private static Cut.Matte matte(boolean below, double heads) {
        return new Cut.Matte(Cut.Kind.PERSON, PICTURE, BOX, 0.97, new Cut.Ends(false, false, below), heads);
    }

    private static Scene scene(String prompt, Cut cut) {
        return new Starring(cut).in(READER.read(prompt, Optional.empty()));
    }

    private static Actor star(Scene scene) {
        return scene.actors().getFirst();
    }

    @Test
    void thePersonOfThePromptIsPlayedByTheSubjectWhoComesFirst() {
        var scene = scene("a dog and an old man on a beach", matte(true, 2.5));

        assertThat(star(scene).art().family()).isEqualTo(Family.PLATE);
        assertThat(star(scene).phrase()).contains("man");
        assertThat(scene.actors())
                .filteredOn(actor -> actor.category() == Category.PERSON)
                .hasSize(1);
    }

    @Test
    void ofSeveralPeopleTheSubjectIsOne() {
        var scene = scene("three women on a beach", matte(true, 2.5));

        assertThat(star(scene).count()).isEqualTo(1);
        assertThat(scene.actors())
                .filteredOn(actor -> actor.phrase().contains("women"))
                .singleElement()
                .satisfies(others -> assertThat(others.count()).isEqualTo(2));
    }

    @Test
    void whoHasNoFeetRidesNothing() {
        var scene = scene("a woman riding a horse", matte(true, 2.5));

        assertThat(scene.relations()).singleElement().satisfies(relation -> {
            assertThat(relation.kind()).isEqualTo(Relation.Kind.NEAR);
            assertThat(relation.subject()).isEqualTo(star(scene).id());
        });
    }

    @Test
    void aBustLacksWhatTheHeadsSay() {
        assertThat(new Starring(matte(true, 3.75)).plate().lacks()).isEqualTo(0.5);
        assertThat(new Starring(matte(true, 7.4)).plate().lacks()).isEqualTo(0.06);
        assertThat(new Starring(matte(true, 0)).plate().lacks()).isEqualTo(0.5);
        assertThat(new Starring(matte(false, 7)).plate().lacks()).isZero();
        assertThat(new Starring(matte(false, 2)).plate().lacks()).isGreaterThan(0.7);
    }

    @Test
    void theLogSaysWhatWasDone() {
        assertThat(Illustrator.notes(scene("a beach", matte(true, 2.5))))
                .anySatisfy(note -> assertThat(note)
                        .contains("a person cut out")
                        .contains("0.97")
                        .contains("no feet"));
        assertThat(Illustrator.notes(scene("a beach", new Cut.Oval(PICTURE, BOX, 0.8))))
                .anySatisfy(note -> assertThat(note).contains("an oval of the head"));
        assertThat(Illustrator.notes(scene("a beach", new Cut.Card(PICTURE, BOX, 1))))
                .anySatisfy(note -> assertThat(note).contains("the whole photo on a card"));
    }

    @Test
    void aMedallionIsAnOvalWithAWhiteRim() {
        var medallion = new Starring(new Cut.Oval(PICTURE, BOX, 0.8)).plate().bitmap();

        assertThat(medallion.width()).isGreaterThan(PICTURE.width());
        assertThat(medallion.pixel(0, 0) >>> 24).isZero();
        assertThat(medallion.pixel(medallion.width() / 2, 1)).isEqualTo(0xFFFDFCF8);
    }
}
