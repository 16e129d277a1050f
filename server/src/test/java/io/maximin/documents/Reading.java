package io.maximin.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.config.ByteSize;
import io.maximin.documents.Passage.Field;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.files.FileType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;

/** Reads files with small limits, and sees to it that nothing stays behind. */
record Reading(Path scratch, DocumentLimits limits, PdfReader pdfs) {
    Reading(Path scratch, DocumentLimits limits) {
        this(scratch, limits, PdfText::read);
    }

    static Reading in(Path scratch) {
        return new Reading(
                scratch, new DocumentLimits(10_000, ByteSize.ofMegabytes(4), ByteSize.ofMegabytes(8), 100, 50, 10));
    }

    List<Document> read(FileType type, String name, InputStream content) throws InterruptedException {
        try {
            return new DocumentReader(scratch, limits, pdfs).read(type, name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            assertThat(left()).isEmpty();
        }
    }

    List<Document> read(FileType type, byte[] content) throws InterruptedException {
        return read(type, "book.bin", new ByteArrayInputStream(content));
    }

    /** The text of the single passage of the single document. */
    String text(FileType type, byte[] content) throws InterruptedException {
        List<Document> documents = read(type, content);
        assertThat(documents).hasSize(1);
        assertThat(documents.getFirst().name()).isEqualTo("book");
        assertThat(documents.getFirst().passages())
                .singleElement()
                .extracting(Passage::field)
                .isEqualTo(Field.CONTENT);
        return documents.getFirst().passages().getFirst().text();
    }

    AbstractThrowableAssert<?, ? extends Throwable> refuses(FileType type, byte[] content) {
        return assertThatThrownBy(() -> read(type, content))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.INVALID_REQUEST))
                .hasMessageStartingWith("invalid params, text_file_id: ");
    }

    private List<Path> left() {
        try (var files = Files.list(scratch)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
