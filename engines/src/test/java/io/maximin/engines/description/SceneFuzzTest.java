package io.maximin.engines.description;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Any text gives a scene, the same one each time. */
@Timeout(300)
class SceneFuzzTest {
    private static final int TEXTS = 2_000;
    private static final SceneReader READER = SceneReader.load();
    private static final List<String> SPECIAL = List.of(
            "\"",
            "“",
            "”",
            "'",
            "'s",
            "#ff0000",
            "#zz",
            "。",
            "，",
            "、",
            "的",
            "在",
            "一",
            "十百千",
            "0",
            "9999",
            "99999999999",
            "\uD83D",
            "\uD83E\uDD8A",
            "\0",
            "\n",
            "(",
            ")",
            "a",
            "the",
            "of",
            "with",
            "and",
            "no",
            "that says",
            "写着",
            "没有",
            "между",
            "キツネ",
            "여우",
            "แมว",
            "ثعلب",
            "שועל",
            "लोमड़ी",
            "é",
            "\u0301",
            "\u200B",
            "--ar 16:9",
            "::",
            "%s");

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(7);

    @Test
    void wordsInAnyOrderGiveAScene() {
        List<String> words = new ArrayList<>(SPECIAL);
        for (String table : List.of("words.tsv", "people.tsv", "things.tsv")) {
            for (List<String> row : Table.rows(table)) {
                row.forEach(cell -> words.addAll(Table.words(cell)));
            }
        }
        for (int i = 0; i < TEXTS; i++) {
            var text = new StringBuilder();
            int count = random.nextInt(30);
            for (int j = 0; j < count; j++) {
                String word = random.nextInt(3) == 0
                        ? SPECIAL.get(random.nextInt(SPECIAL.size()))
                        : words.get(random.nextInt(words.size()));
                text.append(word).append(random.nextInt(5) == 0 ? "" : " ");
            }
            check(text.toString());
        }
    }

    @Test
    void lettersInAnyOrderGiveAScene() {
        for (int i = 0; i < TEXTS; i++) {
            var text = new StringBuilder();
            int count = random.nextInt(60);
            for (int j = 0; j < count; j++) {
                text.append((char) random.nextInt(random.nextBoolean() ? 0x250 : 0x10000));
            }
            check(text.toString());
        }
    }

    @Test
    @Timeout(60)
    void theLongestPromptsAreReadInBoundedTime() {
        for (String word :
                List.of("a", "的", "一", "\"", "in the ", "and ", "red ", "在桌子上", "fox ", "x", ", ", "with the text ")) {
            check(word.repeat(SceneReader.LONGEST / word.length()));
        }
    }

    private static void check(String text) {
        Scene scene = READER.read(text);
        assertThat(READER.read(text)).as(text).isEqualTo(scene);
        assertThat(scene.actors().size()).isLessThanOrEqualTo(Scene.MOST_ACTORS);
    }
}
