package io.maximin.api.minimax;

import io.maximin.api.KeyHolder;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.http.SocketExchange;
import io.maximin.speech.SpeechConfig;
import io.maximin.speech.SpeechEvent;
import io.maximin.speech.SpeechService;
import io.maximin.speech.SpeechSession;
import io.maximin.speech.SpeechSummary;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * One speech task over a WebSocket: its client's events in order, those that come while a text is spoken included.
 * Source: spec/speech.md section 3.
 */
final class TaskSocket {
    private static final int MOST_CHARACTERS = 10_000;

    private final SpeechService speech;
    private final SpeechConfig config;
    private final SocketExchange socket;
    private final TaskStyle style;
    private final Runnable counted;
    private final Deque<ClientEvent> waiting = new ArrayDeque<>();
    private boolean started;
    private boolean finishing;

    /** @param counted refuses a text that is one request too many */
    TaskSocket(SpeechService speech, SpeechConfig config, SocketExchange socket, TaskStyle style, Runnable counted) {
        this.speech = speech;
        this.config = config;
        this.socket = socket;
        this.style = style;
        this.counted = counted;
    }

    /** Ends the speech that is under way; everything else goes on. */
    private static final class Cancelled extends CancellationException {
        Cancelled() {
            super("cancelled by the client");
        }
    }

    void run() throws InterruptedException {
        tell("connected_success");
        if (!(next() instanceof ClientEvent.Start start)) {
            throw illegal("the first event must be task_start");
        }
        var request = T2aSettings.read(start.body());
        var subtitles = SubtitleRequest.read(start.body()).checked(true);
        try (var session = speech.open(KeyHolder.call(socket), request.toSpeech(true))) {
            tell("task_started");
            serve(session, subtitles);
        }
    }

    private void serve(SpeechSession session, SubtitleRequest subtitles) throws InterruptedException {
        while (true) {
            switch (next()) {
                case ClientEvent.Start _ -> throw secondStart();
                case ClientEvent.Continue(String text) -> {
                    counted.run();
                    style.add(text);
                    sayAll(session, subtitles);
                }
                case ClientEvent.Flush _ -> {
                    sayRest(session, subtitles);
                    tell("task_flushed");
                }
                case ClientEvent.Cancel _ -> tell("task_canceled");
                case ClientEvent.Finish _ -> {
                    sayRest(session, subtitles);
                    for (; !waiting.isEmpty(); waiting.remove()) {
                        tell("task_canceled");
                    }
                    finish(session);
                    return;
                }
            }
        }
    }

    private void sayAll(SpeechSession session, SubtitleRequest subtitles) throws InterruptedException {
        for (var text = style.next(); text.isPresent(); text = style.next()) {
            say(text.get(), session, subtitles);
        }
    }

    private void sayRest(SpeechSession session, SubtitleRequest subtitles) throws InterruptedException {
        Optional<String> rest = style.rest();
        if (rest.isPresent()) {
            say(rest.get(), session, subtitles);
        }
    }

    private void say(String text, SpeechSession session, SubtitleRequest subtitles) throws InterruptedException {
        var before = session.summary();
        if (style.tellsSentences()) {
            tell("sentence_start");
        }
        try {
            session.say(text, event -> {
                send(event, session.summary().since(before), subtitles);
                arrivals();
            });
            session.drain(event -> send(event, session.summary().since(before), subtitles));
        } catch (Cancelled e) {
            // The event that cancelled waits for its answer; what was to be said before it is gone.
            return;
        }
        socket.send(TaskEvent.last(session.summary().since(before), socket.traceId()));
        if (style.tellsSentences()) {
            tell("sentence_end");
        }
    }

