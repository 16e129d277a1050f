package io.maximin.api.minimax;

import io.maximin.api.BaseResp;
import io.maximin.api.KeyHolder;
import io.maximin.documents.Document;
import io.maximin.documents.DocumentReader;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.files.Blobs.Blob;
import io.maximin.files.FileService;
import io.maximin.files.FileType;
import io.maximin.files.Purpose;
import io.maximin.files.StoredFile;
import io.maximin.http.Exchange;
import io.maximin.json.JsonFailure;
import io.maximin.keys.ServerSecret;
import io.maximin.limits.Product;
import io.maximin.speech.CharacterCount;
import io.maximin.speech.LongSpeech;
import io.maximin.tasks.NewTask;
import io.maximin.tasks.Task;
import io.maximin.tasks.TaskKind;
import io.maximin.tasks.TaskService;
import io.maximin.usage.Job;
import io.maximin.usage.Units;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Semaphore;

/** {@code POST /v1/t2a_async_v2} and {@code GET /v1/query/t2a_async_query_v2}. */
final class T2aAsyncHandler {
    private static final int MOST_READ_AT_ONCE = 2;
    private static final String TASK_ID = "task_id";

    private final Parts parts;

    /** Files take memory and time to read, so few are read at once and others wait. */
    private final Semaphore reading = new Semaphore(MOST_READ_AT_ONCE, true);

    /** What the routes stand on. */
    record Parts(
            LongSpeech speech, TaskService tasks, FileService files, DocumentReader documents, ServerSecret secret) {}

    T2aAsyncHandler(Parts parts) {
        this.parts = parts;
    }

    void create(Exchange exchange) throws IOException, InterruptedException {
        var request = T2aAsyncRequest.read(exchange.body());
        parts.speech().require(request.speech());
        List<Document> fromFile = request.fileId().isPresent()
                ? read(find(exchange, request.fileId().get()))
                : List.of();
        var count = request.text().map(CharacterCount::of).orElseGet(() -> SpeechOrder.count(fromFile));
        count.requireVisible();
        var order = new SpeechOrder(
                request.settings(), count.usage(), request.text().orElse(null));
        var job = new Job(Product.SPEECH, request.speech().model().id(), Units.characters(count.usage()));
        var asked =
                new NewTask(TaskKind.SPEECH, order.json(), inputs(fromFile), job, exchange.header("Idempotency-Key"));
        Task task = parts.tasks().create(KeyHolder.call(exchange, false), asked);
        new T2aAsyncAnswers.Created(
                        String.valueOf(task.id()), token(task), task.fileId(), count.usage(), BaseResp.SUCCESS)
                .send(exchange);
    }

    private StoredFile find(Exchange exchange, long id) {
        var file = parts.files().find(account(exchange), id);
        if (file.purpose() != Purpose.T2A_ASYNC_INPUT && file.purpose() != Purpose.RETRIEVAL) {
            throw ApiException.invalid("text_file_id " + id + " is a file of purpose '"
                    + file.purpose().label() + "', expected t2a_async_input");
        }
        return file;
    }

    private List<Document> read(StoredFile file) throws IOException, InterruptedException {
        var type = FileType.ofMediaType(file.mediaType())
                .orElseThrow(() -> ApiException.invalid("text_file_id " + file.id() + " is no text"));
        reading.acquire();
        try (var in = parts.files().open(file.blob())) {
            return parts.documents().read(type, file.name(), in);
        } finally {
            reading.release();
        }
    }

    private List<Blob> inputs(List<Document> documents) {
        if (documents.isEmpty()) {
            return List.of();
        }
        byte[] texts = SpeechOrder.bytes(documents);
        return List.of(parts.files().put(new ByteArrayInputStream(texts), texts.length));
    }

    /** Opaque to clients, who are told it and never asked for it. */
    private String token(Task task) {
        return HexFormat.of().formatHex(parts.secret().sign("task-token", String.valueOf(task.id())));
    }

    void query(Exchange exchange) {
        var task = parts.tasks().find(account(exchange), TaskKind.SPEECH, id(exchange));
        new T2aAsyncAnswers.State(task.id(), status(task), task.fileId(), outcome(task)).send(exchange);
    }

    private static long id(Exchange exchange) {
        return exchange.query(TASK_ID)
                .filter(text -> !text.isEmpty())
                .map(digits -> DigitId.read(TASK_ID, digits))
                .orElseThrow(() -> JsonFailure.missing(TASK_ID));
    }

    private String status(Task task) {
        return switch (task.state()) {
            case QUEUED, RUNNING -> "Processing";
            case SUCCEEDED -> parts.tasks().expired(task) ? "Expired" : "Success";
            case FAILED, CANCELLED -> "Failed";
        };
    }

    private static BaseResp outcome(Task task) {
        return switch (task.state()) {
            case QUEUED, RUNNING, SUCCEEDED -> BaseResp.SUCCESS;
            case FAILED ->
                task.failure()
                        .map(failure -> new BaseResp(failure.kind().code(), failure.message()))
                        .orElse(BaseResp.SUCCESS);
            case CANCELLED -> new BaseResp(ErrorKind.INVALID_REQUEST.code(), "the task was cancelled");
        };
    }

    private static String account(Exchange exchange) {
        return KeyHolder.of(exchange.caller()).account().id();
    }
}
