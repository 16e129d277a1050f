package io.maximin.engines.stage.drawings;

/** The proportions and the coat of a four-legged animal, whose withers are at 100. */
record Species(Build build, Skull skull, Tail tail, Coat coat) {
    /**
     * The body.
     *
     * @param length from hip to shoulder
     * @param chest its depth
     * @param loin its depth
     * @param sag of the back; negative arches it
     * @param rump height of the croup
     * @param leg radius at the knee
     * @param thigh width of the upper hind leg as a share of the loin
     * @param hoofed has hooves instead of paws
     */
    record Build(
            double length,
            double chest,
            double loin,
            double sag,
            double rump,
            double leg,
            double thigh,
            boolean hoofed,
            Neck neck) {}

    /**
     * The neck.
     *
     * @param angle over the horizontal, in radians
     * @param base radius at the shoulders
     * @param end radius at the head
     */
    record Neck(double length, double angle, double base, double end) {}

    /**
     * The head; lengths but the first are in radii of the skull.
     *
     * @param size radius of the skull
     * @param muzzle from the middle of the skull to the nose
     * @param depth half of the muzzle's height at the nose
     * @param stop step from the forehead to the muzzle, 0 to 1
     * @param jaw depth of the jaw
     * @param droop angle of the face below the horizontal
     */
    record Skull(
            double size,
            double muzzle,
            double depth,
            double stop,
            double jaw,
            double droop,
            Ear ear,
            double earSize,
            Horn horn,
            Nose nose,
            double eye) {}

    /** Its colours. */
    record Coat(Ink main, Ink belly, Ink socks, Ink face, Ink accent, Mark mark, Pattern pattern, Mane mane) {
        /** What is darker has no white paws, as a black cat has none. */
        private static final double BLACK = 0.35;

        /**
         * In another colour. One beside its own is met halfway: a red fox is as red as foxes are.
         */
        Coat recoloured(Ink said) {
            double turn = Math.abs(Math.IEEEremainder(said.hue() - main.hue(), 360));
            Ink ink = main.chroma() > 0.12 && said.chroma() > 0.12 && turn < 30 ? said.mix(main, 0.6) : said;
            Ink pale = ink.light() > 0.85 ? ink.lit(0.02) : ink.lit(0.22).chroma(ink.chroma() * 0.35);
            boolean plain = pattern == Pattern.NONE || pattern == Pattern.TIGER;
            boolean dark = plain && ink.light() < BLACK;
            boolean sock = dark || Math.abs(socks.light() - main.light()) < 0.12;
            boolean whiteFace = Math.abs(face.light() - main.light()) < 0.12;
            boolean maned = mane == Mane.DISC || mane == Mane.UNICORN;
            return new Coat(
                    ink,
                    dark ? ink.lit(0.05) : belly.light() > main.light() ? pale : ink.shade(0.05),
                    sock ? ink.shade(0.04) : socks,
                    dark || whiteFace ? ink : face.light() > main.light() ? pale : ink.shade(0.12),
                    dark ? ink.lit(0.03) : maned ? ink.shade(0.14) : accent,
                    mark,
                    pattern,
                    mane);
        }
    }

    record Tail(Brushy kind, double length, double thick) {}

    enum Brushy {
        BUSHY,
        THIN,
        TUFTED,
        SHORT,
        HAIR,
        CURLED,
        NONE
    }

    enum Ear {
        POINTED,
        ROUND,
        LEAF,
        FLOP,
        LONG,
        FAN
    }

    enum Horn {
        NONE,
        ANTLERS,
        COW,
        GOAT,
        UNICORN,
        KNOBS
    }

    enum Nose {
        BUTTON,
        NOSTRIL,
        SNOUT,
        TRUNK
    }

    /** What of the face has the face's colour. */
    enum Mark {
        NONE,
        LOWER,
        MUZZLE,
        PANDA,
        BLAZE
    }

    enum Pattern {
        NONE,
        TIGER,
        ZEBRA,
        GIRAFFE,
        PATCHES,
        DOTS,
        PANDA,
        WOOL,
        HUMPS,
        SADDLE
    }

    enum Mane {
        NONE,
        FLOWING,
        UNICORN,
        UPRIGHT,
        DISC,
        BIB
    }
}
