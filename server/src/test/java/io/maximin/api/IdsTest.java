package io.maximin.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void callIdsHaveTheDocumentedForm() {
        var ids = new Ids(new Random(1));
        var seen = new HashSet<String>();

        for (int i = 0; i < 1000; i++) {
            var prefix = ids.callPrefix();
            assertThat(prefix).matches("call_function_[a-z0-9]{12}_");
            assertThat(seen.add(prefix)).isTrue();
        }
    }

    @Test
    void signaturesAreSixtyFourHexDigitsAndDependOnTheText() {
        assertThat(Ids.signature("Hm.")).matches("[0-9a-f]{64}").isEqualTo(Ids.signature("Hm."));
        assertThat(Ids.signature("Hm!")).isNotEqualTo(Ids.signature("Hm."));
    }
}
