package io.maximin.documents;

import static io.maximin.documents.TestFiles.page;
import static io.maximin.documents.TestFiles.paragraph;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.error.ApiException;
import io.maximin.files.FileType;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever bytes come, there is a result or an {@link ApiException}, soon. */
@Timeout(120)
class DocumentHostileTest {
    private static final long SEED = 20261125;
    private static final int ROUNDS = 400;

    private static final Map<FileType, byte[]> VALID = Map.of(
            FileType.TXT, "Ein Text. 你好".getBytes(Charset.forName("GB18030")),
            FileType.JSONL, "{\"title\":\"T\",\"content\":\"C\"}\n{\"extra\":\"\\u4f60\"}".getBytes(UTF_8),
            FileType.ZIP, TestFiles.zip("a/one.txt", "Eins ".repeat(50), "two.txt", "Zwei"),
            FileType.DOCX, TestFiles.docx(paragraph("Hello & <w:br/>".replace("&", "&amp;")) + paragraph("World")),
            FileType.PDF, TestFiles.pdf(page("A line of text, which is bro-", "ken.", "", "Another."), page("Two")));

    private static final String[] WORDS = {
        "/Length", "/Kids", "/Filter", "/FlateDecode", " 0 R", "endobj", "stream", "<<", "[", "(", "xref", "65536",
        "-1", "2147483647", "PK\1\2", "PK\3\4", "<w:p>", "<!DOCTYPE", "&a;", "{", "\"", "\\ud800", "\0", "/Columns",
        "/Predictor", "/Type", "/Pages", "/Page", "/Contents", "/W", "/Index", "/ObjStm", "/Count"
    };

    @TempDir
    Path scratch;

    @TestFactory
    Stream<DynamicTest> mutatedFilesDoNoHarm() {
        return VALID.keySet().stream()
                .sorted()
                .map(type -> DynamicTest.dynamicTest(type.label(), () -> {
                    var random = new Random(SEED);
                    for (int round = 0; round < ROUNDS; round++) {
                        survives(type, mutated(bytes(type), random), round);
                    }
                }));
    }

    @Test
    void mutatedFontsDoNoHarm() throws Exception {
        var random = new Random(SEED);
        byte[] pdf = TestFiles.pdfWithFont(page("Привет"));
        for (int round = 0; round < ROUNDS; round++) {
            survives(FileType.PDF, mutated(pdf, random), round);
        }
    }

    @TestFactory
    Stream<DynamicTest> truncatedFilesDoNoHarm() {
        return VALID.keySet().stream()
                .sorted()
                .map(type -> DynamicTest.dynamicTest(type.label(), () -> {
                    byte[] whole = bytes(type);
                    int step = Math.max(1, whole.length / ROUNDS);
                    for (int length = 0; length < whole.length; length += step) {
                        survives(type, Arrays.copyOf(whole, length), length);
                    }
                }));
    }

    @Test
    void noiseDoesNoHarm() throws Exception {
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] noise = new byte[random.nextInt(2048)];
            random.nextBytes(noise);
            for (FileType type : FileType.values()) {
                byte[] start = VALID.getOrDefault(type, new byte[0]);
                System.arraycopy(
                        start, 0, noise, 0, Math.min(noise.length, round % 2 == 0 ? 0 : Math.min(8, start.length)));
                survives(type, noise, round);
            }
        }
    }

    private static byte[] bytes(FileType type) {
        return VALID.getOrDefault(type, new byte[0]);
    }

    private void survives(FileType type, byte[] bytes, int round) throws InterruptedException {
        try {
            assertThat(Reading.in(scratch).read(type, bytes))
                    .isNotEmpty()
                    .allSatisfy(document -> assertThat(document.passages()).isNotEmpty());
        } catch (ApiException e) {
            assertThat(e).hasMessageStartingWith("invalid params, text_file_id: ");
        } catch (RuntimeException | Error e) {
            throw new AssertionError("seed " + SEED + ", " + type + ", round " + round, e);
        }
    }

    private static byte[] mutated(byte[] valid, Random random) {
        byte[] bytes = valid.clone();
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            bytes = changed(bytes, random);
        }
        return bytes;
    }

    private static byte[] changed(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(4)) {
            case 0 -> {
                bytes[at] = (byte) random.nextInt(256);
                yield bytes;
            }
            case 1 -> spliced(bytes, at, 0, WORDS[random.nextInt(WORDS.length)].getBytes(UTF_8));
            case 2 -> {
                byte[] word = WORDS[random.nextInt(WORDS.length)].getBytes(UTF_8);
                yield spliced(bytes, at, Math.min(word.length, bytes.length - at), word);
            }
            default -> {
                int from = random.nextInt(bytes.length);
                int length = Math.min(random.nextInt(64), bytes.length - from);
                yield spliced(bytes, at, 0, Arrays.copyOfRange(bytes, from, from + length));
            }
        };
    }

    private static byte[] spliced(byte[] bytes, int at, int dropped, byte[] inserted) {
        byte[] result = new byte[bytes.length - dropped + inserted.length];
        System.arraycopy(bytes, 0, result, 0, at);
        System.arraycopy(inserted, 0, result, at, inserted.length);
        System.arraycopy(bytes, at + dropped, result, at + inserted.length, bytes.length - at - dropped);
        return result;
    }
}
