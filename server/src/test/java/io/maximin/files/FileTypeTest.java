package io.maximin.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTypeTest {
    @ParameterizedTest
    @CsvSource({
        "fffb9064, MP3",
        "fff38264, MP3",
        "49443304, MP3",
        "00000020667479704d344120, M4A",
        "0000001c6674797069736f6d, M4A",
        "524946462400000057415645, WAV",
        "255044462d312e37, PDF",
        "504b0304140000000800, ZIP"
    })
    void firstBytesTell(String hex, FileType type) {
        assertThat(FileType.of(HexFormat.of().parseHex(hex), "x.txt")).contains(type);
    }

    @ParameterizedTest
    @CsvSource({"fff15080, aac", "89504e470d0a1a0a, png", "4f67675300, ogg", "fffe0000ff, ?", "00, nothing"})
    void othersAreUnknown(String hex, String what) {
        byte[] head = HexFormat.of().parseHex(hex);

        assertThat(FileType.of(head, "x.mp3")).as(what).isNotEqualTo(Optional.of(FileType.MP3));
    }

    @Test
    void textIsTextInAnyEncoding() {
        assertThat(FileType.of("Grüße, 你好\r\n\t".getBytes(UTF_8), "a")).contains(FileType.TXT);
        assertThat(FileType.of(new byte[] {(byte) 0xc4, (byte) 0xe3, (byte) 0xba, (byte) 0xc3}, "gbk.txt"))
                .contains(FileType.TXT);
        assertThat(FileType.of("\ufeffhello".getBytes(UTF_16LE), "a.txt")).contains(FileType.TXT);
        assertThat(FileType.of("{\"a\":1}\n".getBytes(UTF_8), "A.JSONL")).contains(FileType.JSONL);
        assertThat(FileType.of("a\0b".getBytes(ISO_8859_1), "a.txt")).isEmpty();
    }

    @Test
    void aWordDocumentIsNoMereZip() {
        var head = ("PK\3\4" + "\0".repeat(26) + "[Content_Types].xml").getBytes(ISO_8859_1);

        assertThat(FileType.of(head, "a.zip")).contains(FileType.DOCX);
    }
}
