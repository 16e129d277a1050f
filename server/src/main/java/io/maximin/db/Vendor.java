package io.maximin.db;

/** The databases that can hold the state. Ask for it only where the same SQL cannot serve both. */
public enum Vendor {
    SQLITE("SQLite"),
    POSTGRESQL("PostgreSQL");

    private final String label;

    Vendor(String label) {
        this.label = label;
    }

    /** Its name as people write it. */
    public String label() {
        return label;
    }
}
