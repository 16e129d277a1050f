package io.maximin.engines.stage.sprites;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.scene.Category;
import io.maximin.engines.stage.TinyScenes;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SpriteCacheTest {
    private final AtomicInteger drawn = new AtomicInteger();

    private Sprite get(SpriteCache cache, long seed, int height) {
        var actor = TinyScenes.actor(0, "fox", Category.ANIMAL, 1);
        return cache.get(new SpriteCache.Key(actor, seed, height, false, 0), () -> {
            drawn.incrementAndGet();
            return Sprite.of(TinyScenes.drawing(actor, seed), height, false, 0);
        });
    }

    @Test
    void whatWasDrawnIsDrawnOnce() {
        var cache = new SpriteCache(1 << 20);

        var first = get(cache, 1, 50);

        assertThat(get(cache, 1, 50)).isSameAs(first);
        assertThat(drawn).hasValue(1);
    }

    @Test
    void itHoldsNoMoreBytesThanItMay() {
        var cache = new SpriteCache(100_000);
        for (int i = 0; i < 40; i++) {
            get(cache, i, 60);
        }

        assertThat(cache.bytes()).isBetween(1L, 100_000L);
    }

    @Test
    void theLeastRecentlyUsedGoesFirst() {
        var cache = new SpriteCache(4L * get(new SpriteCache(1), 0, 60).pixels().length * 2 + 8);
        get(cache, 1, 60);
        get(cache, 2, 60);
        get(cache, 1, 60);
        get(cache, 3, 60);
        drawn.set(0);

        get(cache, 1, 60);
        get(cache, 2, 60);

        assertThat(drawn).hasValue(1);
    }

    @Test
    void whatIsLargerThanAllIsDrawnAndNotKept() {
        var cache = new SpriteCache(100);

        assertThat(get(cache, 1, 200).height()).isGreaterThan(200);
        assertThat(cache.bytes()).isZero();
    }
}
