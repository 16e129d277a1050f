package io.maximin.engines.grammar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Schemas and patterns from hostile callers: refused or made, within bounds. */
@Timeout(300)
class SchemaGrammarFuzzTest {
    private static final String BITS = "(){}[]|?*+^$\\\\.-,0189azdwsu:=!";

    private static boolean made(String schema) {
        try {
            SchemaGrammar.of(schema);
            return true;
        } catch (GrammarException _) {
            return false;
        }
    }

    @Test
    void patternsAreMadeOrRefused() {
        var random = new Random(1);
        int made = 0;
        for (int i = 0; i < 20_000; i++) {
            var pattern = new StringBuilder();
            for (int length = random.nextInt(12); length >= 0; length--) {
                pattern.append(BITS.charAt(random.nextInt(BITS.length())));
            }
            String escaped = pattern.toString().replace("\\", "\\\\");
            made += made("{\"type\":\"string\",\"pattern\":\"" + escaped + "\"}") ? 1 : 0;
        }
        assertThat(made).isBetween(100, 19_900);
    }

    @Test
    void damagedSchemasAreMadeOrRefused() {
        int made = 0;
        for (int seed = 0; seed < 3000; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder(new RandomSchema(random).write());
            for (int i = random.nextInt(4); i >= 0; i--) {
                int at = random.nextInt(text.length());
                text.setCharAt(at, text.charAt(random.nextInt(text.length())));
            }
            made += made(text.toString()) ? 1 : 0;
        }
        assertThat(made).isBetween(100, 2900);
    }

    @Test
    void manyWaysThroughReferencesAreNoEndlessWalk() {
        var schema = new StringBuilder("{\"$ref\":\"#/$defs/d0\",\"$defs\":{");
        for (int i = 0; i < 60; i++) {
            String next = "{\"$ref\":\"#/$defs/d" + (i + 1) + "\"}";
            schema.append("\"d" + i + "\":{\"anyOf\":[" + next + "," + next + "]},");
        }
        schema.append("\"d60\":{\"type\":\"string\"}}}");

        var state = GrammarState.start(SchemaGrammar.of(schema.toString()));

        assertThat(state.next("\"text\"".getBytes(UTF_8)).complete()).isTrue();
    }

    @Test
    void nestedCountsAreNoEndlessWalk() {
        var schema = "{\"type\":\"string\",\"pattern\":\"^((a{1,1000}){1,1000}){1,1000}$\"}";

        Guide state = GrammarState.start(SchemaGrammar.of(schema)).next(("\"" + "a".repeat(300)).getBytes(UTF_8));

        assertThat(state.next("\"".getBytes(UTF_8)).complete()).isTrue();
    }

    @Test
    void longChainsAndHugeNumbersAreRefusedOrHeld() {
        var chain = new StringBuilder("{\"$ref\":\"#/$defs/d0\",\"$defs\":{");
        for (int i = 0; i < 5000; i++) {
            chain.append("\"d" + i + "\":{\"$ref\":\"#/$defs/d" + (i + 1) + "\"},");
        }
        chain.append("\"d5000\":{}}}");

        assertThatThrownBy(() -> SchemaGrammar.of(chain.toString())).isInstanceOf(GrammarException.class);
        assertThat(made("{\"type\":\"number\",\"minimum\":-1e999999,\"maximum\":1e999999}"))
                .isTrue();
        assertThat(made("{\"type\":\"array\",\"minItems\":1e99}")).isTrue();
        assertThat(made("[".repeat(3000))).isFalse();
    }
}
