package io.maximin.engines.stage;

import io.maximin.engines.scene.Scene;

/**
 * One look at a scene: all that a painter may ask.
 *
 * @param t seconds from the beginning; a picture is 0
 * @param seed what is drawn by lot is drawn from this and from nothing else
 */
public record View(Scene scene, Camera camera, Light light, double t, long seed) {}
