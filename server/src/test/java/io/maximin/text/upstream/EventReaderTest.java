package io.maximin.text.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EventReaderTest {
    private static final String STREAM = ": hello\n\ndata: one\n\nevent: x\r\ndata:two\r\ndata:  three\r\n\r\n"
            + "id: 1\rdata: föur 😀\r\rretry: 5\n\ndata\n\ndata: lost";
    private static final List<String> EVENTS = List.of("one", "two\n three", "föur 😀", "");

    private static final long IN_A_MINUTE =
            System.nanoTime() + Duration.ofMinutes(1).toNanos();

    private final Inflow inflow = new Inflow();
    private final EventReader reader =
            new EventReader(inflow, new Patience(IN_A_MINUTE, Duration.ofSeconds(5), IN_A_MINUTE), new Blame("mine"));

    private void feed(byte[] bytes, int... cuts) {
        int from = 0;
        for (int cut : cuts) {
            inflow.onNext(List.of(ByteBuffer.wrap(Arrays.copyOfRange(bytes, from, cut))));
            from = cut;
        }
        inflow.onNext(List.of(ByteBuffer.wrap(Arrays.copyOfRange(bytes, from, bytes.length))));
    }

    private List<String> read() throws IOException, InterruptedException {
        inflow.onComplete();
        var events = new ArrayList<String>();
        for (var event = reader.next(); event.isPresent(); event = reader.next()) {
            events.add(event.get().data());
        }
        return events;
    }

    @Test
    void eventsAreTheSameWhereverBytesAreCut() throws Exception {
        byte[] bytes = STREAM.getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= bytes.length; cut++) {
            var test = new EventReaderTest();
            test.feed(bytes, cut);
            assertThat(test.read()).as("cut at byte %d", cut).isEqualTo(EVENTS);
        }
    }

    private static Stream<Arguments> streams() {
        return Stream.of(
                        STREAM,
                        "\ufeffdata: a\n\n",
                        "data:\n\ndata\rdata: \n\r\n",
                        "data: \ud83d\u0000\n:\n\n",
                        "\r\n\r")
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .flatMap(bytes -> Stream.of(new byte[] {1, 1, 1, 1, 1, 1}, new byte[] {20, 0, 17, 9})
                        .map(cuts -> Arguments.of(bytes, cuts)));
    }

    @MethodSource("streams")
    @FuzzTest
    void anyBytesAreReadAsTheStandardSays(byte @NotNull [] bytes, byte @NotNull [] sizes) throws Exception {
        int[] cuts = new int[sizes.length];
        int at = 0;
        for (int i = 0; i < sizes.length; i++) {
            at = Math.min(bytes.length, at + (sizes[i] & 0xFF));
            cuts[i] = at;
        }
        var test = new EventReaderTest();

        test.feed(bytes, cuts);

        assertThat(test.read()).isEqualTo(events(new String(bytes, StandardCharsets.UTF_8)));
    }

    /** Of a whole stream, line by line. */
    private static List<String> events(String stream) {
        var events = new ArrayList<String>();
        var data = new ArrayList<String>();
        var text = stream.startsWith("\ufeff") ? stream.substring(1) : stream;
        var lines = text.split("\r\n|\n|\r", -1);
        for (var line : Arrays.asList(lines).subList(0, lines.length - 1)) {
            if (line.isEmpty() && !data.isEmpty()) {
                events.add(String.join("\n", data));
                data.clear();
            }
            if (line.equals("data") || line.startsWith("data:")) {
                data.add(line.substring(Math.min(line.length(), 5)).replaceFirst("^ ", ""));
            }
        }
        return events;
    }

    @Test
    void bytesMayComeOneByOne() throws Exception {
        byte[] bytes = STREAM.getBytes(StandardCharsets.UTF_8);
        int[] cuts = new int[bytes.length];
        Arrays.setAll(cuts, i -> i);

        feed(bytes, cuts);

        assertThat(read()).isEqualTo(EVENTS);
    }

    @Test
    void noiseIsReadToItsEnd() throws Exception {
        var random = new Random(1);
        byte[] noise = new byte[1 << 16];
        random.nextBytes(noise);

        feed(noise);

        assertThat(read()).isEmpty();
    }

    @Test
    void anEventIsBounded() {
        byte[] piece = "data: 0123456789\n".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 100; i++) {
            feed(piece);
        }

        assertThatThrownBy(this::read).hasMessageContaining("sent an event of more than 8388608 bytes");
    }

    @Test
    void aLineIsBounded() {
        feed(new byte[(8 << 20) + 1]);

        assertThatThrownBy(this::read).hasMessageContaining("sent an event of more than 8388608 bytes");
    }

    @Test
    void anAnswerIsBounded() {
        byte[] piece = ":\n".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 33; i++) {
            feed(piece);
        }

        assertThatThrownBy(this::read).hasMessageContaining("sent more than 67108864 bytes");
    }

    @Test
    void closingBeforeTheConnectionIsKnownEndsItToo() {
        var cancelled = new ArrayList<String>();
        inflow.close();

        inflow.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long count) {
                cancelled.add("asked for more");
            }

            @Override
            public void cancel() {
                cancelled.add("cancelled");
            }
        });

        assertThat(cancelled).containsExactly("cancelled");
    }
}
