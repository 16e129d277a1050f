package io.maximin.text.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.error.ErrorKind;
import io.maximin.text.TextEvent;
import io.maximin.text.UpstreamConfig.Kind;
import io.maximin.text.Usage;
import io.maximin.upstreams.ScriptedUpstream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes of streams that break, stall or are not wanted any more. */
class UpstreamClientTest extends TextUpstreamSuite {
    /** How many of the events make the answer whole. */
    private static int enough(Kind kind) {
        return kind == Kind.OPENAI ? 3 : 6;
    }

    @ParameterizedTest
    @EnumSource
    void streamsCutAnywhereAreTold(Kind kind) throws Exception {
        var events = whole(kind);
        for (int cut = 0; cut < events.length; cut++) {
            var head = Arrays.copyOf(events, cut);
            server.thenStream(head);
            if (cut > 0) {
                server.thenBreak(head);
            }
        }
        server.thenStream(events);
        var engine = engine(config(kind, server.url()));

        for (int cut = 0; cut < events.length; cut++) {
            now = now.plusSeconds(60);
            if (cut < enough(kind)) {
                fails(engine, hello(), ErrorKind.UNAVAILABLE, "broke off");
            } else {
                assertThat(answer(write(engine, hello()))).isEqualTo("Hi you");
            }
            now = now.plusSeconds(60);
            if (cut > 0) {
                fails(engine, hello(), ErrorKind.UNAVAILABLE, "broke off");
            }
        }
        now = now.plusSeconds(60);

        var last = write(engine, hello());
        assertThat(answer(last)).isEqualTo("Hi you");
        assertThat(((TextEvent.Finished) last.getLast()).usage()).isEqualTo(new Usage(3, 0, 0, 2, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400|{'error':{'message':'bad top_p (2013)'}}|INVALID_REQUEST|refused it: bad top_p",
                "400|{'message':'bad key sesame'}|INVALID_REQUEST|refused it: bad key ***",
                "400|{'error':{'message':'The maximum context length is 9'}}|INVALID_REQUEST|context window",
                "400|{'error':{'type':'exceed_context_size_error'}}|INVALID_REQUEST|context window exceeds limit",
                "422|{'error':{'message':'input new_sensitive (1026)'}}|INPUT_SENSITIVE|input new_sensitive",
                "401|{'error':{'message':'bad key sesame'}}|UNAVAILABLE|finds out why in the log",
                "404|no model|UNAVAILABLE|finds out why in the log",
                "400|{'error':{'message':'invalid params, unknown model (2013)'}}|UNAVAILABLE|finds out why in the log",
                "429|{'error':{'message':'slow down'}}|RATE_LIMITED|rate limit exceeded",
                "429|{'error':{'message':'insufficient balance (1008)'}}|UNAVAILABLE|finds out why in the log",
                "503|{'error':{'message':'Loading model'}}|OVERLOADED|is busy",
                "529|{}|OVERLOADED|is busy",
                "504|x|TIMEOUT|took too long",
                "500|x|UNAVAILABLE|answered with HTTP status 500",
                "302|x|UNAVAILABLE|answered with HTTP status 302",
                "200|<html>|UNAVAILABLE|broke off"
            })
    void refusalsAreTold(int status, String body, ErrorKind kind, String message) {
        server.then(status, body.replace('\'', '"'));

        assertThat(fails(engine(config(Kind.OPENAI, server.url())), hello(), kind, message))
                .isEmpty();
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void aKeyTellsNothingFromWithinAStreamEither() {
        server.thenStream("{'error':{'type':'invalid_request_error','message':'bad key sesame'}}".replace('\'', '"'));

        fails(engine(config(Kind.OPENAI, server.url())), hello(), ErrorKind.INVALID_REQUEST, "refused it: bad key ***");
    }

    @Test
    void aPauseWithinAnAnswerIsBounded() {
        server.thenStall(whole(Kind.OPENAI)[0]);

        assertThat(answer(fails(
                        engine(config(Kind.OPENAI, server.url(), Duration.ofMillis(300), 1)),
                        hello(),
                        ErrorKind.TIMEOUT,
                        "took too long")))
                .isEqualTo("Hi");
    }

    @Test
    @Timeout(10)
    void anAnswerIsWholeBeforeItsConnectionEnds() throws Exception {
        server.thenStall(whole(Kind.OPENAI));

        assertThat(answer(write(engine(config(Kind.OPENAI, server.url())), hello())))
                .isEqualTo("Hi you");
    }

    @Test
    @Timeout(10)
    void anInterruptEndsTheWait() throws Exception {
        server.thenNothing();
        var failure = new AtomicReference<Throwable>();
        var engine = engine(config(Kind.OPENAI, server.url()));
        var writing = Thread.ofVirtual().start(() -> {
            try {
                write(engine, hello());
            } catch (InterruptedException e) {
                failure.set(e);
            }
        });
        server.awaitRequest();

        writing.interrupt();
        writing.join();

        assertThat(failure.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void anInterruptClosesTheConnection() throws Exception {
        var closed = new CountDownLatch(1);
        var told = new CountDownLatch(1);
        server.then(exchange -> {
            ScriptedUpstream.begin(exchange, 0);
            try {
                while (true) {
                    ScriptedUpstream.send(exchange, whole(Kind.OPENAI)[0]);
                }
            } catch (IOException e) {
                closed.countDown();
            }
        });
        var failure = new AtomicReference<Throwable>();
        var text = prepare(engine(config(Kind.OPENAI, server.url())), hello());
        var writing = Thread.ofVirtual().start(() -> {
            try {
                text.generate(_ -> told.countDown());
            } catch (InterruptedException e) {
                failure.set(e);
            }
        });
        told.await();

        writing.interrupt();
        writing.join();

        closed.await();
        assertThat(failure.get()).isInstanceOf(InterruptedException.class);
        assertThat(text.used().outputTokens()).isBetween(1, text.maxOutputTokens());
    }

    @Test
    void aListenerThatFailsClosesTheConnectionAndBlamesNobody() throws Exception {
        var closed = new CountDownLatch(4);
        server.then(exchange -> {
            ScriptedUpstream.begin(exchange, 0);
            try {
                while (true) {
                    ScriptedUpstream.send(exchange, whole(Kind.OPENAI)[0]);
                }
            } catch (IOException e) {
                closed.countDown();
            }
        });
        var engine = engine(config(Kind.OPENAI, server.url()));

        for (int i = 0; i < 4; i++) {
            var text = prepare(engine, hello());
            assertThatThrownBy(() -> text.generate(_ -> {
                        throw new IllegalStateException("gone");
                    }))
                    .hasMessage("gone");
        }

        closed.await();
    }

    @Test
    void aConnectionThatBreaksUnansweredIsTriedOnceMore() throws Exception {
        server.then(_ -> {}).thenStream(whole(Kind.OPENAI));

        assertThat(answer(write(engine(config(Kind.OPENAI, server.url())), hello())))
                .isEqualTo("Hi you");
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void aConnectionThatKeepsBreakingIsTold() {
        server.then(_ -> {});

        fails(engine(config(Kind.OPENAI, server.url())), hello(), ErrorKind.UNAVAILABLE, "broke off");
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void connectionsAreKept() throws Exception {
        var ports = new ConcurrentLinkedQueue<Integer>();
        server.then(exchange -> {
            ports.add(exchange.getRemoteAddress().getPort());
            ScriptedUpstream.begin(exchange, 0);
            for (var event : whole(Kind.OPENAI)) {
                ScriptedUpstream.send(exchange, event);
            }
        });
        var engine = engine(config(Kind.OPENAI, server.url()));

        for (int i = 0; i < 5; i++) {
            write(engine, hello());
        }

        assertThat(ports.stream().distinct().count()).isLessThan(5);
    }
}
