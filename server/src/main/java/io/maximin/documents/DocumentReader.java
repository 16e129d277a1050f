package io.maximin.documents;

import io.maximin.documents.Passage.Field;
import io.maximin.error.ApiException;
import io.maximin.files.FileName;
import io.maximin.files.FileType;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes texts of uploaded files. Safe for use by several threads at once. */
public final class DocumentReader {
    private static final int BUFFER_BYTES = 64 << 10;
    private static final String TEMPORARY = "document-";

    private final Path scratch;
    private final DocumentLimits limits;
    private final PdfReader pdfs;

    /** @param scratch a directory that is there; what is read at random is kept in it meanwhile */
    public DocumentReader(Path scratch, DocumentLimits limits) {
        this(scratch, limits, PdfProcess.in(scratch));
    }

    DocumentReader(Path scratch, DocumentLimits limits, PdfReader pdfs) {
        this.scratch = scratch;
        this.limits = limits;
        this.pdfs = pdfs;
    }

    /**
     * One document of a txt, docx or pdf; one for each member of a zip and for each line of a jsonl that is not blank.
     *
     * @param type as it was told by the first bytes
     * @param name of the file, which names a single document
     * @param content read but not closed
     * @return at least one
     * @throws ApiException an invalid request, naming {@code text_file_id} and what is wrong with the file
     * @throws IOException if the content cannot be read, or not be kept meanwhile
     * @throws InterruptedException if the thread is interrupted: after a member or line at the latest, and at once
     *     while a pdf is read
     */
    public List<Document> read(FileType type, String name, InputStream content)
            throws IOException, InterruptedException {
        Interruption.check();
        try {
            return switch (type) {
                case TXT -> List.of(plain(name, content));
                case JSONL -> lines(content);
                case PDF, DOCX, ZIP -> kept(type, name, content);
                case MP3, M4A, WAV -> throw Refusal.of("a " + type.label() + " file holds no text to speak");
            };
        } catch (ClosedByInterruptException e) {
            Thread.interrupted();
            throw (InterruptedException) new InterruptedException().initCause(e);
        }
    }

    private Document plain(String name, InputStream content) throws IOException {
        int most = limits.characters() * PlainText.MAX_CHARACTER_BYTES;
        byte[] bytes = content.readNBytes(most + 1);
        if (bytes.length > most) {
            throw Refusal.tooManyCharacters(limits.characters());
        }
        return single(name, PlainText.decode(bytes, "the file"));
    }

    private Document single(String name, String text) {
        if (text.isBlank()) {
            throw Refusal.withoutText("the file");
        }
        String counted = new Characters(limits.characters()).take(text);
        return new Document(baseName(name), List.of(new Passage(Field.CONTENT, counted)));
    }

    private static String baseName(String name) {
        String clean = FileName.clean(name);
        int dot = clean.lastIndexOf('.');
        return dot > 0 ? FileName.clean(clean.substring(0, dot)) : clean;
    }

    private List<Document> lines(InputStream content) throws IOException, InterruptedException {
        int most = limits.characters() * Script.MAX_CHARACTER_BYTES;
        byte[] bytes = content.readNBytes(most + 1);
        if (bytes.length > most) {
            throw Refusal.of("the file has more than the limit of " + most + " bytes");
        }
        var characters = new Characters(limits.characters());
        var documents = new ArrayList<Document>();
        int number = 0;
        for (String line :
                (Iterable<String>) PlainText.decode(bytes, "the file").lines()::iterator) {
            number++;
            Interruption.check();
            if (line.isBlank()) {
                continue;
            }
            if (documents.size() == limits.entries()) {
                throw Refusal.of("the file has more lines than the limit of " + limits.entries());
            }
            List<Passage> passages = Script.passages(line, "line " + number);
            passages.forEach(passage -> characters.take(passage.text()));
            documents.add(new Document("line-" + number, passages));
        }
        if (documents.isEmpty()) {
            throw Refusal.withoutText("the file");
        }
        return documents;
    }

    private List<Document> kept(FileType type, String name, InputStream content)
            throws IOException, InterruptedException {
        Path file = Files.createTempFile(scratch, TEMPORARY, "");
        try {
            keep(content, file);
            if (type == FileType.PDF) {
                return List.of(pdf(name, file));
            }
            return archived(name, file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void keep(InputStream content, Path file) throws IOException, InterruptedException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long bytes = 0;
        try (var out = new FileOutputStream(file.toFile())) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                Interruption.check();
                bytes += read;
                if (bytes > limits.source().bytes()) {
                    throw Refusal.of("the file is longer than the limit of " + limits.source());
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private Document pdf(String name, Path file) throws IOException, InterruptedException {
        String text = pdfs.read(file, limits);
        if (text.isBlank()) {
            throw Refusal.of("the pdf has no text, only pictures of it at most");
        }
        return single(name, text);
    }

    /** The first bytes do not tell a docx from a zip for certain. */
    private List<Document> archived(String name, Path file) throws IOException, InterruptedException {
        try (Archive archive = Archive.open(file, limits)) {
            if (WordText.isIn(archive)) {
                return List.of(single(name, WordText.read(archive, limits.characters())));
            }
            return new ArchivedTexts(archive, limits).read();
        }
    }
}
