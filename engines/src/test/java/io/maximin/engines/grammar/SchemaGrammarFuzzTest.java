package io.maximin.engines.grammar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

/** Schemas and patterns from hostile callers: refused or made, within bounds. */
@Timeout(300)
class SchemaGrammarFuzzTest {
    private static final SchemaRegistry VALIDATORS = SchemaRegistry.withDialect(
            Dialects.getDraft202012(),
            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .regularExpressionFactory(BriefPattern::new)
                    .build()));
    private static final String BITS = "(){}[]|?*+^$\\\\.-,0189azdwsu:=!";

    /** The grammar; empty if it is refused with words that say where. */
    static Optional<Grammar> made(String schema) {
        try {
            return Optional.of(SchemaGrammar.of(schema));
        } catch (GrammarException e) {
            assertThat(e).hasMessageMatching("(?s)#.*: .+");
            return Optional.empty();
        }
    }

    static Stream<byte[]> seeds() {
        return FuzzedChoices.seeds(80);
    }

    @MethodSource("seeds")
    @Timeout(20)
    @FuzzTest
    void whatASchemaAllowsIsValid(byte[] data) {
        var choices = new FuzzedChoices(data);
        var schema = choices.nextInt(3) == 0 ? new RandomSchema(choices).write() : new WildSchema(choices).write();

        made(schema)
                .flatMap(grammar -> RandomText.brief(grammar, choices))
                .ifPresent(text -> assertThat(faults(schema, text))
                        .as("%s%n%s", schema, text)
                        .isEmpty());
    }

    @MethodSource("seeds")
    @Timeout(20)
    @FuzzTest
    void whatAPatternAllowsIsFoundByIt(byte[] data) {
        var choices = new FuzzedChoices(data);
        var schema = "{\"type\":\"string\",\"pattern\":\"" + new WildSchema(choices).pattern() + "\"}";

        made(schema)
                .flatMap(grammar -> RandomText.brief(grammar, choices))
                .ifPresent(text -> assertThat(faults(schema, text))
                        .as("%s%n%s", schema, text)
                        .isEmpty());
    }

    private static Stream<String> texts() {
        return Stream.of(
                "{\"$ref\":{}}",
                "{\"type\":\"number\",\"minimum\":1e-999999999}",
                "{\"type\":\"number\",\"multipleOf\":1e-999999999}",
                "{\"type\":\"integer\",\"exclusiveMaximum\":-1e-999999999}",
                "{\"type\":\"string\",\"minLength\":1e999999999,\"pattern\":\"(a|b*)+(((c{9,999}){9,999}){9,999})\"}",
                "{\"allOf\":[1,true]}",
                "{\"required\":[\"\\ud800\"]}",
                "{\"enum\":[\"\\udc00\\ud800\"]}",
                "{\"type\":\"string\",\"minLength\":1e999999999999}",
                "{\"type\":\"integer\",\"anyOf\":[{\"type\":\"boolean\"},{},{\"$ref\":\"#\"}]}",
                "{\"oneOf\":[{\"$ref\":\"#\"},[]]}",
                "{\"$defs\":{\"a\":{\"$ref\":\"#/$defs/a\"}},\"$ref\":\"#/$defs/a\"}",
                "{\"properties\":{\"a\":{\"$ref\":\"#\"}},\"required\":[\"a\",{}]}",
                "[".repeat(2000),
                "");
    }

    @MethodSource("texts")
    @Timeout(20)
    @FuzzTest
    void anyTextIsMadeOrRefused(@NotNull String schema) {
        made(schema);
        assertThat(Parameters.of(schema).declared()).isNotNull();
    }

    /** None too if the validator cannot read a number of the schema or the text, or takes too long. */
    private static List<String> faults(String schema, String text) {
        try {
            return VALIDATORS.getSchema(schema, InputFormat.JSON).validate(text, InputFormat.JSON).stream()
                    .map(Object::toString)
                    .toList();
        } catch (SchemaException | JacksonException _) {
            return List.of();
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
            made += made("{\"type\":\"string\",\"pattern\":\"" + escaped + "\"}")
                            .isPresent()
                    ? 1
                    : 0;
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
            made += made(text.toString()).isPresent() ? 1 : 0;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^(.{1,50}){1,50}$",
                "^((.{1,1000}){1,1000}){1,1000}$",
                "(.*a.{100})|(.*b.{200})|(.*c.{200})|(.*d.{200})|(.*e.{200})|(.*i.{200})"
            })
    void ambiguousPatternsFindTheirTokensSoon(String pattern) {
        var random = new Random(1);
        var tokens = TokenTrie.of(IntStream.range(0, 100_000)
                .mapToObj(token -> (token < 26 ? Character.toString('a' + token) : letters(random)).getBytes(UTF_8))
                .toList());
        Guide state = GrammarState.start(SchemaGrammar.of("{\"type\":\"string\",\"pattern\":\"" + pattern + "\"}"))
                .next((byte) '"');

        for (int i = 0; i < 8; i++) {
            var allowed = tokens.allowed(state);
            assertThat(allowed.get(0, 26).cardinality()).isEqualTo(26);
            state = state.next(letters(random).getBytes(UTF_8));
        }

        assertThat(state.alive()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "^(.{1,50}){1,50}$ 1 2500",
                "^(.{10,50}){10,50}$ 100 2500",
                "^((.{2,9}){2,9}x?){2,9}$ 8 738",
                "^(.{3,4}){5}$ 15 20"
            })
    void ambiguousPatternsReachTheirShortestAndTheirLongestText(String pattern, int shortest, int longest) {
        Guide state = GrammarState.start(SchemaGrammar.of("{\"type\":\"string\",\"pattern\":\"" + pattern + "\"}"))
                .next((byte) '"');

        var ends = new BitSet();
        for (int length = 0; length <= longest; length++) {
            ends.set(length, state.next((byte) '"').alive());
            state = state.next((byte) 'x');
        }

        assertThat(ends.nextSetBit(0)).isEqualTo(shortest);
        assertThat(ends.length() - 1).isEqualTo(longest);
        assertThat(state.alive()).isFalse();
    }

    private static String letters(Random random) {
        return random.ints(4 + random.nextInt(8), 'a', 'k')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
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
                .isPresent();
        assertThat(made("{\"type\":\"array\",\"minItems\":1e99}")).isPresent();
        assertThat(made("[".repeat(3000))).isEmpty();
    }
}
