package io.maximin.engines.llama;

/** Number format of the memory that holds keys and values of the tokens read so far. */
public enum CacheType {
    /** Half precision, the usual choice. */
    F16(1),
    /** Single precision: twice the memory, and an answer depends less on what else is computed in the same batch. */
    F32(0);

    private final int ggmlType;

    CacheType(int ggmlType) {
        this.ggmlType = ggmlType;
    }

    int ggmlType() {
        return ggmlType;
    }
}
