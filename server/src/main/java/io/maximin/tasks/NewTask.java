package io.maximin.tasks;

import io.maximin.callbacks.CallbackUrl;
import io.maximin.error.ApiException;
import io.maximin.files.Blobs.Blob;
import io.maximin.usage.Job;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A task that is asked for.
 *
 * @param request in JSON; the kind's runner reads it
 * @param inputs bytes that it needs, kept already
 * @param job what is reserved for it
 * @param idempotencyKey by which the caller tells a repeated request from a second one; empty if it does not
 * @param callback who is told how it goes on; the queue must know a {@link CallbackFormat} of the kind
 */
public record NewTask(
        TaskKind kind,
        String request,
        List<Blob> inputs,
        Job job,
        Optional<String> idempotencyKey,
        Optional<CallbackUrl> callback) {
    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");

    /** @throws ApiException if the idempotency key is not 1 to 255 visible ASCII characters */
    public NewTask {
        inputs = List.copyOf(inputs);
        idempotencyKey.filter(key -> !KEY.matcher(key).matches()).ifPresent(_ -> {
            throw ApiException.invalid("Idempotency-Key must be 1 to 255 visible ASCII characters without spaces");
        });
    }

    /** One that nobody is told of. */
    public NewTask(TaskKind kind, String request, List<Blob> inputs, Job job, Optional<String> idempotencyKey) {
        this(kind, request, inputs, job, idempotencyKey, Optional.empty());
    }
}
