package io.maximin.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a file is, told by its first bytes: names and declared types are often wrong. */
public enum FileType {
    MP3("audio/mpeg"),
    M4A("audio/mp4"),
    WAV("audio/wav"),
    TXT("text/plain"),
    JSONL("application/jsonl"),
    ZIP("application/zip"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf");

    /** First bytes that are looked at. */
    public static final int HEAD_BYTES = 4096;

    private static final int LAYER_THREE = 1;

    private final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The type of a stored file, which was told when it came in. */
    public static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    /** As in messages: {@code mp3}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param head the first {@link #HEAD_BYTES} bytes, or all there are
     * @param name tells JSON lines from other text
     */
    public static Optional<FileType> of(byte[] head, String name) {
        var text = new String(head, ISO_8859_1);
        if (text.startsWith("RIFF") && text.startsWith("WAVE", 8)) {
            return Optional.of(WAV);
        }
        if (text.startsWith("ftyp", 4)) {
            return Optional.of(M4A);
        }
        if (text.startsWith("ID3") || isMp3Frame(head)) {
            return Optional.of(MP3);
        }
        if (text.startsWith("%PDF-")) {
            return Optional.of(PDF);
        }
        if (text.startsWith("PK\3\4") || text.startsWith("PK\5\6")) {
            return Optional.of(text.contains("[Content_Types].xml") || text.contains("word/") ? DOCX : ZIP);
        }
        if (!isText(head)) {
            return Optional.empty();
        }
        return Optional.of(name.toLowerCase(Locale.ROOT).endsWith(".jsonl") ? JSONL : TXT);
    }

    /** The header of a frame: sync, a known version, layer three, and neither rate among those that do not exist. */
    private static boolean isMp3Frame(byte[] head) {
        if (head.length < 4 || (head[0] & 0xff) != 0xff || (head[1] & 0xe0) != 0xe0) {
            return false;
        }
        int version = (head[1] >> 3) & 3;
        int layer = (head[1] >> 1) & 3;
        int bitRate = (head[2] >> 4) & 15;
        int sampleRate = (head[2] >> 2) & 3;
        return version != 1 && layer == LAYER_THREE && bitRate != 15 && sampleRate != 3;
    }

    /** In whatever encoding: UTF-16 says so at its start, in all others control characters are single bytes. */
    private static boolean isText(byte[] head) {
        boolean utf16 = head.length >= 2
                && ((head[0] == (byte) 0xff && head[1] == (byte) 0xfe)
                        || (head[0] == (byte) 0xfe && head[1] == (byte) 0xff));
        return utf16 || new String(head, ISO_8859_1).chars().noneMatch(FileType::isBinary);
    }

    private static boolean isBinary(int value) {
        return value == 0x7f || (value < ' ' && "\t\n\f\r\u001b".indexOf(value) < 0);
    }
}
