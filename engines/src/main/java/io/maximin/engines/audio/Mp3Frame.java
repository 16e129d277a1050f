package io.maximin.engines.audio;

import java.util.List;

/**
 * What an MP3 frame header says (ISO 11172-3, 2.4.1.3).
 *
 * @param header its four bytes
 */
record Mp3Frame(int header) {
    private static final int VERSION_1 = 3;

    static Mp3Frame at(byte[] bytes, int offset) {
        int header = 0;
        for (int i = 0; i < 4; i++) {
            header = (header << 8) | (bytes[offset + i] & 255);
        }
        return new Mp3Frame(header);
    }

    boolean valid() {
        boolean inSync = header >>> 21 == 2047;
        boolean layer3 = (header >> 17 & 3) == 1;
        return inSync && layer3 && version() != 1 && bitrateIndex() > 0 && bitrateIndex() < 15 && rateIndex() < 3;
    }

    boolean mpeg1() {
        return version() == VERSION_1;
    }

    boolean mono() {
        return (header >> 6 & 3) == 3;
    }

    int sampleRateHertz() {
        int base = List.of(44_100, 48_000, 32_000).get(rateIndex());
        return switch (version()) {
            case VERSION_1 -> base;
            case 2 -> base / 2;
            default -> base / 4;
        };
    }

    int bitsPerSecond() {
        return 1000 * Mp3Codec.rates(mpeg1()).get(bitrateIndex() - 1);
    }

    int samples() {
        return mpeg1() ? 1152 : 576;
    }

    int bytes() {
        int padding = header >> 9 & 1;
        return samples() / 8 * bitsPerSecond() / sampleRateHertz() + padding;
    }

    int sideInformationBytes() {
        if (mpeg1()) {
            return mono() ? 17 : 32;
        }
        return mono() ? 9 : 17;
    }

    /** The same frame at another bit rate, without padding and checksum. */
    Mp3Frame withBitrateIndex(int index) {
        return new Mp3Frame((header & ~(15 << 12) & ~(1 << 9)) | index << 12 | 1 << 16);
    }

    int bitrateIndex() {
        return header >> 12 & 15;
    }

    private int version() {
        return header >> 19 & 3;
    }

    private int rateIndex() {
        return header >> 10 & 3;
    }
}
