package io.maximin.engines.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.engines.kokoro.TestKokoro;
import io.maximin.engines.language.Language;
import io.maximin.engines.phonemes.SpokenWord;
import io.maximin.engines.reading.MappedText;
import io.maximin.engines.reading.Part;
import io.maximin.engines.reading.Sentence;
import io.maximin.engines.reading.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With the real model; texts are written in its symbols. */
class SynthesizerTest {
    private static final Pattern TOKEN = Pattern.compile("<#([0-9.]+)#>|[,.!?]|[^,.!?<]+");
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final VoiceProfile HEART = new VoiceProfile(Map.of("af_heart", 1f), 0, 1, 1, 1, 0, 0);
    private static final String TEXT = "ðə kwˈɪk bɹˈWn fˈɑks ʤˈʌmps ˌOvəɹ ðə lˈAzi dˈɔɡ. wˈʌt ə lˈʌvli dˈA! ɪt slˈips.";

    private static Synthesizer synthesizer;

    @BeforeAll
    static void load() {
        synthesizer = new Synthesizer(TestKokoro.load(), SynthesizerTest::pronounce, 2, 2);
    }

    @AfterAll
    static void close() {
        synthesizer.close();
    }

    private static List<SpokenWord> pronounce(Part part) {
        List<SpokenWord> words = new ArrayList<>();
        if (part instanceof Part.Phrase phrase) {
            var word = WORD.matcher(phrase.text().text());
            while (word.find()) {
                words.add(new SpokenWord(new Span(word.start(), word.end()), word.group()));
            }
        }
        return words;
    }

    private static List<Sentence> read(String text) {
        List<Sentence> sentences = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        var token = TOKEN.matcher(text);
        while (token.find()) {
            var span = new Span(token.start(), token.end());
            String said = token.group();
            if (token.group(1) != null) {
                parts.add(
                        new Part.Pause(Duration.ofMillis(Math.round(1000 * Double.parseDouble(token.group(1)))), span));
            } else if (said.length() > 1) {
                parts.add(new Part.Phrase(MappedText.verbatim(text, span), Language.ENGLISH));
            } else {
                parts.add(new Part.Mark(said.charAt(0), span));
            }
            if (".!?".contains(said)) {
                sentences.add(new Sentence(parts, new Span(0, token.end()), false));
                parts = new ArrayList<>();
            }
        }
        return sentences;
    }

    private static List<Clip> speak(String text, Delivery delivery) throws InterruptedException {
        List<Clip> clips = new ArrayList<>();
        synthesizer.speak(Listener.waiting(""), read(text), HEART, delivery, clips::add);
        return clips;
    }

    private static float[] samples(List<Clip> clips) {
        float[] all =
                new float[clips.stream().mapToInt(clip -> clip.sound().length()).sum()];
        int at = 0;
        for (Clip clip : clips) {
            System.arraycopy(clip.sound().samples(), 0, all, at, clip.sound().length());
            at += clip.sound().length();
        }
        return all;
    }

    @Test
    void clipsComeInOrderAndSayEveryWordOnce() throws InterruptedException {
        List<Clip> clips = speak(TEXT, Delivery.PLAIN);

        assertThat(clips.stream().flatMap(clip -> clip.words().stream()).map(Clip.TimedWord::said))
                .containsExactly(TEXT.replaceAll("[.!]", "").split(" "));
        assertThat(clips).extracting(Clip::endsSentence).containsExactly(false, true, true, true);
    }

    @Test
    void wordsFollowEachOtherWithinTheirClip() throws InterruptedException {
        for (Clip clip : speak(TEXT, Delivery.PLAIN)) {
            int at = 0;
            for (Clip.TimedWord word : clip.words()) {
                assertThat(word.beginSample()).isGreaterThanOrEqualTo(at);
                assertThat(word.endSample()).isGreaterThanOrEqualTo(word.beginSample());
                at = word.beginSample();
            }
            assertThat(at).isLessThan(clip.sound().length());
        }
    }

    @Test
    void theSamplesDoNotDependOnWhatElseIsSpoken() throws InterruptedException {
        float[] alone = samples(speak(TEXT, Delivery.PLAIN));
        var beside = new AtomicReference<float[]>();
        var other = Thread.ofVirtual().start(() -> beside.set(spoken()));

        float[] together = samples(speak(TEXT, Delivery.PLAIN));
        other.join();

        assertThat(together).isEqualTo(alone);
        assertThat(beside.get()).isEqualTo(alone);
    }

