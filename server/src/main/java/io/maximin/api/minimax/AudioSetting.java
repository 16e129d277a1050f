package io.maximin.api.minimax;

import io.maximin.api.WireObject;
import io.maximin.engines.audio.AudioFormat;
import io.maximin.engines.audio.AudioFormat.Encoding;
import io.maximin.error.ApiException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code audio_setting}. Source: spec/speech.md section 2.3. */
record AudioSetting(int sampleRate, int bitrate, String format, int channel, boolean forceCbr) {
    private static final String FIELD = "audio_setting";
    private static final int MULAW_HERTZ = 8000;
    private static final List<Integer> SAMPLE_RATES = List.of(8000, 16_000, 22_050, 24_000, 32_000, 44_100);
    private static final List<Integer> OPUS_SAMPLE_RATES =
            List.of(8000, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000);

    /** In thousands: the platform's and every other that MP3 knows, since clients offer those too. */
    private static final List<Integer> BITRATES =
            List.of(8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 192, 224, 256, 320);

    private static final Map<String, Encoding> ENCODINGS =
            Arrays.stream(Encoding.values()).collect(Collectors.toMap(Encoding::label, Function.identity()));

    static AudioSetting read(WireObject body) {
        return body.optionalObject(FIELD)
                .map(AudioSetting::of)
                .orElse(new AudioSetting(32_000, 128_000, "mp3", 1, false));
    }

    /** As asynchronous speech has it: another name for the rate, and two channels. Source: section 4.1. */
    static AudioSetting readAsync(WireObject body) {
        var plain = new AudioSetting(32_000, 128_000, "mp3", 2, false);
        return body.optionalObject(FIELD)
                .map(setting -> ofAsync(setting, plain))
                .orElse(plain);
    }

    private static AudioSetting ofAsync(WireObject setting, AudioSetting plain) {
        var rate = setting.integer("audio_sample_rate");
        return new AudioSetting(
                rate.isPresent()
                        ? rate.getAsInt()
                        : setting.integer("sample_rate").orElse(plain.sampleRate),
                setting.integer("bitrate").orElse(plain.bitrate),
                setting.optionalText("format").orElse(plain.format),
                setting.integer("channel").orElse(plain.channel),
                false);
    }

    private static AudioSetting of(WireObject setting) {
        return new AudioSetting(
                setting.integer("sample_rate").orElse(32_000),
                setting.integer("bitrate").orElse(128_000),
                setting.optionalText("format").orElse("mp3"),
                setting.integer("channel").orElse(1),
                setting.flag("force_cbr"));
    }

    /** @throws ApiException if a value is not among those allowed */
    AudioFormat format(boolean stream) {
        var encoding = encoding(stream);
        var rates = encoding == Encoding.OPUS ? OPUS_SAMPLE_RATES : SAMPLE_RATES;
        if (!rates.contains(sampleRate)) {
            throw ApiException.invalid(FIELD + ".sample_rate must be one of " + rates + ", got " + sampleRate);
        }
        if (encoding == Encoding.MP3 && (bitrate % 1000 != 0 || !BITRATES.contains(bitrate / 1000))) {
            throw ApiException.invalid(FIELD
                    + ".bitrate must be a bit rate of MP3, such as 32000, 64000, 128000 or 256000, got " + bitrate);
        }
        if (channel != 1 && channel != 2) {
            throw ApiException.invalid(FIELD + ".channel must be 1 or 2, got " + channel);
        }
        boolean constant = forceCbr && stream && encoding == Encoding.MP3;
        return new AudioFormat(encoding, hertz(encoding), bitrate, channel, constant);
    }

    private Encoding encoding(boolean stream) {
        var encoding = ENCODINGS.get(format);
        if (encoding == null) {
            throw ApiException.invalid(FIELD + ".format '" + format + "' is unknown");
        }
        if (stream && encoding == Encoding.WAV) {
            throw ApiException.invalid(FIELD + ".format wav is not supported in a stream");
        }
        return encoding;
    }

    private int hertz(Encoding encoding) {
        return switch (encoding) {
            case MULAW_RAW, MULAW_WAV -> MULAW_HERTZ;
            case MP3, PCM, FLAC, WAV, OPUS -> sampleRate;
        };
    }
}
