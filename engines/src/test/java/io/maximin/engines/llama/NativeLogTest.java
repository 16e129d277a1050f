package io.maximin.engines.llama;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.helpers.NOPLogger;

class NativeLogTest {
    private static final int INFO = 2;
    private static final int WARN = 3;
    private static final int ERROR = 4;
    private static final int CONTINUATION = 5;

    private final NativeLog log = new NativeLog(NOPLogger.NOP_LOGGER);

    @Test
    void fragmentsOfAComplaintAreOneLine() {
        log.append(INFO, "loading\n");
        log.append(ERROR, "tensor 'a' ");
        log.append(CONTINUATION, "is missing\n");

        assertThat(log.takeComplaints()).isEqualTo("tensor 'a' is missing");
        assertThat(log.takeComplaints()).isEmpty();
    }

    @Test
    void onlyTheLastComplaintsAreKept() {
        for (int i = 0; i < 100; i++) {
            log.append(WARN, "complaint " + i + "\n");
        }

        assertThat(log.takeComplaints()).isEqualTo("complaint 96; complaint 97; complaint 98; complaint 99");
    }
}
