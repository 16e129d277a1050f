package io.maximin.app;

import io.maximin.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Clients that ask for tasks and upload files until nobody answers, and remember what they were told. */
final class KilledTasksClient {
    private static final int CLIENTS = 4;
    private static final int MOST_OF_ROUND = 2;

    private final String secret;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> asked = new ConcurrentHashMap<>();
    private final Map<String, Task> tasks = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Upload> files = new ConcurrentLinkedQueue<>();
    private final AtomicInteger numbers = new AtomicInteger();

    KilledTasksClient(String secret) {
        this.secret = secret;
    }

    record Task(String id, long fileId, String text) {}

    record Upload(long id, String content) {}

    /**
     * What the server answered for.
     *
     * @param keys how many different requests were made
     */
    record Acknowledged(List<Task> tasks, List<Upload> files, long keys) {}

    Acknowledged acknowledged() {
        return new Acknowledged(List.copyOf(tasks.values()), List.copyOf(files), asked.size());
    }

    /** Uses the server until it is killed. */
    void use(URI address, ChildServer server, long millis) throws Exception {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> calls = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                boolean uploads = i == 0;
                calls.add(clients.submit(() -> askUntilDead(address, uploads)));
            }
            server.killAfter(millis);
            for (var call : calls) {
                call.get();
            }
        }
    }

    private void askUntilDead(URI address, boolean uploads) {
        try {
            for (int i = 0; i < MOST_OF_ROUND; i++) {
                if (uploads) {
                    upload(address);
                } else {
                    ask(address);
                }
            }
        } catch (IOException e) {
            // Killed: what was not acknowledged is asked for again at the end.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks for one more task. */
    void ask(URI address) throws IOException, InterruptedException {
        int number = numbers.incrementAndGet();
        String key = "key-" + number;
        asked.put(key, text(number));
        create(address, key, text(number));
    }

    /** One of a few, so that results can be compared: from one sentence to several sections. */
    private static String text(int number) {
        return "Text number " + number % 5 + " is spoken. ".repeat(1 + 40 * (number % 5));
    }

    /** Asks for everything once more, with the same keys. */
    void repeat(URI address) throws IOException, InterruptedException {
        for (var request : asked.entrySet()) {
            create(address, request.getKey(), request.getValue());
        }
    }

    private void create(URI address, String key, String text) throws IOException, InterruptedException {
        var json = """
                {"model":"speech-2.6-hd","text":"%s","voice_setting":{"voice_id":"English_Graceful_Lady"},
                "audio_setting":{"format":"mp3","channel":1,
                "audio_sample_rate":8000,"bitrate":32000}}""".formatted(text);
        var request = request(address, "/v1/t2a_async_v2")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json));
        JsonNode answer = send(request);
        var task = new Task(
                answer.at("/task_id").stringValue(), answer.at("/file_id").longValue(), text);
        var before = tasks.putIfAbsent(key, task);
        if (before != null && !before.equals(task)) {
            throw new AssertionError(key + " was task " + before.id() + " and is task " + task.id());
        }
    }

    private void upload(URI address) throws IOException, InterruptedException {
        String content = "content of file " + numbers.incrementAndGet() + " ".repeat(100_000) + "end";
        String form = "--X\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nt2a_async_input\r\n--X\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n" + content
                + "\r\n--X--\r\n";
        var request = request(address, "/v1/files/upload")
                .header("Content-Type", "multipart/form-data; boundary=X")
                .POST(BodyPublishers.ofString(form));
        files.add(new Upload(send(request).at("/file/file_id").longValue(), content));
    }

    /** The bytes of what a task made. */
    byte[] result(URI address, Task task) throws IOException, InterruptedException {
        var request = request(address, "/v1/files/retrieve_content?file_id=" + task.fileId());
        return http.send(request.build(), BodyHandlers.ofByteArray()).body();
    }

    /** The same, from one server by the link that another gave. */
    byte[] linked(URI giver, URI address, Task task) throws IOException, InterruptedException {
        var file = send(request(giver, "/v1/files/retrieve?file_id=" + task.fileId()));
        var link = URI.create(file.at("/file/download_url").stringValue());
        var request = HttpRequest.newBuilder(address.resolve(link.getRawPath()));
        return http.send(request.build(), BodyHandlers.ofByteArray()).body();
    }

    /** A figure of a server's metrics; 0 if it has none. */
    double metric(URI address, String name) throws IOException, InterruptedException {
        var answer =
                http.send(HttpRequest.newBuilder(address.resolve("/metrics")).build(), BodyHandlers.ofString());
        return answer.body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .sum();
    }

    private HttpRequest.Builder request(URI address, String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + secret);
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer =
                Json.tree(http.send(request.build(), BodyHandlers.ofString()).body());
        if (answer.at("/base_resp/status_code").intValue() != 0) {
            throw new AssertionError(answer.toString());
        }
        return answer;
    }
}
