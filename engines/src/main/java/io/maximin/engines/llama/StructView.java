package io.maximin.engines.llama;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;

/** Named access to the fields of one native struct. */
record StructView(StructLayout layout, MemorySegment memory) {

    int intField(String name) {
        return memory.get(JAVA_INT, Layouts.offset(layout, name));
    }

    float floatField(String name) {
        return memory.get(JAVA_FLOAT, Layouts.offset(layout, name));
    }

    boolean booleanField(String name) {
        return memory.get(JAVA_BOOLEAN, Layouts.offset(layout, name));
    }

    void set(String name, int value) {
        memory.set(JAVA_INT, Layouts.offset(layout, name), value);
    }

    void set(String name, boolean value) {
        memory.set(JAVA_BOOLEAN, Layouts.offset(layout, name), value);
    }

    void set(String name, MemorySegment address) {
        memory.set(ADDRESS, Layouts.offset(layout, name), address);
    }
}
