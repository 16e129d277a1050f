package io.maximin.engines.stage.settings;

/** Lights what a skin has coloured, and puts air before it. */
interface Lighting {
    void light(Touch touch, Ink ink, int column);
}
