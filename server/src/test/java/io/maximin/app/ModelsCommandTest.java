package io.maximin.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.models.TestStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class ModelsCommandTest {
    @TempDir
    Path folder;

    private TestStore test;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void publish() throws IOException {
        test = new TestStore(folder);
    }

    @Test
    void listShowsArtifactsModelsAndState() {
        assertThat(run("list")).isZero();

        assertThat(out.toString()).containsPattern("tiny-model +for tests +105.0 kB +MIT +not pulled");
        assertThat(out.toString()).containsPattern("Tiny-1 +tiny-model +1024 +tiny-alias");
    }

    @Test
    void listSpeaksJson() {
        run("pull", "tiny-model");
        out.getBuffer().setLength(0);

        assertThat(run("list", "--json")).isZero();

        var document = JsonMapper.shared().readTree(out.toString());
        assertThat(document.at("/artifacts/0/id").asString()).isEqualTo("tiny-model");
        assertThat(document.at("/artifacts/0/state").asString()).isEqualTo("installed");
        assertThat(document.at("/models/0/aliases/0").asString()).isEqualTo("tiny-alias");
    }

    @Test
    void pullingAModelBringsItsNativesToo() {
        assertThat(run("pull", "TINY-ALIAS")).isZero();

        assertThat(out.toString()).contains("tiny.gguf").contains("tiny-natives");
        assertThat(err.toString()).contains("tiny-model: pulling 105.0 kB").contains("checking");
    }

    @Test
    void pullWithoutNamesBringsTheDefaults() {
        assertThat(run("pull", "--quiet")).isZero();

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isEmpty();
        assertThat(folder.resolve("models/tiny-model/tiny.gguf")).exists();
    }

    @Test
    void terminalGetsABar() {
        assertThat(command(true).execute("pull", "tiny-model")).isZero();

        assertThat(err.toString()).contains("[########################] 100 %");
    }

    @Test
    void unknownNameFailsAndSaysWhatToDo() {
        assertThat(run("pull", "nothing")).isEqualTo(1);

        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "maximin: unknown artifact or model 'nothing'; ./maximin models list shows them");
    }

    @Test
    void namesAndAllExcludeEachOther() {
        assertThat(run("pull", "tiny-model", "--all")).isEqualTo(2);
    }

    @Test
    void verifyFailsOnACorruptFileAndNamesTheRepair() throws IOException {
        run("pull", "tiny-model");
        Files.writeString(folder.resolve("models/tiny-model/tiny.gguf"), "broken");

        assertThat(run("verify")).isEqualTo(1);

        assertThat(out.toString()).contains("CORRUPT").contains("./maximin models pull --force tiny-model");
    }

    @Test
    void verifyOfWhatWasNeverPulledFailsOnlyByName() {
        assertThat(run("verify")).isZero();
        assertThat(run("verify", "tiny-model")).isEqualTo(1);
    }

    @Test
    void removeDeletes() {
        run("pull", "tiny-model");

        assertThat(run("remove", "tiny-model")).isZero();

        assertThat(folder.resolve("models/tiny-model")).doesNotExist();
        assertThat(out.toString()).contains("tiny-model  removed");
    }

    private int run(String... arguments) {
        return command(false).execute(arguments);
    }

    private CommandLine command(boolean terminal) {
        return ModelsCommand.commandLine(() -> test.store(), terminal, InstantSource.system())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((failure, line, _) -> Cli.failed(line.getErr(), failure));
    }
}
