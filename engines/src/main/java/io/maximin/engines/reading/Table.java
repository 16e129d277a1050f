package io.maximin.engines.reading;

import io.maximin.engines.language.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the tables beside this class: one row a line, columns set apart by tabs, {@code #} begins a comment line. */
final class Table {
    private static final Map<String, Language> BY_TAG =
            Arrays.stream(Language.values()).collect(Collectors.toUnmodifiableMap(Language::tag, Function.identity()));

    private Table() {}

    static List<List<String>> rows(String name) {
        try (var stream = Objects.requireNonNull(Table.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + name, e);
        }
    }

    /** The languages of a first column: tags set apart by commas, or {@code *} for all. */
    static List<Language> languages(String tags) {
        if (tags.equals("*")) {
            return List.of(Language.values());
        }
        return Arrays.stream(tags.split(","))
                .map(tag -> Objects.requireNonNull(BY_TAG.get(tag), tag))
                .toList();
    }
}
