package io.maximin.api.minimax;

import io.maximin.api.Admission;
import io.maximin.documents.DocumentReader;
import io.maximin.files.FileService;
import io.maximin.http.Access;
import io.maximin.http.Route;
import io.maximin.keys.ServerSecret;
import io.maximin.limits.Product;
import io.maximin.speech.LongSpeech;
import io.maximin.tasks.TaskService;
import java.util.List;

/** The routes of asynchronous speech. */
public final class T2aAsyncRoutes {
    /** The longest text allowed, every character escaped, leaves room for a dictionary. */
    private static final long MAX_BODY_BYTES = 1 << 20;

    private final T2aAsyncHandler handler;
    private final Admission admission;

    /** @param secret signs the tokens of tasks */
    public T2aAsyncRoutes(
            LongSpeech speech,
            TaskService tasks,
            FileService files,
            DocumentReader documents,
            ServerSecret secret,
            Admission admission) {
        this.handler = new T2aAsyncHandler(new T2aAsyncHandler.Parts(speech, tasks, files, documents, secret));
        this.admission = admission;
    }

    public List<Route> routes() {
        var dialect = new MinimaxDialect();
        return admission.guard(
                Product.SPEECH,
                List.of(
                        new Route("POST", "/v1/t2a_async_v2", Access.BEARER, dialect, MAX_BODY_BYTES, handler::create),
                        new Route("GET", "/v1/query/t2a_async_query_v2", Access.BEARER, dialect, 0, handler::query)));
    }
}
