package io.maximin.app;

import io.maximin.models.ByteSize;
import io.maximin.models.Progress;
import io.maximin.models.PullEvent;
import io.maximin.models.PullListener;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** Shows one pull: a bar that redraws itself on a terminal, else a plain line every few seconds. */
final class ProgressPrinter implements PullListener {
    private static final int BAR_CELLS = 24;
    private static final Duration PLAIN_PAUSE = Duration.ofSeconds(3);
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final String name;
    private final PrintWriter err;
    private final boolean terminal;
    private final InstantSource time;
    private Instant nextPlain = Instant.MIN;

    ProgressPrinter(String name, PrintWriter err, boolean terminal, InstantSource time) {
        this.name = name;
        this.err = err;
        this.terminal = terminal;
        this.time = time;
    }

    @Override
    public void heard(PullEvent event) {
        switch (event) {
            case PullEvent.Waiting() -> line("another process is pulling it, waiting");
            case PullEvent.Started(long total, long held) -> started(total, held);
            case PullEvent.Advanced(Progress progress) -> advanced(progress);
            case PullEvent.Retrying(String reason, Duration delay) ->
                line(reason + "; trying again in " + delay.toSeconds() + " s");
            case PullEvent.Checking() -> line("checking");
            case PullEvent.Preparing(String derivation) -> line("preparing " + derivation);
            case PullEvent.Installed _ -> clear();
        }
        err.flush();
    }

    private void started(long total, long held) {
        line("pulling " + new ByteSize(total) + (held > 0 ? ", going on after " + new ByteSize(held) : ""));
    }

    private void advanced(Progress progress) {
        if (terminal) {
            err.print(CLEAR_LINE + name + " " + bar(progress.percent()) + " " + text(progress));
            return;
        }
        Instant now = time.instant();
        if (!now.isBefore(nextPlain)) {
            err.println(name + ": " + text(progress));
            nextPlain = now.plus(PLAIN_PAUSE);
        }
    }

    private static String bar(int percent) {
        int full = percent * BAR_CELLS / 100;
        return "[" + "#".repeat(full) + ".".repeat(BAR_CELLS - full) + "]";
    }

    private static String text(Progress progress) {
        String speed = progress.bytesPerSecond() < 1
                ? ""
                : String.format(Locale.ROOT, "  %.1f MB/s", progress.bytesPerSecond() / 1e6);
        String left = progress.remaining()
                .map(duration -> "  " + clock(duration) + " left")
                .orElse("");
        return String.format(
                Locale.ROOT,
                "%3d %%  %.0f of %.0f MB%s%s",
                progress.percent(),
                progress.doneBytes() / 1e6,
                progress.totalBytes() / 1e6,
                speed,
                left);
    }

    private static String clock(Duration duration) {
        return duration.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d h", duration.toHours(), duration.toMinutesPart())
                : String.format(Locale.ROOT, "%d:%02d", duration.toMinutes(), duration.toSecondsPart());
    }

    private void line(String text) {
        clear();
        err.println(name + ": " + text);
    }

    private void clear() {
        if (terminal) {
            err.print(CLEAR_LINE);
        }
    }
}
