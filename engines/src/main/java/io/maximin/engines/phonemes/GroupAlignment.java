package io.maximin.engines.phonemes;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds each word's share of a phrase's sound. espeak-ng says some words as one ({@code of a}) and some in several
 * pieces, so what is heard is compared with what each word sounds like alone: the alignment with the fewest changes
 * tells where the words meet.
 */
final class GroupAlignment {
    private static final String STRESS = "ˈˌː";
    private static final String VOWELS = "aeiouyAIOQWYæɐɑɒɔəɚɛɜɪɨʊʌɯøœɤᵊᵻ";
    private static final int CHANGE = 10;
    private static final long MOST_CELLS = 2_000_000;

    private final String alone;
    private final String said;
    private final int[][] cost;

    private GroupAlignment(String alone, String said) {
        this.alone = alone;
        this.said = said;
        this.cost = new int[alone.length() + 1][said.length() + 1];
    }

    /**
     * The sound of each word.
     *
     * @param words how each word sounds alone, not empty
     * @param groups how the phrase sounds
     * @return as many as there are words; empty where a word has no sound of its own; garbage too long to compare
     *     sounds as it does alone
     */
    static List<String> share(List<String> words, List<String> groups) {
        var alone = String.join("", words);
        var said = String.join("", groups);
        if ((long) alone.length() * said.length() > MOST_CELLS) {
            return words;
        }
        var alignment = new GroupAlignment(alone, said);
        alignment.measure();
        var borders = alignment.borders(ends(words));
        var shares = new ArrayList<String>();
        int begin = 0;
        for (int border : borders) {
            shares.add(alignment.said.substring(begin, Math.max(begin, border)));
            begin = Math.max(begin, border);
        }
        return shares;
    }

    private static List<Integer> ends(List<String> parts) {
        var ends = new ArrayList<Integer>();
        int end = 0;
        for (var part : parts) {
            end += part.length();
            ends.add(end);
        }
        return ends;
    }

    private void measure() {
        for (int i = 0; i <= alone.length(); i++) {
            for (int j = 0; j <= said.length(); j++) {
                cost[i][j] = cheapest(i, j);
            }
        }
    }

    private int cheapest(int i, int j) {
        if (i == 0 && j == 0) {
            return 0;
        }
        int best = Integer.MAX_VALUE;
        if (i > 0) {
            best = cost[i - 1][j] + weight(alone.charAt(i - 1));
        }
        if (j > 0) {
            best = Math.min(best, cost[i][j - 1] + weight(said.charAt(j - 1)));
        }
        if (i > 0 && j > 0) {
            best = Math.min(best, cost[i - 1][j - 1] + change(alone.charAt(i - 1), said.charAt(j - 1)));
        }
        return best;
    }

    private static int weight(char symbol) {
        return STRESS.indexOf(symbol) >= 0 ? 2 : CHANGE;
    }

    private static int change(char from, char to) {
        if (from == to) {
            return 0;
        }
        boolean fromVowel = VOWELS.indexOf(from) >= 0;
        boolean toVowel = VOWELS.indexOf(to) >= 0;
        boolean stress = STRESS.indexOf(from) >= 0 && STRESS.indexOf(to) >= 0;
        if (stress) {
            return 1;
        }
        return fromVowel && toVowel ? CHANGE / 2 : fromVowel == toVowel ? CHANGE : 2 * CHANGE;
    }

    /** Where each word ends in what is said. */
    private List<Integer> borders(List<Integer> wordEnds) {
        int[] place = new int[alone.length() + 1];
        int i = alone.length();
        int j = said.length();
        place[i] = j;
        while (i > 0 || j > 0) {
            if (i > 0 && j > 0 && cost[i][j] == cost[i - 1][j - 1] + change(alone.charAt(i - 1), said.charAt(j - 1))) {
                i--;
                j--;
            } else if (i > 0 && cost[i][j] == cost[i - 1][j] + weight(alone.charAt(i - 1))) {
                i--;
            } else {
                j--;
            }
            place[i] = j;
        }
        return wordEnds.stream()
                .map(end -> end == alone.length() ? said.length() : beforeStress(place[end]))
                .toList();
    }

    /** A stress mark belongs to what follows it. */
    private int beforeStress(int place) {
        boolean behindStress = place > 0 && "ˈˌ".indexOf(said.charAt(place - 1)) >= 0;
        return behindStress ? place - 1 : place;
    }
}
