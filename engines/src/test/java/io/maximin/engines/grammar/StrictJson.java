package io.maximin.engines.grammar;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a client's parser makes of arguments. */
public final class StrictJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /** Whether it is an object and nothing else; throws what the parser throws for what is no JSON. */
    public static boolean isObject(String json) {
        return MAPPER.readTree(json).isObject();
    }
}
