package io.maximin.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DamagedJsonTest {
    private static final String SAMPLE = "{\"a\":[1,{\"b\":\"c\"}],\"d\":{\"e\":null}}";

    @Test
    void someIsAsItShouldBeAndTheRestDiffersInManyWays() {
        var json = new DamagedJson(List.of(SAMPLE));

        var made = IntStream.range(0, 1000)
                .mapToObj(seed -> json.any(new Random(seed)).toString())
                .toList();

        assertThat(made).filteredOn(SAMPLE::equals).hasSizeBetween(50, 500);
        assertThat(made.stream().distinct().count()).isGreaterThan(300);
    }
}
