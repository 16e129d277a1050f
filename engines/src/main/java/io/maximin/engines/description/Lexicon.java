package io.maximin.engines.description;

import io.maximin.engines.scene.Art;
import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Colour;
import io.maximin.engines.scene.Material;
import io.maximin.engines.scene.Person;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What words and phrases mean, in English and Chinese. Our own words come first; names that the art sets have for their
 * pictures fill in. Immutable once it is read.
 */
final class Lexicon {
    private static final int LEAST_STEM = 5;
    private static final String ICONS = "fluent-emoji-flat/";
    private static final Set<String> MATERIALS = Arrays.stream(Material.values())
            .map(m -> m.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    /** Colours that name a kind too: the black of a black cat is one. */
    private static final Set<String> PAINTED =
            Set.of("red", "yellow", "green", "blue", "purple", "pink", "brown", "black", "white", "grey", "golden");

    /** Pictures that a drawing of our own stands for, whatever else they are called. */
    private static final Map<String, String> DRAWN = Map.ofEntries(
            Map.entry("automobile", "car"),
            Map.entry("oncoming-automobile", "car"),
            Map.entry("racing-car", "sports-car"),
            Map.entry("taxi", "taxi"),
            Map.entry("oncoming-taxi", "taxi"),
            Map.entry("police-car", "police-car"),
            Map.entry("oncoming-police-car", "police-car"),
            Map.entry("bus", "bus"),
            Map.entry("oncoming-bus", "bus"),
            Map.entry("delivery-truck", "truck"),
            Map.entry("articulated-lorry", "truck"),
            Map.entry("locomotive", "steam-train"),
            Map.entry("train", "train"),
            Map.entry("bicycle", "bicycle"),
            Map.entry("motorcycle", "motorcycle"),
            Map.entry("airplane", "airplane"),
            Map.entry("helicopter", "helicopter"),
            Map.entry("rocket", "rocket"),
            Map.entry("flying-saucer", "ufo"),
            Map.entry("ringed-planet", "planet"),
            Map.entry("red-apple", "apple"),
            Map.entry("green-apple", "apple"),
            Map.entry("steaming-bowl", "noodles"),
            Map.entry("hot-beverage", "cup"),
            Map.entry("teapot", "teapot"),
            Map.entry("candle", "candle"),
            Map.entry("bouquet", "vase"));

    private final Map<String, List<Meaning>> english = new HashMap<>();
    private final Map<String, List<Meaning>> chinese = new HashMap<>();
    private final Map<String, Colour> colours = new HashMap<>();
    private final Map<String, String> foreign = new HashMap<>();
    private final Map<String, String> stems = new HashMap<>();
    private final Map<String, Meaning.Subject> subjects = new LinkedHashMap<>();
    private int longestEnglish = 1;
    private int longestChinese = 1;

    private Lexicon() {}

    /** Reads all tables, in about a tenth of a second. */
    static Lexicon load() {
        var lexicon = new Lexicon();
        lexicon.words();
        lexicon.people();
        lexicon.things();
        lexicon.icons();
        lexicon.foreignWords();
        return lexicon;
    }

    /** Meanings of an English phrase in lower case and base form, likeliest first; none if it is unknown. */
    List<Meaning> english(String phrase) {
        return english.getOrDefault(phrase, List.of());
    }

    List<Meaning> chinese(String phrase) {
        return chinese.getOrDefault(phrase, List.of());
    }

    /** The English name of what a word of another language names. */
    Optional<String> foreign(String word) {
        return Optional.ofNullable(foreign.get(word));
    }

    /** The same for a word with another ending of one or two letters. */
    Optional<String> foreignStem(String word) {
        for (int length = word.length(); length >= Math.max(LEAST_STEM - 1, word.length() - 2); length--) {
            String stem = word.substring(0, length);
            String name = length < word.length() && foreign.containsKey(stem) ? foreign.get(stem) : stems.get(stem);
            if (name != null) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** Words of the longest English phrase. */
    int longestEnglish() {
        return longestEnglish;
    }

    /** Characters of the longest Chinese word. */
    int longestChinese() {
        return longestChinese;
    }

    /** English names of all that can be drawn as itself, in the order of the tables. */
    Map<String, Meaning.Subject> subjects() {
        return subjects;
    }

    /** English names of all that a scene can show, by what they mean first, in the order of the alphabet. */
    Map<String, Meaning> drawable() {
        Map<String, Meaning> drawable = new TreeMap<>();
        english.forEach((name, meanings) -> meanings.stream()
                .filter(meaning -> meaning instanceof Meaning.Subject || meaning instanceof Meaning.Where)
                .findFirst()
                .ifPresent(meaning -> drawable.put(name, meaning)));
        return drawable;
    }

    private void words() {
        for (List<String> row : Table.rows("words.tsv")) {
            add(row.get(0), row.get(1), row.get(2), false);
            if (row.size() > 3) {
                add(row.get(0), row.get(1), row.get(3), true);
            }
        }
    }

    private void add(String kind, String value, String cell, boolean isChinese) {
        for (String word : Table.words(cell)) {
            Meaning meaning = WordMeanings.of(kind, value, word.startsWith("~"));
            put(isChinese, bare(word), meaning);
            if (meaning instanceof Meaning.Tint(Colour colour)) {
                colours.putIfAbsent(bare(word), colour);
            }
            int colon = word.indexOf(':');
            if (colon >= 0) {
                var colour = Objects.requireNonNull(colours.get(word.substring(colon + 1)), word);
                put(isChinese, bare(word), new Meaning.Tint(colour));
            }
        }
    }

    private void people() {
        for (List<String> row : Table.rows("people.tsv")) {
            Optional<Boolean> feminine = row.get(1).equals("-")
                    ? Optional.empty()
                    : Optional.of(row.get(1).equals("f"));
            Optional<String> role = Optional.of(row.get(2)).filter(name -> !name.equals("-"));
            for (int column = 4; column <= 5; column++) {
                for (String word : Table.words(row.get(column))) {
                    put(
                            column == 5,
                            bare(word),
                            new Meaning.Human(
                                    Person.Age.valueOf(row.get(0)),
                                    feminine,
                                    role,
                                    Integer.parseInt(row.get(3)),
                                    word.startsWith("~")));
                }
            }
        }
    }

    private void things() {
        for (List<String> row : Table.rows("things.tsv")) {
            var family = Art.Family.valueOf(row.get(0));
            boolean ofIcons = family == Art.Family.ICON && !row.get(1).contains("/");
            var art = new Art(family, ofIcons ? ICONS + row.get(1) : row.get(1));
            for (int column = 4; column <= 5; column++) {
                for (String word : Table.words(row.get(column))) {
                    put(
                            column == 5,
                            bare(word),
                            named(art, Category.valueOf(row.get(2)), Double.parseDouble(row.get(3)), word));
                }
            }
        }
    }

    private Meaning.Named named(Art art, Category category, double height, String word) {
        int colon = word.indexOf(':');
        int space = word.indexOf(' ');
        String first = space < 0 ? "" : bare(word.substring(0, space));
        String said = colon >= 0 ? word.substring(colon + 1) : PAINTED.contains(first) ? first : "";
        return new Meaning.Named(
                art,
                category,
                height,
                Optional.ofNullable(colours.get(said)),
                MATERIALS.contains(said)
                        ? Optional.of(Material.valueOf(said.toUpperCase(Locale.ROOT)))
                        : Optional.empty(),
                word.startsWith("~"));
    }

    private void icons() {
        for (List<String> row : Table.rows("icons.tsv")) {
            Category category = Category.valueOf(row.get(1));
            String own = DRAWN.get(row.get(0).replace(ICONS, ""));
            var art = own == null ? new Art(Art.Family.ICON, row.get(0)) : new Art(Art.Family.THING, own);
            double height = Heights.usual(category);
            Table.words(row.get(2)).forEach(word -> fill(false, word, named(art, category, height, word)));
            Table.words(row.get(3)).forEach(word -> fill(true, word, named(art, category, height, word)));
        }
    }

    /** Names of pictures yield to every word of ours. */
    private void fill(boolean isChinese, String word, Meaning.Named named) {
        List<Meaning> known = isChinese ? chinese(word) : english(word);
        if (known.isEmpty() || known.stream().allMatch(m -> m instanceof Meaning.Subject subject && subject.near())) {
            put(isChinese, word, named);
        }
    }

    /** Our own words for what is common come first; those of the art sets fill in. */
    private void foreignWords() {
        for (String table : List.of("foreign.tsv", "foreign-words.tsv.gz")) {
            for (List<String> row : Table.rows(table)) {
                for (String word : Table.words(row.get(1))) {
                    if (foreign.putIfAbsent(word, row.get(0)) == null && word.length() >= LEAST_STEM) {
                        stems.putIfAbsent(word.substring(0, word.length() - 1), row.get(0));
                    }
                }
            }
        }
    }

    /** An exact meaning goes before one that is only near. */
    private void put(boolean isChinese, String word, Meaning meaning) {
        var meanings = (isChinese ? chinese : english).computeIfAbsent(word, _ -> new ArrayList<>(1));
        boolean near = meaning instanceof Meaning.Subject subject && subject.near();
        if (meaning instanceof Meaning.Subject) {
            boolean known = meanings.stream().anyMatch(m -> m instanceof Meaning.Subject subject && !subject.near());
            if (known) {
                return;
            }
            meanings.removeIf(m -> m instanceof Meaning.Subject);
        }
        if (!meanings.contains(meaning)) {
            meanings.add(meaning);
        }
        if (isChinese) {
            longestChinese = Math.max(longestChinese, word.length());
        } else {
            longestEnglish = Math.max(longestEnglish, word.split("[ -]").length);
            if (meaning instanceof Meaning.Subject subject && !near) {
                subjects.put(word, subject);
            }
        }
    }

    private static String bare(String word) {
        int colon = word.indexOf(':');
        return (colon < 0 ? word : word.substring(0, colon)).replace("~", "");
    }
}
