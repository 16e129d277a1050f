package io.maximin.engines.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.maximin.engines.audio.AudioFormat.Encoding;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AudioEncoderTest {
    private static final int SECOND = 24_000;
    private static final List<Integer> RATES = List.of(8000, 16_000, 22_050, 24_000, 32_000, 44_100);

    static Stream<AudioFormat> everyFormat() {
        var formats = new ArrayList<AudioFormat>();
        for (var encoding : Encoding.values()) {
            for (int rate : RATES) {
                formats.add(new AudioFormat(encoding, rate, 128_000, 1, false));
                formats.add(new AudioFormat(encoding, rate, 128_000, 2, true));
            }
        }
        return formats.stream();
    }

    static Stream<AudioFormat> everyMp3() {
        var formats = new ArrayList<AudioFormat>();
        for (int rate : List.of(8000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000)) {
            for (int bitrate : List.of(8000, 32_000, 128_000, 320_000)) {
                formats.add(new AudioFormat(Encoding.MP3, rate, bitrate, 1, true));
                formats.add(new AudioFormat(Encoding.MP3, rate, bitrate, 2, false));
            }
        }
        return formats.stream();
    }

    /** LAME turns its input down by 0.45 dB. */
    @ParameterizedTest
    @MethodSource("everyFormat")
    void wholeFileDecodesToItsExactLength(AudioFormat format) {
        var tone = Tones.sine(440, 0.5, SECOND + 777);

        var decoded = decode(format, AudioEncoder.whole(format, List.of(tone)));

        int rate = rate(format);
        assertThat(decoded.channels()).isEqualTo(format.channels());
        assertThat(decoded.sampleRateHertz()).isEqualTo(rate);
        assertThat(decoded.length()).isEqualTo((int) Math.ceilDiv((SECOND + 777L) * rate, 24_000L));
        assertThat(decoded.faults()).isZero();
        assertThat(toneQuality(decoded, 440)).isGreaterThan(30);
        assertThat(Tones.level(decoded.right(), rate / 4, rate * 3 / 4, 440, rate))
                .isCloseTo(-6.02, within(0.5));
    }

    @ParameterizedTest
    @MethodSource("everyMp3")
    void everyRateOfMp3Decodes(AudioFormat format) {
        var tone = Tones.sine(440, 0.5, SECOND);

        var file = AudioEncoder.whole(format, List.of(tone));

        var decoded = Decoded.of(file);
        assertThat(decoded.length()).isEqualTo(format.sampleRateHertz());
        assertThat(decoded.channels()).isEqualTo(format.channels());
        assertThat(decoded.faults()).isZero();
        assertThat(toneQuality(decoded, 440)).isGreaterThan(format.bitrate() < 32_000 ? 6 : 15);
    }

    @ParameterizedTest
    @MethodSource("everyFormat")
    void soundDoesNotDependOnThePieces(AudioFormat format) {
        var sound = Tones.speechLike(SECOND / 2, 1);

        var once = stream(format, List.of(sound));
        var small = stream(format, Tones.cut(sound, 2, 700));
        var large = stream(format, Tones.cut(sound, 3, 9000));

        if (format.encoding() == Encoding.OPUS) {
            var heard = Decoded.of(once).left();
            assertThat(Decoded.of(small).left()).isEqualTo(heard);
            assertThat(Decoded.of(large).left()).isEqualTo(heard);
        } else {
            assertThat(small).isEqualTo(once);
            assertThat(large).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @MethodSource("everyFormat")
    void streamHoldsAllThatWasGiven(AudioFormat format) {
        var tone = Tones.sine(440, 0.5, SECOND);

        var decoded = decode(format, stream(format, Tones.cut(tone, 4, 3000)));

        assertThat(decoded.length()).isGreaterThanOrEqualTo(rate(format));
        assertThat(decoded.length()).isLessThan(rate(format) + 4 * 1152);
        assertThat(decoded.faults()).isZero();
    }

    @ParameterizedTest
    @MethodSource("everyFormat")
    void drainedStreamCanBeHeardToItsLastSample(AudioFormat format) {
        var file = new ByteArrayOutputStream();
        try (var encoder = AudioEncoder.open(format)) {
            file.writeBytes(encoder.encode(Tones.sine(440, 0.5, SECOND + 60)));
            file.writeBytes(encoder.drain());
            var heard = decode(format, file.toByteArray());

            int rate = rate(format);
            int shift = onset(heard.left());
            assertThat(heard.length() - shift).isGreaterThanOrEqualTo((int) (rate * 1.0025) - 2);
            int end = shift + rate;
            assertThat(Tones.level(heard.left(), end - rate / 20, end, 440, rate))
                    .isCloseTo(-6, within(0.7));
            assertThat(encoder.samplesIn())
                    .isLessThan(SECOND + (int) (SECOND * 0.06) + 5L * (rate < 32_000 ? 576 : 1152) * SECOND / rate);
        }
    }

    @ParameterizedTest
    @MethodSource("everyFormat")
    void streamGoesOnAfterDrainingWithoutAClick(AudioFormat format) {
        int rate = rate(format);
        var file = new ByteArrayOutputStream();
        try (var encoder = AudioEncoder.open(format)) {
            for (int text = 0; text < 3; text++) {
                file.writeBytes(encoder.encode(Tones.sine(200, 0.5, SECOND + 30)));
                file.writeBytes(encoder.drain());
            }
            file.writeBytes(encoder.finish());

            var decoded = decode(format, file.toByteArray());

            assertThat(decoded.faults()).isZero();
            assertThat(decoded.length() / (double) rate).isCloseTo(encoder.lengthMillis() / 1000.0, within(0.3));
            double steepest = 0.5 * 2 * Math.PI * 200 / rate;
            assertThat(Tones.largestStep(decoded.left(), rate / 10, decoded.length() - rate / 10))
                    .isLessThan(1.4 * steepest);
        }
    }

    @Test
    void constantBitrateKeepsEveryFrameToItself() {
        var format = new AudioFormat(Encoding.MP3, 32_000, 64_000, 1, true);

        var file = stream(format, List.of(Tones.speechLike(2 * SECOND, 5)));

        int at = Id3Tag.bytes().length;
        int frames = 0;
        for (; at < file.length; at += Mp3Frame.at(file, at).bytes()) {
            var frame = Mp3Frame.at(file, at);
            int mainDataBegin = ((file[at + 4] & 255) << 1) | ((file[at + 5] & 255) >> 7);
            assertThat(frame.valid()).isTrue();
            assertThat(frame.bitsPerSecond()).isEqualTo(64_000);
            assertThat(mainDataBegin).isZero();
            frames++;
        }
        assertThat(at).isEqualTo(file.length);
        assertThat(frames).isBetween(56, 60);
    }

    @Test
    void streamPromisesNoLength() {
        var mp3 = stream(new AudioFormat(Encoding.MP3, 24_000, 64_000, 1, false), List.of(new float[SECOND]));
        var flac = stream(new AudioFormat(Encoding.FLAC, 24_000, 0, 1, false), List.of(new float[SECOND]));

        assertThat(new String(mp3, StandardCharsets.ISO_8859_1))
                .startsWith("ID3\4\0\0")
                .doesNotContain("Info", "Xing");
        assertThat(Arrays.copyOfRange(flac, 22, 42)).containsOnly(0);
    }

    @Test
    void flacFileKnowsItsLengthAndChecksum() throws GeneralSecurityException {
        var sound = Tones.speechLike(SECOND, 6);
        var format = new AudioFormat(Encoding.FLAC, 24_000, 0, 1, false);
        var pcm = AudioEncoder.whole(new AudioFormat(Encoding.PCM, 24_000, 0, 1, false), List.of(sound));

        var flac = AudioEncoder.whole(format, List.of(sound));

        var header = ByteBuffer.wrap(flac);
        assertThat(header.getLong(18) & 0xFFFFFFFFFL).isEqualTo(SECOND);
        assertThat(Arrays.copyOfRange(flac, 26, 42))
                .isEqualTo(MessageDigest.getInstance("MD5").digest(pcm));
        assertThat(Decoded.of(flac).left())
                .isEqualTo(Decoded.of(wav(24_000, sound)).left());
    }

    @Test
    void losslessIsTheRoundedSound() {
        var sound = Tones.speechLike(SECOND, 7);

        var decoded = Decoded.of(wav(24_000, sound)).left();

        for (int i = 0; i < sound.length; i++) {
            assertThat(decoded[i]).isCloseTo(sound[i], within(0.51f / 32767));
        }
    }

    @Test
    void onlyPeaksBeyondFullScaleAreTurnedDown() {
        var loud = Tones.sine(200, 1.6, SECOND);
        var full = Tones.sine(200, 1, SECOND);

        var limited = Decoded.of(wav(24_000, loud)).left();

        assertThat(Tones.peak(limited)).isBetween(0.95, 1.0);
        assertThat(Tones.signalToNoise(limited, 6000, 18_000, 200, 24_000)).isGreaterThan(35);
        assertThat(Decoded.of(wav(24_000, full)).left()[12_030]).isCloseTo(full[12_030], within(1e-4f));
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void emptySoundIsAFile(Encoding encoding) {
        var format = new AudioFormat(encoding, 24_000, 64_000, 1, false);

        assertThat(AudioEncoder.whole(format, List.of())).isNotNull();
        assertThat(stream(format, List.of())).isNotNull();
    }

    @Test
    void lengthIsCountedInSamplesTaken() {
        try (var encoder = AudioEncoder.open(new AudioFormat(Encoding.PCM, 8000, 0, 1, false))) {
            encoder.encode(new float[12_012]);

            assertThat(encoder.samplesIn()).isEqualTo(12_012);
            assertThat(encoder.lengthMillis()).isEqualTo(501);
        }
    }

    @Test
    void bitrateIsTheNearestLegalOne() {
        assertThat(Mp3Codec.nearestBitrate(32_000, 128_000)).isEqualTo(128_000);
        assertThat(Mp3Codec.nearestBitrate(44_100, 1)).isEqualTo(32_000);
        assertThat(Mp3Codec.nearestBitrate(16_000, 256_000)).isEqualTo(160_000);
        assertThat(Mp3Codec.nearestBitrate(8000, 256_000)).isEqualTo(64_000);
        assertThat(Mp3Codec.nearestBitrate(22_050, 20_000)).isIn(16_000, 24_000);
    }

    @Test
    void unknownRatesAndChannelsAreRefused() {
        assertThatThrownBy(() -> AudioEncoder.open(new AudioFormat(Encoding.MP3, 7000, 64_000, 1, false)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AudioEncoder.open(new AudioFormat(Encoding.PCM, 8000, 64_000, 6, false)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] wav(int rate, float[] sound) {
        return AudioEncoder.whole(new AudioFormat(Encoding.WAV, rate, 0, 1, false), List.of(sound));
    }

    private static byte[] stream(AudioFormat format, List<float[]> pieces) {
        var file = new ByteArrayOutputStream();
        try (var encoder = AudioEncoder.open(format)) {
            pieces.forEach(piece -> file.writeBytes(encoder.encode(piece)));
            file.writeBytes(encoder.finish());
        }
        return file.toByteArray();
    }

    /** Bare samples get a header, so that the decoder knows what they are. */
    private static Decoded decode(AudioFormat format, byte[] file) {
        var wrapped = new ByteArrayOutputStream();
        if (format.encoding() == Encoding.PCM || format.encoding() == Encoding.MULAW_RAW) {
            var encoding = format.encoding() == Encoding.PCM ? Encoding.WAV : Encoding.MULAW_WAV;
            wrapped.writeBytes(
                    new LinearCodec(new AudioFormat(encoding, format.sampleRateHertz(), 0, format.channels(), false))
                            .header());
        }
        wrapped.writeBytes(file);
        return Decoded.of(wrapped.toByteArray());
    }

    /** What a player gives out: Opus is always decoded at 48 kHz. */
    private static int rate(AudioFormat format) {
        return switch (format.encoding()) {
            case OPUS -> 48_000;
            case MULAW_RAW, MULAW_WAV -> 8000;
            case MP3, PCM, WAV, FLAC -> format.sampleRateHertz();
        };
    }

    private static double toneQuality(Decoded decoded, double hertz) {
        int rate = decoded.sampleRateHertz();
        return Tones.signalToNoise(decoded.left(), rate / 4, rate * 3 / 4, hertz, rate);
    }

    private static int onset(float[] samples) {
        for (int i = 0; i < samples.length; i++) {
            if (Math.abs(samples[i]) > 0.05) {
                return i;
            }
        }
        return samples.length;
    }
}
