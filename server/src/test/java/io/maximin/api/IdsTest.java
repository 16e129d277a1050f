package io.maximin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.config.Secret;
import io.maximin.keys.ServerSecret;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void callIdsHaveTheDocumentedForm() {
        var ids = ids('a');
        var seen = new HashSet<String>();

        for (int i = 0; i < 1000; i++) {
            var prefix = ids.callPrefix();
            assertThat(prefix).matches("call_function_[a-z0-9]{12}_");
            assertThat(seen.add(prefix)).isTrue();
        }
    }

    @Test
    void signaturesAreSixtyFourHexDigitsAndDependOnTheText() {
        var ids = ids('a');

        assertThat(ids.signature("Hm.")).matches("[0-9a-f]{64}").isEqualTo(ids('a').signature("Hm."));
        assertThat(ids.signature("Hm!")).isNotEqualTo(ids.signature("Hm."));
        assertThat(ids.signed("Hm.", ids.signature("Hm."))).isTrue();
        assertThat(ids.signed("Hm!", ids.signature("Hm."))).isFalse();
    }

    @Test
    void onlyServersThatShareASecretKnowTheirSignatures() {
        assertThat(ids('b').signed("Hm.", ids('a').signature("Hm."))).isFalse();
        assertThat(ids('a').signed("Hm.", ids('a').signature("Hm."))).isTrue();
    }

    private static Ids ids(char secret) {
        return new Ids(
                new Random(1),
                ServerSecret.load(Optional.of(new Secret(String.valueOf(secret).repeat(32))), Path.of("")));
    }
}
