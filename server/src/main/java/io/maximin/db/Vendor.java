package io.maximin.db;

/** The databases that can hold the state. Ask for it only where the same SQL cannot serve both. */
public enum Vendor {
    /** Takes the write lock at once, so that a transaction never fails half way for want of it. */
    SQLITE("SQLite", "begin immediate"),
    POSTGRESQL("PostgreSQL", "begin");

    private final String label;
    private final String begin;

    Vendor(String label, String begin) {
        this.label = label;
        this.begin = begin;
    }

    /** Its name as people write it. */
    public String label() {
        return label;
    }

    /** What begins a transaction that is going to write. */
    String begin() {
        return begin;
    }
}
