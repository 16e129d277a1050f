package io.maximin.engines.audio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the pages of one logical Ogg stream (RFC 3533). Packets here never reach over a page. */
final class OggPages {
    /** The packets a page may hold: one second of Opus. */
    static final int MOST_PACKETS = 50;

    private static final int FIRST_PAGE = 2;
    private static final int LAST_PAGE = 4;
    private static final int HEADER_BYTES = 27;
    private static final int CHECKSUM_AT = 22;
    private static final int POLYNOMIAL = 0x04C11DB7;

    private final int serial;
    private int sequence;

    OggPages(int serial) {
        this.serial = serial;
    }

    /**
     * @param packets at most {@link #MOST_PACKETS}, each shorter than 1275 bytes
     * @param position samples at 48 kHz up to the end of the page
     */
    byte[] page(List<byte[]> packets, long position, boolean last) {
        var lacing = new ByteArrayOutputStream();
        int bodyBytes = 0;
        for (var packet : packets) {
            for (int left = packet.length; left >= 255; left -= 255) {
                lacing.write(255);
            }
            lacing.write(packet.length % 255);
            bodyBytes += packet.length;
        }
        var page = ByteBuffer.allocate(HEADER_BYTES + lacing.size() + bodyBytes).order(ByteOrder.LITTLE_ENDIAN);
        page.put("OggS".getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
        page.put((byte) ((sequence == 0 ? FIRST_PAGE : 0) | (last ? LAST_PAGE : 0)));
        page.putLong(position).putInt(serial).putInt(sequence++).putInt(0);
        page.put((byte) lacing.size()).put(lacing.toByteArray());
        packets.forEach(page::put);
        return page.putInt(CHECKSUM_AT, checksum(page.array())).array();
    }

    private static int checksum(byte[] page) {
        int checksum = 0;
        for (byte octet : page) {
            checksum ^= (octet & 255) << 24;
            for (int bit = 0; bit < 8; bit++) {
                checksum = checksum < 0 ? checksum << 1 ^ POLYNOMIAL : checksum << 1;
            }
        }
        return checksum;
    }
}
