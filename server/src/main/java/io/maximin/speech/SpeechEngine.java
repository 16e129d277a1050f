package io.maximin.speech;

import io.maximin.engines.speech.Clip;
import java.util.function.Consumer;

/** Speaks. Calls may run at the same time; the engine shares itself out fairly between them. */
public interface SpeechEngine {
    /**
     * Speaks the script and returns after its last clip. Clips come in order and join without a gap; the first is
     * short, so that it comes early, and the next is in the making while the sink holds one. An interrupt ends the work
     * within one clip. An exception thrown by {@code sink} ends it too and is rethrown.
     *
     * @throws io.maximin.error.ApiException before the first clip if the engine is overloaded or its weights are
     *     missing; afterwards if it fails
     */
    void speak(Script script, Consumer<Clip> sink) throws InterruptedException;
}
