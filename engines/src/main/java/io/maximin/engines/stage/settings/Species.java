package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Oklab;
import io.maximin.engines.stage.Rgb;
import java.util.List;

/**
 * A kind of tree. Lengths are shares of its height.
 *
 * @param wide half the width of its crown
 * @param trunk half the thickness of its foot
 * @param leaf half the size of what is painted as a leaf
 * @param leaves of one cluster
 * @param bare share of its leaves that have fallen
 * @param snow that lies on it, 0 to 1
 */
record Species(
        Form form,
        double wide,
        double trunk,
        double leaf,
        int leaves,
        List<Rgb> tones,
        Rgb bark,
        double bare,
        double snow) {
    /** How it grows. */
    enum Form {
        ROUND,
        TALL,
        FLAT,
        CONE,
        PALM,
        FERN,
        BOUGH,
        BUSH
    }

    static Species oak(Tints tints, double bare, double snow) {
        return new Species(Form.ROUND, 0.40, 0.028, 0.0118, 190, tints.leaves(), Tints.BARK, bare, snow);
    }

    static Species birch(Tints tints, double bare, double snow) {
        return new Species(
                Form.TALL, 0.21, 0.013, 0.009, 130, tints.leaves().subList(0, 2), Rgb.of(0xE4E0D6), bare, snow);
    }

    static Species poplar(Tints tints, double bare, double snow) {
        return new Species(Form.TALL, 0.15, 0.018, 0.010, 150, tints.leaves(), Tints.BARK, bare, snow);
    }

    static Species cherry(double snow) {
        var tones = List.of(Rgb.of(0xF7C6D4), Rgb.of(0xFBDDE4), Rgb.of(0xEFA5BC), Rgb.of(0xF9D0DC));
        return new Species(Form.ROUND, 0.44, 0.028, 0.0115, 170, tones, Rgb.of(0x4A352E), 0, snow);
    }

    static Species fir(Tints tints, double snow) {
        var tones = List.of(
                tints.needles(),
                Oklab.moved(tints.needles(), 0.05, 0.86, 1),
                Oklab.moved(tints.needles(), -0.1, 1.16, 1));
        return new Species(Form.CONE, 0.23, 0.018, 0.0085, 0, tones, Tints.BARK, 0, snow);
    }

    static Species palm() {
        var tones = List.of(Rgb.of(0x4F8A3A), Rgb.of(0x3C7434), Rgb.of(0x77A848));
        return new Species(Form.PALM, 0.42, 0.016, 0.0065, 0, tones, Rgb.of(0x8A7258), 0, 0);
    }

    static Species acacia() {
        var tones = List.of(Rgb.of(0x77883A), Rgb.of(0x5F7332), Rgb.of(0x8E9A4C));
        return new Species(Form.FLAT, 0.44, 0.018, 0.011, 90, tones, Rgb.of(0x6B5644), 0, 0);
    }

    static Species bush(Tints tints, double bare, double snow) {
        return new Species(Form.BUSH, 0.55, 0.02, 0.030, 90, tints.leaves(), Tints.BARK, bare, snow);
    }
}
