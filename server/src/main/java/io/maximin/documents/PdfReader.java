package io.maximin.documents;

import java.io.IOException;
import java.nio.file.Path;

/** Makes text of a pdf, somewhere. */
@FunctionalInterface
interface PdfReader {
    /** @throws io.maximin.error.ApiException if it is encrypted, damaged, or too much in any way */
    String read(Path file, DocumentLimits limits) throws IOException, InterruptedException;
}
