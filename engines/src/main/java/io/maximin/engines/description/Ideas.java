package io.maximin.engines.description;

import io.maximin.engines.scene.Hour;
import io.maximin.engines.scene.Mood;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Pictures that say what has no looks: of "freedom" gulls over a beach. For prompts that name nothing to draw. */
final class Ideas {
    private final List<Idea> all = Table.rows("ideas.tsv").stream()
            .map(row -> new Idea(
                    words(row.getFirst()),
                    new Proposal(row.get(1), row.get(2), Hour.valueOf(row.get(3)), Mood.valueOf(row.get(4)))))
            .toList();

    private record Idea(Pattern words, Proposal picture) {}

    /** Whole words, but in Chinese, which sets no spaces, anywhere. */
    private static Pattern words(String cell) {
        String pattern = Table.words(cell).stream()
                .map(word -> Scripts.isChinese(word)
                        ? Pattern.quote(word)
                        : "(?<!\\p{L})" + Pattern.quote(word) + "(?!\\p{L})")
                .collect(Collectors.joining("|"));
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The picture of the first idea that a prompt has a word of. */
    Optional<Proposal> of(String prompt) {
        return all.stream()
                .filter(idea -> idea.words.matcher(prompt).find())
                .map(Idea::picture)
                .findFirst();
    }
}
