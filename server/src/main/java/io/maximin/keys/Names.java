package io.maximin.keys;

/** What people call keys and accounts. */
final class Names {
    private static final int MAX = 100;

    private Names() {}

    static void require(String field, String name) {
        if (name.isBlank() || name.length() > MAX || name.chars().anyMatch(Character::isISOControl)) {
            throw new KeyException(field + " '" + name + "' must be 1 to " + MAX + " printable characters");
        }
    }
}
