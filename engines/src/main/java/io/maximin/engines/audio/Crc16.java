package io.maximin.engines.audio;

/** CRC-16 with the polynomial x^16 + x^15 + x^2 + 1, bits reversed, from 0. */
final class Crc16 {
    private static final int POLYNOMIAL = 0xA001;
    private static final int[] TABLE = table();

    private Crc16() {}

    /** @param before checksum of what comes before these bytes */
    static int of(byte[] bytes, int length, int before) {
        int crc = before;
        for (int i = 0; i < length; i++) {
            crc = crc >> 8 ^ TABLE[(crc ^ bytes[i]) & 255];
        }
        return crc;
    }

    private static int[] table() {
        int[] table = new int[256];
        for (int value = 0; value < table.length; value++) {
            int crc = value;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ POLYNOMIAL;
            }
            table[value] = crc;
        }
        return table;
    }
}