    private void send(SpeechEvent event, SpeechSummary soFar, SubtitleRequest subtitles) {
        switch (event) {
            case SpeechEvent.Audio(var audio) ->
                HexPieces.of(audio).forEach(hex -> socket.send(TaskEvent.audio(hex, soFar, socket.traceId())));
            case SpeechEvent.Spoken(var subtitle) -> {
                if (subtitles.wanted()) {
                    var segment = SubtitleSegment.of(subtitle, subtitles.words(), false);
                    socket.send(TaskEvent.subtitle(segment, soFar, socket.traceId()));
                }
            }
            case SpeechEvent.Finished _ -> {}
        }
    }

    private void finish(SpeechSession session) {
        var before = session.summary();
        if (before.bytes() > 0) {
            session.finish(event -> send(event, session.summary().since(before), new SubtitleRequest(false, "")));
        }
        tell("task_finished");
    }

    /** The next event in order; none for too long ends the task. */
    private ClientEvent next() throws InterruptedException {
        while (waiting.isEmpty()) {
            String message = socket.receive(config.socketIdle())
                    .orElseThrow(() -> new ApiException(
                            ErrorKind.IDLE,
                            "timeout, connection closed after "
                                    + config.socketIdle().toSeconds() + " s without an event"));
            accept(ClientEvent.read(message));
        }
        return waiting.remove();
    }

    /** Takes what came while a text is spoken. */
    private void arrivals() {
        for (var message = socket.poll(); message.isPresent(); message = socket.poll()) {
            accept(ClientEvent.read(message.get()));
        }
        if (waiting.peek() instanceof ClientEvent.Cancel) {
            throw new Cancelled();
        }
    }

    private void accept(ClientEvent event) {
        if (finishing && !(event instanceof ClientEvent.Cancel)) {
            throw illegal("no event may follow task_finish");
        }
        switch (event) {
            case ClientEvent.Start _ -> start(event);
            case ClientEvent.Continue(String text) -> text(event, text);
            case ClientEvent.Finish _ -> {
                requireStarted();
                finishing = true;
                waiting.add(event);
            }
            case ClientEvent.Flush _ -> {
                requireBuffered("task_flush");
                admit(event);
            }
            case ClientEvent.Cancel _ -> {
                requireBuffered("task_cancel");
                waiting.removeIf(other -> !(other instanceof ClientEvent.Finish));
                style.clear();
                waiting.addFirst(event);
            }
        }
    }

    private void start(ClientEvent event) {
        if (started) {
            throw secondStart();
        }
        started = true;
        waiting.add(event);
    }

    private void text(ClientEvent event, String text) {
        requireStarted();
        int length = text.codePointCount(0, text.length());
        if (length > MOST_CHARACTERS) {
            skip(ErrorKind.TEXT_TOO_LONG, "text is skipped, it is longer than " + MOST_CHARACTERS + " characters");
            return;
        }
        if (!style.isEmpty(text)) {
            admit(event);
        }
    }

    private void admit(ClientEvent event) {
        if (waiting.size() >= config.socketQueue()) {
            skip(ErrorKind.TOO_MANY_EVENTS, "request limit, event is skipped, " + waiting.size() + " wait already");
            return;
        }
        waiting.add(event);
    }

    private void skip(ErrorKind kind, String message) {
        socket.send(TaskEvent.skipped(new ApiException(kind, message), socket.traceId()));
    }

    private void requireStarted() {
        if (!started) {
            throw illegal("the first event must be task_start");
        }
    }

    private void requireBuffered(String event) {
        requireStarted();
        if (!style.tellsSentences()) {
            throw illegal("'" + event + "' is unknown");
        }
    }

    private ApiException secondStart() {
        return style.tellsSentences()
                ? new ApiException(ErrorKind.ILLEGAL_ORDER, "illegal order, the task has started already")
                : illegal("the task has started already");
    }

    private static ApiException illegal(String detail) {
        return new ApiException(ErrorKind.ILLEGAL_EVENT, "illegal event, " + detail);
    }

    private void tell(String event) {
        socket.send(TaskEvent.plain(event, socket.traceId()));
    }
}
