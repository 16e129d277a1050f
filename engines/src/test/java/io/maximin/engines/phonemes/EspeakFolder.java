package io.maximin.engines.phonemes;

import java.nio.file.Path;

/** Where the tests find espeak-ng; {@code make natives} puts it there. */
final class EspeakFolder {
    static final Path PATH = Path.of(System.getProperty("maximin.natives.espeak"));
    static final Path LIBRARY = PATH.resolve("libespeak-ng.so.1");
    static final Path DATA = PATH.resolve("espeak-ng-data");

    private EspeakFolder() {}

    static Phonemizers phonemizers() {
        return new Phonemizers(LIBRARY, DATA);
    }
}
