package io.maximin.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.limits.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceReaderTest {
    private static final String LIST = """
            products:
              text: {input: 1, output: 2}
              image: {picture: 0.0035}
            models:
              MiniMax-M2.1: {input: 0.30, cached: 0.03, output: 1.20}
            """;

    private final PriceList prices = PriceReader.read(LIST, 7);

    @Test
    void aModelCostsWhatItsNameSaysElseWhatItsProductDoes() {
        var million = Units.tokens(1_000_000, 0, 1_000_000);

        assertThat(prices.micros(new Job(Product.TEXT, "minimax-M2.1", million), million))
                .isEqualTo(1_500_000);
        assertThat(prices.micros(new Job(Product.TEXT, "other", million), million))
                .isEqualTo(3_000_000);
        assertThat(prices.micros(new Job(Product.SPEECH, "other", million), million))
                .isZero();
        assertThat(prices.version()).isEqualTo(7);
    }

    @Test
    void cachedTokensHaveAPriceOfTheirOwnOrThatOfOthers() {
        var cached = Units.tokens(1_000_000, 1_000_000, 0);

        assertThat(prices.micros(new Job(Product.TEXT, "MiniMax-M2.1", cached), cached))
                .isEqualTo(30_000);
        assertThat(prices.micros(new Job(Product.TEXT, "other", cached), cached))
                .isEqualTo(1_000_000);
    }

    @Test
    void aFractionCountsAsOneMillionth() {
        var one = Units.tokens(1, 0, 0);

        assertThat(prices.micros(new Job(Product.TEXT, "MiniMax-M2.1", one), one))
                .isEqualTo(1);
    }

    @Test
    void itemsArePricedByNameAndNeverFreeByOversight() {
        var three = Units.items(3);

        assertThat(prices.micros(new Job(Product.IMAGE, "image-01", "picture", three), three))
                .isEqualTo(10_500);
        assertThatThrownBy(() -> prices.micros(new Job(Product.IMAGE, "image-01", "poster", three), three))
                .hasMessage("no price for 'poster'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "model: {}|prices: 'model' is none of currency, products, models",
                "currency: EUR|prices: currency must be USD, got EUR",
                "products: {chat: {}}|prices: products: there is no 'chat'",
                "products: [text]|prices: products must be a mapping, got [\"text\"]",
                "models: {m: {input: no}}|prices of m: input must be dollars with at most six decimals, got \"no\"",
                "models: {m: {song: 1.0E-7}}|prices of m: song must be dollars with at most six decimals, got 1.0E-7",
                "models: {m: {inptu: 1}}|prices of m: 'inptu' is none of input, cached, output, characters, picture,"
                        + " song, voice, call, or such as clip-768p-6s",
                "models: {m: {input: -1}}|prices of m: price of input must be at least 0 and at most a million dollars",
                "models: {m: {input: 1, cached: 2}}|prices of m: cached tokens must not cost more than others"
            })
    void whatDoesNotFitIsNamed(String yaml, String message) {
        assertThatThrownBy(() -> PriceReader.read(yaml, 0))
                .isInstanceOf(PriceException.class)
                .hasMessage(message);
    }

    @Test
    void whatIsNoYamlIsTold() {
        assertThatThrownBy(() -> PriceReader.read("{", 0)).hasMessageStartingWith("prices cannot be read");
    }
}
