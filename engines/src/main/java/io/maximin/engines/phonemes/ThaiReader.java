package io.maximin.engines.phonemes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Divides Thai words into syllables: by a list of words not read as spelled, then by the likeliest division. */
final class ThaiReader {
    private static final Map<String, String> WORDS = ResourceTable.pairs("thai-words.tsv");
    private static final List<ThaiPattern> PATTERNS = ResourceTable.rows("thai-sounds.tsv").stream()
            .filter(row -> row.get(0).equals("vowel"))
            .flatMap(row -> Stream.of(ThaiPattern.of(row, 1), ThaiPattern.of(row, 2)))
            .toList();
    private static final Pattern SILENT_PAIR = Pattern.compile("(?<=[ก-ฮ])(?:ทร|ตร|ดร|กษ)์");
    private static final Pattern SILENT = Pattern.compile("[ก-ฮ][ิ-ู]?์");
    private static final Pattern ODD = Pattern.compile("[^ก-ฮะ-ฺเ-ไ็-๋]");
    private static final int SKIP_COST = 40;
    private static final int LONGEST_WORD = 200;

    private ThaiReader() {}

    /** The syllables of {@code word}; letters that belong to none are left out. */
    static List<ThaiSyllable> syllables(String word) {
        String whole = WORDS.get(word);
        if (whole != null) {
            return Arrays.stream(whole.split("-"))
                    .flatMap(part -> divided(part).stream())
                    .toList();
        }
        for (int end = word.length() - 1; end > 1; end--) {
            boolean known = WORDS.containsKey(word.substring(0, end)) && !startsWithSign(word, end);
            if (known && end > word.length() / 2) {
                List<ThaiSyllable> joined = new ArrayList<>(syllables(word.substring(0, end)));
                joined.addAll(syllables(word.substring(end)));
                return joined;
            }
        }
        return divided(spelledOut(word));
    }

    private static boolean startsWithSign(String word, int at) {
        char c = word.charAt(at);
        return !(c >= 'ก' && c <= 'ฮ') && !(c >= 'เ' && c <= 'ไ');
    }

    /** Silent letters gone, rare letters and split vowels written as common ones. */
    private static String spelledOut(String word) {
        String heard = SILENT.matcher(SILENT_PAIR.matcher(word).replaceAll("")).replaceAll("");
        heard = heard.replace("ํา", "ำ")
                .replace("เเ", "แ")
                .replace("ฤๅ", "รือ")
                .replace("ฤ", "รึ")
                .replace("ฦ", "ลึ");
        heard = heard.replaceAll("([่-๋])([ิ-ูั])", "$2$1");
        return ODD.matcher(heard).replaceAll("");
    }

    private static List<ThaiSyllable> divided(String word) {
        String text = word.substring(0, Math.min(word.length(), LONGEST_WORD));
        int[] costs = new int[text.length() + 1];
        List<Optional<ThaiSyllable>> best = new ArrayList<>();
        for (int i = 0; i <= text.length(); i++) {
            best.add(Optional.empty());
        }
        for (int at = text.length() - 1; at >= 0; at--) {
            costs[at] = costs[at + 1] + SKIP_COST;
            for (ThaiSyllable candidate : candidates(text, at)) {
                int cost = candidate.cost() + costs[candidate.end()];
                if (cost < costs[at]) {
                    costs[at] = cost;
                    best.set(at, Optional.of(candidate));
                }
            }
        }
        return followed(best);
    }

    private static List<ThaiSyllable> candidates(String text, int at) {
        List<ThaiSyllable> candidates = new ArrayList<>();
        for (ThaiPattern pattern : PATTERNS) {
            pattern.match(text, at).ifPresent(candidates::add);
        }
        return candidates;
    }

    private static List<ThaiSyllable> followed(List<Optional<ThaiSyllable>> best) {
        List<ThaiSyllable> syllables = new ArrayList<>();
        int at = 0;
        while (at < best.size() - 1) {
            Optional<ThaiSyllable> found = best.get(at);
            if (found.isPresent()) {
                ThaiSyllable syllable = found.get();
                boolean led = !syllables.isEmpty() && syllables.getLast().isWeak();
                syllables.add(led ? syllable.after(syllables.getLast().onset().initial()) : syllable);
            }
            at = found.map(ThaiSyllable::end).orElse(at + 1);
        }
        return syllables;
    }
}
