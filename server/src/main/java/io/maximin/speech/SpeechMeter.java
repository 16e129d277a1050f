package io.maximin.speech;

import io.maximin.limits.Product;
import io.maximin.usage.Call;
import io.maximin.usage.Job;
import io.maximin.usage.Meter;
import io.maximin.usage.Metering;
import io.maximin.usage.Units;

/** Meters the texts that one caller has spoken with one model. */
record SpeechMeter(Metering metering, Call call, SpeechModel model) {

    /** Says one text, charged for what is spoken of it. */
    void run(String text, VoiceTrack track, Meter.Work work) throws InterruptedException {
        var count = CharacterCount.of(text);
        count.requireVisible();
        var job = new Job(Product.SPEECH, model.id(), Units.characters(count.usage()));
        try (var meter = metering.open(call, job, () -> Units.characters(track.spokenUsage()))) {
            meter.run(work);
        }
    }
}
