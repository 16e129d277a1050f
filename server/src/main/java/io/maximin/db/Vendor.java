package io.maximin.db;

/** The databases that can hold the state. Ask for it only where the same SQL cannot serve both. */
public enum Vendor {
    /** Takes the write lock at once, so that a transaction never fails half way for want of it. */
    SQLITE("SQLite", "begin immediate", "pragma synchronous = full"),
    POSTGRESQL("PostgreSQL", "begin", "set synchronous_commit = on");

    private final String label;
    private final String begin;
    private final String durable;

    Vendor(String label, String begin, String durable) {
        this.label = label;
        this.begin = begin;
        this.durable = durable;
    }

    /** Its name as people write it. */
    public String label() {
        return label;
    }

    /** What begins a transaction that is going to write. */
    String begin() {
        return begin;
    }

    /** What makes the commits of a connection outlast a loss of power. */
    String durable() {
        return durable;
    }
}
