package io.maximin.api.minimax;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.maximin.documents.Document;
import io.maximin.documents.Passage;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.files.Blobs.Blob;
import io.maximin.files.FileService;
import io.maximin.files.NewFile;
import io.maximin.files.Purpose;
import io.maximin.json.Json;
import io.maximin.speech.LongSpeech;
import io.maximin.speech.LongSpeech.Recorded;
import io.maximin.speech.LongSpeech.Written;
import io.maximin.speech.SpeechSettings;
import io.maximin.tasks.TaskKind;
import io.maximin.tasks.TaskRun;
import io.maximin.tasks.TaskRunner;
import io.maximin.usage.Units;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the tasks of asynchronous speech: records section after section, each of which is kept, then writes the archive
 * in one go. Source of what is in it: spec/speech.md section 4.3.
 */
public final class SpeechTaskRunner implements TaskRunner {
    private static final Logger LOG = LoggerFactory.getLogger(SpeechTaskRunner.class);

    /** The part of the work that recording is, about. */
    private static final double RECORDING = 0.95;

    /** No archive is longer; a million characters at the highest rate make half of it. */
    private static final long MOST_BYTES = 8L << 30;

    private final LongSpeech speech;
    private final FileService files;
    private final Path scratch;

    /** @param scratch a directory in which an archive grows */
    public SpeechTaskRunner(LongSpeech speech, FileService files, Path scratch) {
        this.speech = speech;
        this.files = files;
        this.scratch = scratch;
    }

    /** One text that is spoken on its own, and the names of what comes of it. */
    private record Piece(String name, List<String> sections) {}

    @Override
    public TaskKind kind() {
        return TaskKind.SPEECH;
    }

    @Override
    public Made run(TaskRun run) throws InterruptedException {
        var order = SpeechOrder.read(run.task().order().request());
        var settings = order.speech();
        var pieces = order.text() == null
                ? pieces(run, documents(run.inputs().getFirst()))
                : List.of(new Piece(SpeechArchive.only(run.task().id()), speech.sections(order.text())));
        record(run, settings, pieces);
        try {
            Blob archive = archive(run, settings, pieces);
            var file = new NewFile(
                    run.task().accountId(),
                    Purpose.T2A_ASYNC,
                    run.task().id() + ".tar",
                    "application/x-tar",
                    Optional.empty());
            return new Made(file, archive, Units.characters(order.usageCharacters()));
        } catch (ClosedByInterruptException e) {
            throw (InterruptedException) new InterruptedException().initCause(e);
        } catch (IOException e) {
            LOG.error("the archive of task {} could not be written", run.task().id(), e);
            throw new ApiException(ErrorKind.UNAVAILABLE, "internal service error, the result could not be written", e);
        }
    }

    private List<Document> documents(Blob texts) {
        try (var in = files.open(texts)) {
            return SpeechOrder.documents(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Piece> pieces(TaskRun run, List<Document> documents) {
        if (documents.size() == 1 && documents.getFirst().passages().size() == 1) {
            var only = documents.getFirst().passages().getFirst();
            return List.of(new Piece(SpeechArchive.only(run.task().id()), speech.sections(only.text())));
        }
        List<Piece> pieces = new ArrayList<>();
        var names = new SpeechArchive.Names();
        for (Document document : documents) {
            String name = names.of(document);
            for (Passage passage : document.passages()) {
                pieces.add(new Piece(
                        run.task().id() + "/" + name + "/"
                                + passage.field().name().toLowerCase(Locale.ROOT),
                        speech.sections(passage.text())));
            }
        }
        return pieces;
    }

    private void record(TaskRun run, SpeechSettings settings, List<Piece> pieces) throws InterruptedException {
        long all = pieces.stream()
                .flatMap(piece -> piece.sections().stream())
                .mapToLong(String::length)
                .sum();
        int kept = run.parts().size();
        int number = 0;
        long done = 0;
        for (Piece piece : pieces) {
            for (String section : piece.sections()) {
                done += section.length();
                if (number++ >= kept) {
                    byte[] recording = speech.record(run.task().accountId(), settings, section);
                    run.keep(new ByteArrayInputStream(recording), RECORDING * done / all);
                }
            }
        }
    }

    private Blob archive(TaskRun run, SpeechSettings settings, List<Piece> pieces)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(scratch, "speech-");
        try (var archive = new SpeechArchive(folder, run.task().times().createdAt())) {
            Iterator<Blob> parts = run.parts().iterator();
            for (Piece piece : pieces) {
                List<Recorded> recorded = piece.sections().stream()
                        .map(section -> recorded(section, parts.next()))
                        .toList();
                write(archive, settings, piece, recorded);
            }
            try (var in = archive.finish()) {
                return files.put(in, MOST_BYTES);
            }
        }
    }

    private Recorded recorded(String section, Blob part) {
        return new Recorded(section, () -> files.open(part));
    }

    private void write(SpeechArchive archive, SpeechSettings settings, Piece piece, List<Recorded> recorded)
            throws IOException, InterruptedException {
        Path body = archive.scratch("body");
        Path titles = archive.scratch("titles");
        Written written;
        try (var out = new BufferedOutputStream(Files.newOutputStream(body));
                var subtitles = new TitlesWriter(Files.newBufferedWriter(titles))) {
            written = speech.write(settings, recorded, out, subtitles);
        }
        var extension = settings.format().encoding().label();
        archive.add(piece.name() + "." + extension, written.header().bytes(), body);
        archive.add(piece.name() + ".titles", new byte[0], titles);
        archive.add(
                piece.name() + ".extra",
                Json.write(ExtraInfo.of(written.summary())).getBytes(UTF_8));
    }
}
