package io.maximin.speech;

import io.maximin.engines.reading.ScriptReader;
import io.maximin.engines.speech.Clip;
import io.maximin.engines.speech.SpeechOverloadedException;
import io.maximin.engines.speech.Synthesizer;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.models.Lazy;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Speaks in this process; what it needs is loaded when something is first said. */
public final class LocalSpeechEngine implements SpeechEngine, AutoCloseable {
    private final ScriptReader reader = new ScriptReader();
    private final Lazy<Synthesizer> synthesizer;

    /** @param loader makes the synthesizer, or throws an {@link ApiException} that says what is missing */
    public LocalSpeechEngine(Callable<Synthesizer> loader) {
        this.synthesizer = new Lazy<>("load speech", loader);
    }

    @Override
    public void speak(Script script, Consumer<Clip> sink) throws InterruptedException {
        var voice = synthesizer.get();
        var sentences = reader.read(script.text(), script.reading());
        try {
            voice.speak(script.listener(), sentences, script.voice(), script.delivery(), sink);
        } catch (SpeechOverloadedException e) {
            throw new ApiException(ErrorKind.OVERLOADED, "connection limit, " + e.getMessage(), e);
        }
    }

    /** Texts that are being spoken. */
    public int active() {
        return synthesizer.current().map(Synthesizer::active).orElse(0);
    }

    @Override
    public void close() {
        synthesizer.close();
    }
}
