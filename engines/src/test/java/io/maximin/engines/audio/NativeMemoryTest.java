package io.maximin.engines.audio;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.audio.AudioFormat.Encoding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class NativeMemoryTest {
    private static final int ENCODERS = 700;
    private static final long MOST_GROWTH = 40L << 20;

    @Test
    void encodersGiveTheirMemoryBack() throws IOException {
        open(50);
        long before = residentBytes();

        open(ENCODERS);

        assertThat(residentBytes() - before).isLessThan(MOST_GROWTH);
    }

    private static void open(int each) {
        var sound = new float[2400];
        for (int i = 0; i < each; i++) {
            for (var encoding : new Encoding[] {Encoding.MP3, Encoding.FLAC, Encoding.OPUS}) {
                try (var encoder = AudioEncoder.open(new AudioFormat(encoding, 24_000, 64_000, 2, false))) {
                    encoder.encode(sound);
                    if (i % 2 == 0) {
                        encoder.finish();
                    }
                }
            }
        }
    }

    private static long residentBytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    << 10;
        }
    }
}
