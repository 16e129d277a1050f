package io.maximin.engines.llama;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A generation read to its end. */
record Answer(String text, Step.Prompt prompt, Step.End end) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static Answer read(Generation generation) throws InterruptedException {
        try (generation) {
            var prompt = (Step.Prompt) generation.next();
            var text = new StringBuilder();
            while (true) {
                switch (generation.next()) {
                    case Step.Piece piece -> text.append(piece.text());
                    case Step.End end -> {
                        return new Answer(text.toString(), prompt, end);
                    }
                    case Step.Prompt again -> throw new AssertionError("a second " + again);
                }
            }
        }
    }

    /** Reads several at the same time, in their order. */
    static List<Answer> readAll(List<Generation> generations) throws InterruptedException {
        List<Callable<Answer>> readers = new ArrayList<>();
        generations.forEach(generation -> readers.add(() -> read(generation)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> future : threads.invokeAll(readers, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                answers.add(future.get(1, TimeUnit.SECONDS));
            }
            return answers;
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("a generation did not end well", e);
        }
    }
}
