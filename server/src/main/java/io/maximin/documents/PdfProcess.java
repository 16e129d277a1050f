package io.maximin.documents;

import io.maximin.config.ByteSize;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Reads a pdf in a process of its own. A few hundred bytes can make PDFBox take all memory or run without end, in more
 * places than can be guarded: here that ends a small process instead of the server.
 *
 * @param scratch where the answer is kept until it is read
 * @param heap memory for its objects
 * @param longest how long it may take
 */
record PdfProcess(Path scratch, ByteSize heap, Duration longest) implements PdfReader {
    private static final ByteSize HEAP = ByteSize.ofMegabytes(512);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String TEMPORARY = "pdf-text-";
    private static final String TEXT = "T";
    private static final String REFUSAL = "R";
    private static final long STACK_BYTES = 8 << 20;
    private static final List<String> FLAGS = List.of(
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-Djava.awt.headless=true");

    static PdfProcess in(Path scratch) {
        return new PdfProcess(scratch, HEAP, LONGEST);
    }

    @Override
    public String read(Path file, DocumentLimits limits) throws IOException, InterruptedException {
        Path answer = Files.createTempFile(scratch, TEMPORARY, "");
        try {
            run(file, answer, limits);
            String given = Files.readString(answer);
            if (given.startsWith(REFUSAL)) {
                throw new ApiException(ErrorKind.INVALID_REQUEST, given.substring(REFUSAL.length()));
            }
            if (!given.startsWith(TEXT)) {
                throw tooComplex();
            }
            return given.substring(TEXT.length());
        } finally {
            Files.deleteIfExists(answer);
        }
    }

    private void run(Path file, Path answer, DocumentLimits limits) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command(file, answer, limits))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        // A stranger's file is read there: nothing of the server's secrets is needed.
        builder.environment().clear();
        Process process = builder.start();
        try {
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Refusal.of("the pdf takes more than the limit of " + longest.toSeconds() + " seconds to read");
            }
            if (process.exitValue() != 0) {
                throw tooComplex();
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private static ApiException tooComplex() {
        return Refusal.of("the pdf is damaged, or too complex to be read");
    }

    private List<String> command(Path file, Path answer, DocumentLimits limits) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var numbers = LongStream.of(
                        longest.toMillis(),
                        limits.characters(),
                        limits.source().bytes(),
                        limits.unpacked().bytes(),
                        limits.ratio(),
                        limits.entries(),
                        limits.pages())
                .mapToObj(Long::toString);
        return Stream.of(
                        Stream.of(java.toString()),
                        FLAGS.stream(),
                        Stream.of("-Xmx" + heap.bytes()),
                        Stream.of("-cp", System.getProperty("java.class.path"), PdfProcess.class.getName()),
                        Stream.of(file.toString(), answer.toString()),
                        numbers)
                .flatMap(part -> part)
                .toList();
    }

    /** The process itself; it ends in time even when the server has died. */
    public static void main(String[] arguments) throws InterruptedException {
        var file = Path.of(arguments[0]);
        var answer = Path.of(arguments[1]);
        long[] numbers =
                Arrays.stream(arguments).skip(2).mapToLong(Long::parseLong).toArray();
        var limits = new DocumentLimits(
                (int) numbers[1],
                new ByteSize(numbers[2]),
                new ByteSize(numbers[3]),
                (int) numbers[4],
                (int) numbers[5],
                (int) numbers[6]);
        Thread reader = Thread.ofPlatform().daemon().stackSize(STACK_BYTES).start(() -> answer(file, answer, limits));
        if (!reader.join(Duration.ofMillis(numbers[0]))) {
            throw new IllegalStateException("took too long");
        }
    }

    private static void answer(Path file, Path answer, DocumentLimits limits) {
        try {
            Files.writeString(answer, text(file, limits));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file, DocumentLimits limits) {
        try {
            return TEXT + PdfText.read(file, limits);
        } catch (ApiException e) {
            return REFUSAL + e.getMessage();
        }
    }
}
