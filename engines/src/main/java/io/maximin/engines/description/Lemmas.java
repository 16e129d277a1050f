package io.maximin.engines.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Base forms that an English word may be a form of. Rules for the regular ones, a table for the rest. */
final class Lemmas {
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("men", "man"),
            Map.entry("women", "woman"),
            Map.entry("mice", "mouse"),
            Map.entry("geese", "goose"),
            Map.entry("leaves", "leaf"),
            Map.entry("wolves", "wolf"),
            Map.entry("knives", "knife"),
            Map.entry("loaves", "loaf"),
            Map.entry("calves", "calf"),
            Map.entry("shelves", "shelf"),
            Map.entry("scarves", "scarf"),
            Map.entry("elves", "elf"),
            Map.entry("dwarves", "dwarf"),
            Map.entry("dice", "die"),
            Map.entry("oxen", "ox"),
            Map.entry("movies", "movie"),
            Map.entry("ponies", "pony"),
            Map.entry("sheep", "sheep"),
            Map.entry("fish", "fish"),
            Map.entry("deer", "deer"));
    private static final Map<String, String> VERBS = Map.ofEntries(
            Map.entry("sat", "sit"),
            Map.entry("stood", "stand"),
            Map.entry("ran", "run"),
            Map.entry("flew", "fly"),
            Map.entry("flown", "fly"),
            Map.entry("swam", "swim"),
            Map.entry("held", "hold"),
            Map.entry("wore", "wear"),
            Map.entry("rode", "ride"),
            Map.entry("ate", "eat"),
            Map.entry("drank", "drink"),
            Map.entry("slept", "sleep"),
            Map.entry("lay", "lie"),
            Map.entry("laid", "lie"),
            Map.entry("lying", "lie"),
            Map.entry("caught", "catch"),
            Map.entry("threw", "throw"),
            Map.entry("sang", "sing"),
            Map.entry("drove", "drive"),
            Map.entry("saw", "see"),
            Map.entry("built", "build"),
            Map.entry("lit", "light"),
            Map.entry("woven", "weave"));

    private Lemmas() {}

    /** Singular forms of what may be a plural, likeliest first. */
    static List<String> singular(String word) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return List.of(irregular);
        }
        List<String> forms = new ArrayList<>(2);
        if (word.endsWith("men") && word.length() > 4) {
            forms.add(word.substring(0, word.length() - 2) + "an");
        } else if (word.endsWith("s") && !word.endsWith("ss") && word.length() > 3) {
            if (word.endsWith("ies") && word.length() > 4) {
                forms.add(word.substring(0, word.length() - 3) + "y");
            }
            forms.add(word.substring(0, word.length() - 1));
            if (word.endsWith("es")) {
                forms.add(word.substring(0, word.length() - 2));
            }
        }
        return forms;
    }

    /** What may be the verb of a form in {@code -ing}, {@code -ed} or {@code -s}, likeliest first. */
    static List<String> verb(String word) {
        String irregular = VERBS.get(word);
        if (irregular != null) {
            return List.of(irregular);
        }
        if (word.endsWith("ing") && word.length() > 4) {
            return stems(word.substring(0, word.length() - 3));
        }
        if (word.endsWith("ed") && word.length() > 4) {
            return stems(word.substring(0, word.length() - 2));
        }
        return singular(word);
    }

    private static List<String> stems(String stem) {
        List<String> forms = new ArrayList<>(3);
        forms.add(stem);
        forms.add(stem + "e");
        int last = stem.length() - 1;
        if (last > 1 && stem.charAt(last) == stem.charAt(last - 1)) {
            forms.add(stem.substring(0, last));
        }
        if (stem.endsWith("i")) {
            forms.add(stem.substring(0, last) + "y");
        }
        return forms;
    }
}
