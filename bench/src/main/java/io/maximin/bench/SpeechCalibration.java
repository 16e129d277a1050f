package io.maximin.bench;

import io.maximin.engines.kokoro.Calibration;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Measures the activation ranges of the speech model and writes the table the program ships. Arguments: the pulled
 * model, the folder of its speakers, the file to write.
 */
public final class SpeechCalibration {
    private SpeechCalibration() {}

    public static void main(String[] arguments) throws IOException {
        Path work = Files.createTempDirectory("calibration");
        var ranges = Calibration.measure(Path.of(arguments[0]), Path.of(arguments[1]), work, samples());
        Files.writeString(Path.of(arguments[2]), ranges.table());
    }

    private static List<Calibration.Sample> samples() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                SpeechCalibration.class.getResourceAsStream("calibration.tsv"), "calibration.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .map(cells -> new Calibration.Sample(cells[1], cells[0]))
                    .toList();
        }
    }
}
