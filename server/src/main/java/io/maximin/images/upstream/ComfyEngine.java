package io.maximin.images.upstream;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.images.ImageEngine;
import io.maximin.images.ImageRequest;
import io.maximin.images.Picture;
import io.maximin.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * ComfyUI, by its queue: {@code /prompt} takes a graph, {@code /history} tells when it is done and what it made, and
 * {@code /view} hands that over. One graph for each picture. What is given up is taken out of the queue there.
 */
final class ComfyEngine implements ImageEngine {
    private static final Logger LOG = LoggerFactory.getLogger(ComfyEngine.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration FAREWELL = Duration.ofSeconds(2);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final UpstreamServer server;
    private final Workflow workflow;
    private final RandomGenerator random;

    ComfyEngine(UpstreamServer server, Workflow workflow, RandomGenerator random) {
        this.server = server;
        this.workflow = workflow;
        this.random = random;
    }

    @Override
    public void draw(ImageRequest request, Sink sink) throws InterruptedException {
        if (request.subject().isPresent() != workflow.hasSubject()) {
            throw ApiException.invalid("subject_reference is " + (workflow.hasSubject() ? "needed" : "not supported")
                    + " by the workflow of this model");
        }
        Optional<String> subject = request.subject().isPresent()
                ? Optional.of(upload(request.subject().get()))
                : Optional.empty();
        for (int i = 0; i < request.count(); i++) {
            sink.take(Received.made(i, picture(graph(request, i, subject)), none()));
        }
    }

    private Reply none() {
        return new Reply(server.name(), 200, new byte[0]);
    }

    private String upload(Picture picture) throws InterruptedException {
        String name = "maximin-" + Long.toHexString(random.nextLong());
        var form = new FormBody(random).picture("image", name, picture);
        var reply = server.post("/upload/image", form, server.until());
        JsonNode stored = reply.json();
        String file = stored.path("name").asString("");
        if (file.isEmpty()) {
            throw reply.unusable("did not take the picture of the subject");
        }
        String folder = stored.path("subfolder").asString("");
        return folder.isEmpty() ? file : folder + "/" + file;
    }

    private String graph(ImageRequest request, int index, Optional<String> subject) {
        Map<String, Object> values = new HashMap<>();
        values.put("prompt", request.styledPrompt());
        values.put("seed", Wishes.seed32(request.seeds().get(index)));
        values.put("width", (long) request.canvas().width());
        values.put("height", (long) request.canvas().height());
        subject.ifPresent(file -> values.put("subject", file));
        var body = Json.object();
        body.set("prompt", workflow.with(values));
        return body.toString();
    }

    private byte[] picture(String graph) throws InterruptedException {
        var until = server.until();
        var reply = server.post("/prompt", graph, until);
        // A graph that does not fit is the operator's mistake and not the caller's.
        if (reply.status() == 400) {
            throw reply.unusable("refused the workflow");
        }
        String id = reply.json().path("prompt_id").asString("");
        if (!ID.matcher(id).matches()) {
            throw reply.unusable("gave no id");
        }
        boolean done = false;
        try {
            byte[] picture = server.get(view(result(id, until)), until).bytes();
            done = true;
            return picture;
        } finally {
            if (!done) {
                forget(id);
            }
        }
    }

    private JsonNode result(String id, Until until) throws InterruptedException {
        while (until.allows(POLL)) {
            var reply = server.get("/history/" + id, until);
            JsonNode entry = reply.json().path(id);
            if (entry.at("/status/status_str").asString("").equals("error")) {
                throw reply.unusable("failed at the workflow");
            }
            Optional<JsonNode> file = file(entry.path("outputs"));
            if (file.isPresent()) {
                return file.get();
            }
            if (entry.at("/status/completed").asBoolean(false)) {
                throw reply.unusable("made no picture by the workflow");
            }
            Thread.sleep(POLL);
        }
        throw new ApiException(ErrorKind.TIMEOUT, "the picture engine '" + server.name() + "' took too long");
    }

    /** What was saved, or else what was shown. */
    private static Optional<JsonNode> file(JsonNode outputs) {
        Optional<JsonNode> shown = Optional.empty();
        for (JsonNode output : outputs) {
            for (JsonNode image : output.path("images")) {
                if (image.path("type").asString("").equals("output")) {
                    return Optional.of(image);
                }
                shown = shown.or(() -> Optional.of(image));
            }
        }
        return shown;
    }

    private static String view(JsonNode file) {
        return "/view?filename=" + encoded(file, "filename") + "&subfolder=" + encoded(file, "subfolder") + "&type="
                + encoded(file, "type");
    }

    private static String encoded(JsonNode file, String field) {
        return URLEncoder.encode(file.path(field).asString(""), StandardCharsets.UTF_8);
    }

    /** Says that nobody wants the picture any more; whether that arrives changes nothing here. */
    private void forget(String id) {
        Thread.ofVirtual().name("forget " + id).start(() -> {
            var until = Until.in(FAREWELL);
            try {
                server.post("/queue", "{\"delete\":[\"" + id + "\"]}", until);
                // Older servers interrupt whatever they are at, so it must be this.
                if (server.get("/queue", until)
                        .json()
                        .path("queue_running")
                        .toString()
                        .contains(id)) {
                    server.post("/interrupt", "{\"prompt_id\":\"" + id + "\"}", until);
                }
            } catch (ApiException | InterruptedException e) {
                LOG.debug("{} does not hear that {} is given up", server.name(), id, e);
            }
        });
    }
}
