package io.maximin.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.audio.AudioFormat;
import io.maximin.engines.audio.VoiceEffects;
import io.maximin.engines.reading.ReadingOptions;
import io.maximin.engines.speech.Delivery;
import io.maximin.keys.TestKeys;
import io.maximin.speech.SpeechSettings.VoiceShare;
import io.maximin.usage.Call;
import io.maximin.usage.Metering;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Subtitles of the tone engine's words: each 50 ms, 100 ms after the one before. */
class SubtitleWriterTest {
    private static final SpeechSettings SETTINGS = new SpeechSettings(
            SpeechModel.SPEECH_2_6_HD,
            List.of(new VoiceShare(TestVoices.GRACEFUL, 1)),
            Delivery.PLAIN,
            new ReadingOptions(Optional.empty(), false, false, false, List.of()),
            VoiceEffects.NONE,
            new AudioFormat(AudioFormat.Encoding.PCM, 24_000, 128_000, 1, false),
            1,
            false);

    private static final Call CALL = new Call(TestKeys.unlimited(), io.maximin.usage.Delivery.WHOLE, "trace");

    private final SpeechService service =
            new SpeechService(new ToneEngine(), new SpeechVoices(TestVoices::find), Metering.NONE, 1);

    @Test
    void marksBelongToTheWordTheyTouch() throws InterruptedException {
        assertThat(words("\"Hi,\" he said - (twice)."))
                .containsExactly("\"Hi,\"", " ", "he", " ", "said", " ", "-", " ", "(twice).");
    }

    @Test
    void pausesAreNotShownButKeepTheirPlace() throws InterruptedException {
        var subtitle = spoken("One <#0.5#>two.").getFirst();

        assertThat(subtitle.text()).isEqualTo("One two.");
        assertThat(subtitle.words().getLast().place().begin()).isEqualTo(11);
    }

    @Test
    void longSentencesAreSplitAtAMarkIfThereIsOne() throws InterruptedException {
        var subtitles =
                spoken("This sentence has a comma after a while, and then it goes on for quite some time more.");

        assertThat(subtitles)
                .extracting(Subtitle::text)
                .containsExactly(
                        "This sentence has a comma after a while,", "and then it goes on for quite some time more.");
        assertThat(subtitles.get(1).time().begin()).isEqualTo(800);
    }

    @Test
    void placesCountCharactersOverAllTexts() throws InterruptedException {
        var subtitles = new ArrayList<Subtitle>();
        try (var session = service.open(CALL, SETTINGS)) {
            for (var text : List.of("😀 Hi.", "It costs $5.")) {
                session.say(text, event -> {
                    if (event instanceof SpeechEvent.Spoken(var subtitle)) {
                        subtitles.add(subtitle);
                    }
                });
            }
        }

        assertThat(subtitles.get(0).words().getLast().place().begin()).isEqualTo(2);
        assertThat(subtitles.get(1).place().begin()).isEqualTo(5);
        assertThat(subtitles.get(1).pronounced()).isEqualTo("It costs five dollars.");
        assertThat(subtitles.get(1).pronouncedPlace().length()).isEqualTo(22);
        assertThat(subtitles.get(1).time().begin()).isEqualTo(100);
    }

    private List<String> words(String text) throws InterruptedException {
        return spoken(text).getFirst().words().stream().map(Subtitle.Word::text).toList();
    }

    private List<Subtitle> spoken(String text) throws InterruptedException {
        return service.speak(CALL, SETTINGS, text).subtitles();
    }
}
