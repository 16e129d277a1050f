package io.maximin.engines.stage.sprites;

import io.maximin.engines.scene.Actor;
import java.util.LinkedHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Sprites that were drawn, the least recently used given up beyond a number of bytes. Safe for several threads. */
public final class SpriteCache {
    private final long most;
    private final ReentrantLock lock = new ReentrantLock();
    private final LinkedHashMap<Key, Sprite> sprites = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /**
     * What a sprite was drawn from.
     *
     * @param seed of the individual
     * @param height in pixels
     * @param moment of what moves, in 1/25 s
     */
    public record Key(Actor actor, long seed, int height, boolean flipped, long moment) {}

    /** @param most bytes of pixels to keep */
    public SpriteCache(long most) {
        this.most = most;
    }

    /** The sprite of a key, drawn now if it is not kept; what is larger than the whole cache is not kept. */
    public Sprite get(Key key, Supplier<Sprite> drawn) {
        lock.lock();
        try {
            var kept = sprites.get(key);
            if (kept != null) {
                return kept;
            }
        } finally {
            lock.unlock();
        }
        var sprite = drawn.get();
        keep(key, sprite);
        return sprite;
    }

    private void keep(Key key, Sprite sprite) {
        lock.lock();
        try {
            if (sprite.bytes() > most || sprites.putIfAbsent(key, sprite) != null) {
                return;
            }
            bytes += sprite.bytes();
            var eldest = sprites.values().iterator();
            while (bytes > most) {
                bytes -= eldest.next().bytes();
                eldest.remove();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Bytes of pixels kept now. */
    public long bytes() {
        lock.lock();
        try {
            return bytes;
        } finally {
            lock.unlock();
        }
    }
}
