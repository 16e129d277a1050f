package io.maximin.models;

import java.util.Locale;

/** What runs on an artifact. */
public enum Engine {
    /** Text, by llama.cpp. */
    LLAMA,
    /** Speech, by the Kokoro network. */
    KOKORO,
    /** Phonemes, by espeak-ng. */
    ESPEAK;

    static Engine of(String name) {
        for (Engine engine : values()) {
            if (engine.label().equals(name)) {
                return engine;
            }
        }
        throw new CatalogueException("engine '" + name + "' is none of llama, kokoro and espeak");
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
