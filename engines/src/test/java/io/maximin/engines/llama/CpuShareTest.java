package io.maximin.engines.llama;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CpuShareTest {
    private static final List<String> STAT = List.of(
            "cpu  600 10 120 3000 30 0 20 10 5 0",
            "cpu0 100 0 20 1000 10 0 5 5 5 0",
            "cpu1 200 10 40 1000 10 0 5 5 0 0",
            "cpu2 300 0 60 1000 10 0 10 0 0 0",
            "intr 12345",
            "procs_running 3");

    @ParameterizedTest
    @CsvSource({
        "2, 2, 0.0, 2",
        "2, 2, 0.3, 2",
        "2, 2, 0.5, 1",
        "2, 2, 1.0, 1",
        "2, 2, 2.0, 1",
        "8, 8, 1.0, 7",
        "8, 8, 7.9, 1",
        "4, 16, 3.0, 4",
        "4, 16, 14.0, 2"
    })
    void threadsAreAsManyAsCoresAreFree(int most, int cores, double others, int threads) {
        assertThat(CpuShare.threads(most, cores, others)).isEqualTo(threads);
    }

    @Test
    void othersAreWhatIsBusyLessWhatIsOurs() {
        var earlier = new CpuSample(1_000_000_000, 5_000_000_000L, 1_000_000_000);
        var later = new CpuSample(1_200_000_000, 5_400_000_000L, 1_150_000_000);

        assertThat(later.othersSince(earlier)).isEqualTo(1.25);
        assertThat(new CpuSample(1_200_000_000, 5_100_000_000L, 1_150_000_000).othersSince(earlier))
                .isZero();
    }

    @Test
    void busyTimeIsThatOfTheAllowedCoresWithoutIdleAndGuest() {
        BitSet allowed = ProcStat.allowedCores(List.of("Name:\tjava", "Cpus_allowed_list:\t1-2,5"));

        assertThat(allowed.stream().toArray()).containsExactly(1, 2, 5);
        assertThat(ProcStat.busyNanos(STAT, allowed)).isEqualTo((260L + 370) * 10_000_000);
    }

    @Test
    void machineThatCannotBeAskedIsFree() {
        assertThat(CpuShare.unknown().threads(4)).isEqualTo(4);
    }

    @Test
    void hyperThreadsOfACoreCountOnce() {
        List<String> twoCoresOfTwoThreads = List.of(
                "physical id\t: 0", "core id\t\t: 0",
                "physical id\t: 0", "core id\t\t: 1",
                "physical id\t: 0", "core id\t\t: 0",
                "physical id\t: 0", "core id\t\t: 1");

        assertThat(CpuTopology.physicalCores(twoCoresOfTwoThreads)).isEqualTo(2);
        assertThat(CpuTopology.physicalCores(List.of("processor: 0"))).isZero();
    }
}
