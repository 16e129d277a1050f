package io.maximin.engines.cutout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.maximin.engines.cutout.Cut.Kind;
import io.maximin.engines.pictures.Bitmap;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class CutterTest {
    private static final Face FACE = new Face(120, 62, 60, 0, 0.9);
    private static final Photos.Shape BLOB = Photos.disc(100, 110, 45);

    private static Cutter cutter(Segmenter people, Face... faces) {
        return new Cutter(Optional.empty(), Optional.of(people), _ -> List.of(faces));
    }

    @Test
    void aThingOnASmoothGroundIsCutOut() {
        var cut = Cutter.plain().cut(Photos.of(BLOB));

        assertThat(cut).isInstanceOfSatisfying(Cut.Matte.class, matte -> {
            assertThat(matte.kind()).isEqualTo(Kind.OBJECT);
            assertThat(matte.confidence()).isBetween(0.9, 1.0);
            assertThat(matte.ends()).isEqualTo(new Cut.Ends(false, false, false));
            assertThat(matte.heads()).isZero();
            assertThat(matte.bounds().left()).isCloseTo(55, within(3));
            assertThat(matte.bounds().top()).isCloseTo(65, within(3));
            assertThat(matte.bounds().right()).isCloseTo(145, within(3));
            assertThat(matte.bounds().bottom()).isCloseTo(155, within(3));
        });
        assertThat(cut.picture().width()).isEqualTo(cut.bounds().width());
    }

    @Test
    void noRimOfTheOldGroundShows() {
        var picture = Cutter.plain().cut(Photos.of(BLOB)).picture();

        int soft = 0;
        for (int pixel : picture.argb()) {
            int alpha = pixel >>> 24;
            if (alpha > 25) {
                soft += alpha < 230 ? 1 : 0;
                assertThat((pixel >> 16 & 255) - (pixel >> 8 & 255))
                        .as("redder than green at alpha %d", alpha)
                        .isGreaterThan(40);
            }
        }
        assertThat(soft).isPositive();
    }

    @Test
    void theSamePhotoIsCutAlike() {
        var photo = Photos.of(BLOB);

        assertThat(Cutter.plain()
                        .cut(photo)
                        .picture()
                        .sameAs(Cutter.plain().cut(photo).picture()))
                .isTrue();
    }

    @Test
    void noiseIsNotTrusted() {
        var noise = Photos.noise();

        assertThat(Cutter.plain().cut(noise)).isInstanceOfSatisfying(Cut.Card.class, card -> {
            assertThat(card.picture().sameAs(noise)).isTrue();
            assertThat(card.bounds()).isEqualTo(new Box(0, 0, Photos.WIDTH, Photos.HEIGHT));
        });
    }

    @Test
    void aPersonEndsWhereThePhotoDoes() {
        var cut = cutter(_ -> Photos.mask(Photos.person()), FACE).cut(Photos.of(Photos.person()));

        assertThat(cut).isInstanceOfSatisfying(Cut.Matte.class, matte -> {
            assertThat(matte.kind()).isEqualTo(Kind.PERSON);
            assertThat(matte.ends().below()).isTrue();
            assertThat(matte.ends().left()).isFalse();
            assertThat(matte.heads()).isBetween(1.8, 2.6);
            assertThat(matte.bounds().bottom()).isEqualTo(Photos.HEIGHT);
        });
    }

    @Test
    void withAFaceAndNoOutlineToTrustTheHeadIsAnOval() {
        var cut = cutter(photo -> new SoftMask(2, 2, new float[] {0.4f, 0.6f, 0.5f, 0.5f}), FACE)
                .cut(Photos.noise());

        assertThat(cut).isInstanceOfSatisfying(Cut.Oval.class, oval -> {
            assertThat(oval.bounds().left()).isLessThan(95);
            assertThat(oval.bounds().right()).isGreaterThan(145);
            assertThat(oval.picture().pixel(0, 0) >>> 24).isZero();
            assertThat(oval.picture()
                                    .pixel(
                                            oval.picture().width() / 2,
                                            oval.picture().height() / 2)
                            >>> 24)
                    .isEqualTo(255);
        });
    }

    @Test
    void aMaskWithoutTheFaceIsNotTrusted() {
        var cut = cutter(_ -> Photos.mask((x, y) -> Photos.person().inside(x, y) && y > 95), FACE)
                .cut(Photos.noise());

        assertThat(cut).isInstanceOf(Cut.Oval.class);
    }

    @Test
    void withoutAFaceTheNetworkForPeopleIsNotAsked() {
        var cut = cutter(_ -> Photos.mask(Photos.person())).cut(Photos.noise());

        assertThat(cut).isInstanceOf(Cut.Card.class);
    }

    @Test
    void whatTheOperatorChoseIsAskedFirst() {
        var other = Photos.disc(120, 100, 60);
        var cutter = new Cutter(Optional.of(_ -> Photos.mask(other)), Optional.empty(), _ -> List.of());

        assertThat(cutter.cut(Photos.of(BLOB)))
                .asInstanceOf(InstanceOfAssertFactories.type(Cut.Matte.class))
                .satisfies(matte -> assertThat(matte.bounds().right()).isGreaterThan(170));
    }

    @Test
    void aPhotoWhoseGroundWasTakenAwayIsTakenAsItIs() {
        var photo = Photos.of(BLOB);
        var argb = photo.argb().clone();
        for (int i = 0; i < argb.length; i++) {
            int line = i / Photos.WIDTH;
            argb[i] &= BLOB.inside(i % Photos.WIDTH, line) ? -1 : 0;
        }

        var cut = Cutter.plain().cut(new Bitmap(Photos.WIDTH, Photos.HEIGHT, argb));

        assertThat(cut).isInstanceOf(Cut.Matte.class);
        assertThat(cut.bounds().width()).isCloseTo(90, within(2));
    }

    @Test
    void boundsAreThoseOfThePhotoAsGiven() {
        var large = Photos.of(BLOB).scaled(8 * Photos.WIDTH, 8 * Photos.HEIGHT);

        var cut = Cutter.plain().cut(large);

        assertThat(cut.picture().width()).isLessThan(cut.bounds().width());
        assertThat(cut.bounds().left()).isCloseTo(8 * 55, within(24));
    }

    @Test
    void aSideThatThePhotoCutIsRounded() {
        Photos.Shape bust = (x, y) -> Photos.disc(200, 60, 40).inside(x, y) || (y > 95 && x > 130);
        var cutter = cutter(_ -> Photos.mask(bust), new Face(200, 62, 60, 0, 0.9));

        var cut = cutter.cut(Photos.of(bust));

        assertThat(cut).isInstanceOfSatisfying(Cut.Matte.class, matte -> {
            assertThat(matte.ends().right()).isTrue();
            int last = matte.picture().width() - 1;
            int shoulder = 97 - matte.bounds().top();
            assertThat(matte.picture().pixel(last, shoulder) >>> 24).isLessThan(20);
            assertThat(matte.picture().pixel(last, shoulder + 60) >>> 24).isGreaterThan(200);
        });
    }
}
