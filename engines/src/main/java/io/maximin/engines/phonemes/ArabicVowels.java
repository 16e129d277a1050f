package io.maximin.engines.phonemes;

import io.maximin.engines.onnx.TaggingModel;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Vowels Arabic with a model that reads the letters of a whole phrase. Source: text2tashkeel, model rawi-ensemble. */
final class ArabicVowels implements Vowelling {
    private static final int WORDS_AT_ONCE = 40;
    private static final String HAMZAS = "\u0653\u0654\u0655";

    private final TaggingModel model;
    private final Map<Character, Integer> letters = new HashMap<>();
    private final Map<Integer, String> marks = new HashMap<>();
    private int unknown;

    ArabicVowels(TaggingModel model) {
        this.model = model;
        for (var row : PhonemeTable.rows("arabic-vowels.tsv")) {
            int number = Integer.parseInt(row.get(2));
            switch (row.get(0)) {
                case "letter" -> letters.put((char) Integer.parseInt(row.get(1), 16), number);
                case "mark" -> marks.put(number, characters(row.get(1)));
                default -> unknown = number;
            }
        }
    }

    private static String characters(String codes) {
        var text = new StringBuilder();
        for (var code : codes.split("\\+", -1)) {
            if (!code.isEmpty()) {
                text.append((char) Integer.parseInt(code, 16));
            }
        }
        return text.toString();
    }

    @Override
    public List<String> vowelled(List<String> words) {
        var vowelled = new ArrayList<String>();
        for (int from = 0; from < words.size(); from += WORDS_AT_ONCE) {
            vowelled.addAll(some(words.subList(from, Math.min(words.size(), from + WORDS_AT_ONCE))));
        }
        return vowelled;
    }

    private List<String> some(List<String> words) {
        var parts = words.stream()
                .map(word -> PointedLetter.of(Normalizer.normalize(word, Normalizer.Form.NFD)))
                .toList();
        var bare = parts.stream()
                .map(word -> word.stream()
                        .map(letter -> String.valueOf(letter.base()))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
        var numbers = bare.chars()
                .mapToObj(c -> letters.getOrDefault((char) c, unknown))
                .toList();
        var tags = model.tags(numbers).getFirst();
        var vowelled = new ArrayList<String>();
        int at = 0;
        for (int i = 0; i < words.size(); i++) {
            var own = parts.get(i);
            var word = words.get(i);
            vowelled.add(ArabicReading.isVowelled(word) ? word : marked(own, tags.subList(at, at + own.size())));
            at += own.size() + 1;
        }
        return vowelled;
    }

    private String marked(List<PointedLetter> word, List<Integer> tags) {
        var text = new StringBuilder();
        for (int i = 0; i < word.size(); i++) {
            var mark = marks.getOrDefault(tags.get(i), "");
            var written = word.get(i).points();
            // The writer's hamza is surer than the model's.
            text.append(word.get(i).base()).append(written).append(written.isEmpty() ? mark : without(mark));
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String without(String mark) {
        return mark.chars()
                .filter(c -> HAMZAS.indexOf(c) < 0)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
