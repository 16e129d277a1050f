package io.maximin.limits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of the profiles, from a table of the program; an empty cell is no limit. */
final class Profiles {
    private static final String FILE = "profiles.tsv";
    private static final int COLUMNS = 5;

    private Profiles() {}

    /** A limit for every product of a profile that has any, none for the others. */
    static Map<Product, Limit> of(Profile profile) {
        var limits = new EnumMap<Product, Limit>(Product.class);
        rows().stream()
                .filter(row -> row.getFirst().equals(profile.label()))
                .forEach(row -> limits.put(product(row), limit(row)));
        return limits;
    }

    private static List<List<String>> rows() {
        return text().lines()
                .skip(1)
                .map(line -> List.of(line.split("\t", COLUMNS)))
                .toList();
    }

    private static String text() {
        try (var in = Profiles.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("resource " + FILE + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Product product(List<String> row) {
        return Product.ofLabel(row.get(1)).orElseThrow(() -> new IllegalStateException(FILE + ": " + row));
    }

    private static Limit limit(List<String> row) {
        return new Limit(figure(row.get(2)), figure(row.get(3)), figure(row.get(4)));
    }

    private static Optional<Long> figure(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(cell));
    }
}
