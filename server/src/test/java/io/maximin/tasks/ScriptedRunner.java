package io.maximin.tasks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.files.Blobs.Blob;
import io.maximin.files.FileService;
import io.maximin.files.NewFile;
import io.maximin.files.Purpose;
import io.maximin.usage.Units;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Does what its request says, word by word: {@code part} keeps a part, {@code fail} and {@code refuse} fail in a way
 * that may pass and in one that does not, {@code wait} waits until it is let go. The file is the request, the number
 * of its parts and what it was given.
 */
final class ScriptedRunner implements TaskRunner {
    private final FileService files;
    private final List<Long> begun = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger interrupted = new AtomicInteger();
    private final CountDownLatch gate = new CountDownLatch(1);

    ScriptedRunner(FileService files) {
        this.files = files;
    }

    /** Tasks in the order in which attempts at them began. */
    List<Long> begun() {
        return begun;
    }

    int interrupted() {
        return interrupted.get();
    }

    /** So many next attempts at a {@code fail} fail. */
    void failing(int attempts) {
        for (int i = 0; i < attempts; i++) {
            failures.add("fail");
        }
    }

    void letGo() {
        gate.countDown();
    }

    @Override
    public TaskKind kind() {
        return TaskKind.SPEECH;
    }

    @Override
    public Made run(TaskRun run) throws InterruptedException {
        Task task = run.task();
        begun.add(task.id());
        String[] words = task.order().request().split(" ", -1);
        int parts = 0;
        for (String word : words) {
            parts += word.equals("part") ? 1 : 0;
            if (word.equals("part") && parts > run.parts().size()) {
                run.keep(stream("part " + parts), (double) parts / words.length);
            }
            act(word);
        }
        var name = new NewFile(task.accountId(), Purpose.T2A_ASYNC, "out.tar", "text/plain", Optional.empty());
        var bytes = files.put(stream(task.order().request() + ": " + run.parts().size() + given(run)), 1 << 20);
        return new Made(name, bytes, Units.characters(task.order().request().length()));
    }

    private String given(TaskRun run) {
        var given = new StringBuilder();
        for (Blob input : run.inputs()) {
            given.append(", ").append(text(files, input));
        }
        return given.toString();
    }

    private void act(String word) throws InterruptedException {
        switch (word) {
            case "fail" -> {
                if (failures.poll() != null) {
                    throw new ApiException(ErrorKind.UNAVAILABLE, "not now");
                }
            }
            case "refuse" -> throw ApiException.invalid("never");
            case "wait" -> await();
            default -> {}
        }
    }

    private void await() throws InterruptedException {
        try {
            gate.await();
        } catch (InterruptedException e) {
            interrupted.incrementAndGet();
            throw e;
        }
    }

    static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    /** What a task made. */
    static String text(FileService files, Task task) {
        return text(files, files.find(task.accountId(), task.fileId()).blob());
    }

    static String text(FileService files, Blob blob) {
        try (var in = files.open(blob)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