    private static float[] spoken() {
        try {
            return samples(speak(TEXT, Delivery.PLAIN));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void silencesHaveTheLengthTheCallerSet() throws InterruptedException {
        for (double seconds : List.of(0.25, 0.7, 2.0)) {
            float[] samples = samples(speak("dˈɑɡ <#" + seconds + "#> dˈɑɡ.", Delivery.PLAIN));

            assertThat(longestSilence(samples) / 24_000.0).isBetween(seconds - 0.01, seconds + 0.01);
        }
    }

    private static int longestSilence(float[] samples) {
        int longest = 0;
        int run = 0;
        var edges = Edges.of(samples);
        for (int at = edges.begin(); at < edges.end(); at += 60) {
            float peak = 0;
            for (int i = at; i < Math.min(at + 60, samples.length); i++) {
                peak = Math.max(peak, Math.abs(samples[i]));
            }
            run = peak < 0.004f ? run + 60 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    @Test
    void twiceAsFastIsAboutHalfAsLong() throws InterruptedException {
        int plain = samples(speak(TEXT, Delivery.PLAIN)).length;
        int fast = samples(speak(TEXT, new Delivery(2, 0, 0, Optional.empty()))).length;

        assertThat((double) fast / plain).isBetween(0.45, 0.65);
    }

    @Test
    void pitchMovesByTheSemitonesAskedFor() throws InterruptedException {
        float[] plain = samples(speak(TEXT, Delivery.PLAIN));

        for (int semitones : List.of(-6, -3, 4, 8)) {
            float[] moved = samples(speak(TEXT, new Delivery(1, semitones, 0, Optional.empty())));
            assertThat(PitchTracker.centsBetween(plain, moved))
                    .isBetween(100.0 * semitones - 60, 100.0 * semitones + 60);
        }
    }

    @Test
    void everyEmotionSoundsDifferent() throws InterruptedException {
        List<float[]> spoken = new ArrayList<>();
        spoken.add(samples(speak(TEXT, Delivery.PLAIN)));
        for (Delivery.Emotion emotion : Delivery.Emotion.values()) {
            spoken.add(samples(speak(TEXT, new Delivery(1, 0, 0, Optional.of(emotion)))));
        }

        assertThat(spoken).doesNotHaveDuplicates();
        assertThat(spoken).extracting(samples -> samples.length).doesNotHaveDuplicates();
    }

    @Test
    void noClipBeginsOrEndsWithAClick() throws InterruptedException {
        for (Clip clip : speak(TEXT, Delivery.PLAIN)) {
            float[] samples = clip.sound().samples();
            assertThat(Math.abs(samples[0])).isLessThan(0.001f);
            assertThat(Math.abs(samples[samples.length - 1])).isLessThan(0.001f);
        }
    }

    @Test
    void aThirdTextIsRefusedAtOnceWhenTwoAreSpoken() throws InterruptedException {
        var go = new CountDownLatch(1);
        var speaking = new CountDownLatch(2);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            threads.add(Thread.ofVirtual().start(() -> hold(speaking, go)));
        }
        speaking.await();

        assertThatThrownBy(() -> speak(TEXT, Delivery.PLAIN)).isInstanceOf(SpeechOverloadedException.class);

        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(synthesizer.active()).isZero();
    }

    private static void hold(CountDownLatch speaking, CountDownLatch go) {
        try {
            synthesizer.speak(Listener.waiting(""), read("dˈɑɡ."), HEART, Delivery.PLAIN, _ -> {
                speaking.countDown();
                awaitUninterruptibly(go);
            });
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anInterruptEndsTheWork() throws InterruptedException {
        var first = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var speaker = Thread.ofVirtual().start(() -> {
            try {
                synthesizer.speak(
                        Listener.waiting(""), read(TEXT.repeat(20)), HEART, Delivery.PLAIN, _ -> first.countDown());
            } catch (InterruptedException _) {
                ended.countDown();
            }
        });
        first.await();

        speaker.interrupt();
        speaker.join();

        assertThat(ended.getCount()).isZero();
        assertThat(synthesizer.active()).isZero();
    }
}
