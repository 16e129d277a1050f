package io.maximin.models;

import java.util.Locale;

/** What runs on an artifact. */
public enum Engine {
    /** Text, by llama.cpp. */
    LLAMA,
    /** Speech, by the Kokoro network. */
    KOKORO,
    /** Phonemes, by espeak-ng. */
    ESPEAK,
    /** Pictures, by the illustrator. */
    STAGE,
    /** Vectors of texts, by MiniLM. */
    MINILM;

    static Engine of(String name) {
        for (Engine engine : values()) {
            if (engine.label().equals(name)) {
                return engine;
            }
        }
        throw new CatalogueException("engine '" + name + "' is none of llama, kokoro, espeak, stage and minilm");
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
