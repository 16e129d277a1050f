package io.maximin.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.config.ByteSize;
import io.maximin.documents.Passage.Field;
import io.maximin.files.FileType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentZipTest {
    @TempDir
    Path scratch;

    @Test
    void eachTextIsADocument() throws Exception {
        var documents = read(TestFiles.zip("two.txt", "Zwei", "a/", "", "a/one.TXT", "\ufeffEins"));

        assertThat(documents)
                .containsExactly(
                        new Document("two", List.of(new Passage(Field.CONTENT, "Zwei"))),
                        new Document("one", List.of(new Passage(Field.CONTENT, "Eins"))));
    }

    @Test
    void eachFieldOfJsonIsAPassage() throws Exception {
        var documents = read(TestFiles.zip("1.json", "{\"title\":\"T\",\"content\":\"C\",\"extra\":\"\"}"));

        assertThat(documents)
                .containsExactly(
                        new Document("1", List.of(new Passage(Field.TITLE, "T"), new Passage(Field.CONTENT, "C"))));
    }

    @Test
    void namesAreHarmlessAndUnique() throws Exception {
        var documents = read(TestFiles.zip(
                "../../etc/passwd.txt",
                "1",
                "/passwd.txt",
                "2",
                "c:\\dos\\PASSWD.txt",
                "3",
                "passwd-2.txt",
                "4",
                ".txt",
                "5",
                "...txt",
                "6"));

        assertThat(documents)
                .extracting(Document::name)
                .containsExactly("passwd", "passwd-2", "PASSWD-3", "passwd-2-2", "file", "file-2");
    }

    @Test
    void namesOfOldProgramsAreRead() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, Charset.forName("GB18030"))) {
            zip.putNextEntry(new ZipEntry("第一章.txt"));
            zip.write("一".getBytes(UTF_8));
        }

        assertThat(read(bytes.toByteArray()))
                .singleElement()
                .extracting(Document::name)
                .isEqualTo("第一章");
    }

    @Test
    void filesOfMacAreIgnored() throws Exception {
        var documents = read(TestFiles.zip(
                "__MACOSX/._a.txt", "\0\5", "x/.DS_Store", "\0", "._b.txt", "\0", "__MACOSX/", "", "a.txt", "A"));

        assertThat(documents).singleElement().extracting(Document::name).isEqualTo("a");
    }

    @Test
    void aMemberOfAnotherTypeIsNamed() {
        refuses(TestFiles.zip("a.txt", "A", "x/b.docx", "B"))
                .hasMessageEndingWith("member 'b.docx' is neither txt nor json");
        refuses(TestFiles.zip("a.txt", "A", "b.zip", "B")).hasMessageContaining("'b.zip'");
        refuses(TestFiles.zip("a.txt", "A", "b.json", "{}"))
                .hasMessageEndingWith(
                        "'b.json' is not of the type of member 'a.txt', members must be all txt or all json");
        refuses(TestFiles.zip("a.json", "{\"title\":[]}")).hasMessageContaining("member 'a.json'");
        refuses(TestFiles.zip("a.txt", "\0")).hasMessageContaining("member 'a.txt' is not text");
        refuses(TestFiles.zip("a.txt", " ")).hasMessageEndingWith("member 'a.txt' has no text");
        refuses(TestFiles.zip("a/", "")).hasMessageContaining("no member");
    }

    @Test
    void anArchiveInAnArchiveIsRefusedUnderAnyName() {
        byte[] inner = TestFiles.zip("a.txt", "A");

        refuses(TestFiles.zip(Map.of("b.txt", inner)))
                .hasMessageEndingWith("member 'b.txt' is a zip file by its content");
    }

    @Test
    void aFolderNamedWordMakesNoDocx() throws Exception {
        byte[] zip = TestFiles.zip("word/a.txt", "A");

        assertThat(Reading.in(scratch).read(FileType.DOCX, zip)).hasSize(1);
    }

    @Test
    void aMemberThatIsThereTwiceIsRefused() {
        byte[] zip = replace(TestFiles.zip("a.txt", "A", "b.txt", "B"), "b.txt", "a.txt");

        refuses(zip).hasMessageEndingWith("member 'a.txt' is in the archive twice");
    }

    @Test
    void anEncryptedArchiveIsRefused() {
        byte[] zip = TestFiles.zip("a.txt", "A");
        int directory = new String(zip, ISO_8859_1).indexOf("PK\1\2");
        zip[directory + 8] |= 1;

        refuses(zip).hasMessageEndingWith("the archive is encrypted");
    }

    @Test
    void aWrongChecksumIsRefused() {
        byte[] zip = TestFiles.zip("a.txt", "A");
        int directory = new String(zip, ISO_8859_1).indexOf("PK\1\2");
        zip[directory + 16] ^= 1;

        refuses(zip).hasMessageContaining("member 'a.txt' is damaged");
    }

    @Test
    void entriesAreBounded() {
        String[] members = IntStream.range(0, 51)
                .boxed()
                .flatMap(i -> Stream.of(i + ".txt", "A"))
                .toArray(String[]::new);

        refuses(TestFiles.zip(members)).hasMessageEndingWith("has 51 entries, the limit is 50");
    }

    @Test
    void charactersAreBoundedOverAllMembers() {
        String half = "a".repeat(5_001);

        refuses(TestFiles.zip("a.txt", half, "b.txt", half)).hasMessageContaining("limit of 10000 characters");
        refuses(TestFiles.zip("a.txt", "a".repeat(40_001)))
                .hasMessageContaining("'a.txt' has more than the limit of 40000");
    }

    @Test
    void aBombIsRefusedByItsRatio() {
        var reading = new Reading(
                scratch, new DocumentLimits(5_000_000, ByteSize.ofMegabytes(4), ByteSize.ofMegabytes(64), 100, 50, 10));

        reading.refuses(FileType.ZIP, TestFiles.zip("a.txt", " ".repeat(10 << 20)))
                .hasMessageContaining("unpacks to more than 100 times its")
                .hasMessageEndingWith("bytes, the limit");
    }

    @Test
    void aBombIsRefusedByItsSize() {
        var reading = new Reading(
                scratch, new DocumentLimits(5_000_000, ByteSize.ofMegabytes(4), ByteSize.ofMegabytes(2), 5000, 50, 10));

        reading.refuses(FileType.ZIP, TestFiles.zip("a.txt", " ".repeat(3 << 20)))
                .hasMessageEndingWith("unpacks to more than the limit of 2MB");
    }

    @Test
    void theFileItselfIsBounded() {
        refuses(new byte[(4 << 20) + 1]).hasMessageEndingWith("longer than the limit of 4MB");
        refuses("PK\3\4 and no more".getBytes(UTF_8)).hasMessageContaining("the archive is damaged");
    }

    @Test
    void interruptionIsHeeded() {
        var content = new TestFiles.Interrupting(TestFiles.zip("a.txt", "A"));

        assertThatThrownBy(() -> Reading.in(scratch).read(FileType.ZIP, "a", content))
                .isInstanceOf(InterruptedException.class);
    }

    private static byte[] replace(byte[] bytes, String from, String to) {
        return new String(bytes, ISO_8859_1).replace(from, to).getBytes(ISO_8859_1);
    }

    private List<Document> read(byte[] zip) throws InterruptedException {
        return Reading.in(scratch).read(FileType.ZIP, zip);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refuses(byte[] zip) {
        return Reading.in(scratch).refuses(FileType.ZIP, zip);
    }
}
