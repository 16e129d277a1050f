package io.maximin.engines.language;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells languages of one script apart, by frequent words and by letter sequences of them. The model is built when it is
 * first asked, from word lists.
 */
final class LanguageIdentifier {
    private static final int MOST_WORDS = 400;
    private static final double SURE = 6;
    private static final int FEW_LETTERS = 12;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:[’'-][\\p{L}\\p{M}]+)*|'n(?!\\p{L})");

    /**
     * What a text is most likely in.
     *
     * @param margin by how much it is likelier than the next language, as a natural logarithm
     */
    record Guess(Language language, double margin, int letters) {
        /** Whether it is to be believed against what is usual around. */
        boolean isSure() {
            return letters >= FEW_LETTERS && margin > SURE;
        }
    }

    /** The likeliest language among those written in {@code writing}; empty if the text has no words. */
    Optional<Guess> best(String text, Writing writing) {
        var model = Model.BY_WRITING;
        var scores = new double[Model.KNOWN.size()];
        var words = WORD.matcher(text);
        int letters = 0;
        for (int count = 0; count < MOST_WORDS && words.find(); ) {
            if (Writing.at(text, words.end() - 1) == writing) {
                model.add(words.group().toLowerCase(Locale.ROOT).replace('’', '\''), scores);
                letters += words.end() - words.start();
                count++;
            }
        }
        return letters == 0 ? Optional.empty() : Optional.of(best(scores, writing, letters));
    }

    private static Guess best(double[] scores, Writing writing, int letters) {
        int best = -1;
        double second = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            if (Writing.of(Model.KNOWN.get(i)) != writing) {
                continue;
            }
            if (best < 0 || scores[i] > scores[best]) {
                second = best < 0 ? second : scores[best];
                best = i;
            } else {
                second = Math.max(second, scores[i]);
            }
        }
        return new Guess(Model.KNOWN.get(best), scores[best] - second, letters);
    }
}
