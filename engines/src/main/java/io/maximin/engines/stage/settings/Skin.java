package io.maximin.engines.stage.settings;

/** What a surface looks like: sets the ink to its own colour and cover, and may bend the normal or add glow. */
interface Skin {
    void at(Touch touch, Ink ink);
}
