package io.maximin.app;

import io.maximin.api.Admission;
import io.maximin.api.minimax.SpeechTaskRunner;
import io.maximin.api.minimax.T2aAsyncRoutes;
import io.maximin.documents.DocumentLimits;
import io.maximin.documents.DocumentReader;
import io.maximin.files.FileService;
import io.maximin.http.Route;
import io.maximin.keys.ServerSecret;
import io.maximin.speech.LongSpeech;
import io.maximin.tasks.TaskQueue;
import io.maximin.tasks.TasksConfig;
import java.util.List;

/** The queue of tasks, what is done in it, and the routes by which it is asked for. */
record TasksWiring(TaskQueue queue, FileService files, LongSpeech speech, Scratch scratch, TasksConfig config)
        implements AutoCloseable {

    /** Begins to work. */
    void start() {
        var runner = new SpeechTaskRunner(speech, files, scratch.directory());
        queue.workers().start(runner, config.speechWorkers());
    }

    List<Route> routes(Admission admission, ServerSecret secret) {
        var documents = new DocumentReader(scratch.directory(), DocumentLimits.defaults());
        return new T2aAsyncRoutes(speech, queue.service(), files, documents, secret, admission).routes();
    }

    /** Puts back what is being worked on. */
    @Override
    public void close() {
        try (scratch) {
            queue.workers().close();
        }
    }
}
