package io.maximin.engines.kokoro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.engines.phonemes.Alphabet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    @Test
    void theModelKnowsWhatThePhonemesAreWrittenIn() {
        Set<Character> alphabet = new HashSet<>();
        for (char symbol = 0; symbol < Character.MAX_VALUE; symbol++) {
            if (Alphabet.has(symbol)) {
                alphabet.add(symbol);
            }
        }

        assertThat(Vocabulary.symbols()).isEqualTo(alphabet).hasSize(114);
    }

    @Test
    void tokensHaveAPadAtBothEnds() {
        assertThat(Vocabulary.tokens("a.")).containsExactly(0, 43, 4, 0);
    }

    @Test
    void anUnknownSymbolIsRefused() {
        assertThatThrownBy(() -> Vocabulary.tokens("aġ")).hasMessageContaining("'ġ'");
    }
}
