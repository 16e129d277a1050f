package io.maximin.api.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.api.DialectServer;
import io.maximin.api.Golden;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelsContractTest {
    private static final String PATH = "/anthropic/v1/models";

    @AutoClose
    private final DialectServer server = new DialectServer();

    @Test
    void listedModelsAreShown() throws Exception {
        Golden.matches("anthropic/models.json", server.get(PATH).body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?limit=1                                             | MiniMax-M2.1 | true  | MiniMax-M2.1
            ?limit=1&after_id=MiniMax-M2.1                       | MiniMax-M2   | true  | MiniMax-M2
            ?after_id=minimax-m2.1                               | MiniMax-M2   | false | MiniMax-M2-Stable
            ?limit=1&before_id=MiniMax-M2-Stable                 | MiniMax-M2   | true  | MiniMax-M2
            ?limit=2&before_id=MiniMax-M2-Stable                 | MiniMax-M2.1 | false | MiniMax-M2
            ?after_id=MiniMax-M2.1&before_id=MiniMax-M2-Stable   | MiniMax-M2   | false | MiniMax-M2
            """)
    void listsArePaged(String query, String first, boolean more, String last) throws Exception {
        assertThat(server.get(PATH + query).body())
                .endsWith("\"first_id\":\"%s\",\"has_more\":%s,\"last_id\":\"%s\"}".formatted(first, more, last));
    }

    @Test
    void anEmptyPageHasNoIds() throws Exception {
        assertThat(server.get(PATH + "?after_id=MiniMax-M2-Stable").body())
                .isEqualTo("{\"data\":[],\"first_id\":null,\"has_more\":false,\"last_id\":null}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=1001", "limit=many", "after_id=gpt-9", "before_id=gpt-9"})
    void aBadPageIsRefusedByName(String query) throws Exception {
        var answer = server.get(PATH + "?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("invalid params, " + query.substring(0, query.indexOf('=')))
                .contains("'" + query.substring(query.indexOf('=') + 1) + "'");
    }

    @Test
    void oneModelIsShownByIdOrAlias() throws Exception {
        Golden.matches(
                "anthropic/model.json", server.get(PATH + "/MiniMax-M2.1").body());
        Golden.matches(
                "anthropic/model.json", server.get(PATH + "/ABAB6.5s-chat").body());
    }

    @Test
    void anUnknownModelIsNotFound() throws Exception {
        var answer = server.get(PATH + "/gpt-9");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"not_found_error\"", "unknown model 'gpt-9' (2013)");
    }
}
