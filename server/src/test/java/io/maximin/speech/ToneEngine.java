package io.maximin.speech;

import io.maximin.engines.reading.Span;
import io.maximin.engines.speech.Clip;
import io.maximin.engines.speech.Clip.TimedWord;
import io.maximin.engines.speech.Sound;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Says each word as a tone of 50 ms followed by as much silence, a clip for each sentence. The word {@code hold} waits
 * until it is released, and {@code fail-KIND} fails so. Always
 * the same samples for the same text.
 */
public final class ToneEngine implements SpeechEngine {
    private static final int TONE = Sound.SAMPLE_RATE_HERTZ / 20;
    private static final Pattern SENTENCE = Pattern.compile("(?:<#[^#]*#>|[^<.!?。！？\\n]++|<)*+[.!?。！？\\n]*\\s*");
    private static final Pattern WORD = Pattern.compile("(?:(?<![#.\\d])[\\p{L}\\p{Nd}_'-]+)|\\$\\d+");
    private static final Map<String, String> SAID = Map.of("$5", "five dollars");

    private final ConcurrentLinkedDeque<Script> scripts = new ConcurrentLinkedDeque<>();
    private final AtomicInteger active = new AtomicInteger();
    private final AtomicInteger clips = new AtomicInteger();
    private final AtomicInteger interrupted = new AtomicInteger();
    private final Semaphore held = new Semaphore(0);
    private final Semaphore released = new Semaphore(0);

    @Override
    public void speak(Script script, Consumer<Clip> sink) throws InterruptedException {
        scripts.add(script);
        active.incrementAndGet();
        try {
            sentences(script, sink);
        } catch (InterruptedException e) {
            interrupted.incrementAndGet();
            throw e;
        } finally {
            active.decrementAndGet();
        }
    }

    /** What was asked for, in order. */
    public List<Script> scripts() {
        return List.copyOf(scripts);
    }

    /** Texts being spoken. */
    public int active() {
        return active.get();
    }

    /** Clips handed over so far. */
    public int clips() {
        return clips.get();
    }

    /** Texts that were cut short by an interrupt. */
    public int interrupted() {
        return interrupted.get();
    }

    /** Returns once a {@code hold} has begun. */
    public void awaitHold() throws InterruptedException {
        held.acquire();
    }

    /** Lets one {@code hold} go on. */
    public void release() {
        released.release();
    }

    private void sentences(Script script, Consumer<Clip> sink) throws InterruptedException {
        var sentences = SENTENCE.matcher(script.text());
        while (sentences.find()) {
            if (!sentences.group().isBlank()) {
                int end = sentences.start() + sentences.group().stripTrailing().length();
                sentence(script.text(), new Span(sentences.start(), end), sink);
            }
        }
    }

    private void sentence(String text, Span span, Consumer<Clip> sink) throws InterruptedException {
        var words = new ArrayList<TimedWord>();
        var word = WORD.matcher(text).region(span.begin(), span.end());
        while (word.find()) {
            if (word.group().equals("hold")) {
                held.release();
                released.acquire();
            }
            if (word.group().startsWith("fail-")) {
                throw new ApiException(ErrorKind.valueOf(word.group().substring("fail-".length())), "scripted failure");
            }
            int begin = 2 * TONE * words.size();
            var said = SAID.getOrDefault(word.group(), word.group());
            words.add(new TimedWord(said, new Span(word.start(), word.end()), begin, begin + TONE));
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        clips.incrementAndGet();
        sink.accept(new Clip(new Sound(samples(words)), words, span, true));
    }

    private static float[] samples(List<TimedWord> words) {
        var samples = new float[2 * TONE * words.size()];
        for (var word : words) {
            double hertz = 200 + 40 * (word.said().length() % 10);
            for (int i = word.beginSample(); i < word.endSample(); i++) {
                samples[i] = (float) (0.3 * Math.sin(2 * Math.PI * hertz * i / Sound.SAMPLE_RATE_HERTZ));
            }
        }
        return samples;
    }
}
