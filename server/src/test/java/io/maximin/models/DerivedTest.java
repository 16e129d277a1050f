package io.maximin.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerivedTest {
    @TempDir
    Path folder;

    private final AtomicInteger runs = new AtomicInteger();
    private TestStore test;
    private ModelStore store;

    @BeforeEach
    void pull() throws Exception {
        test = new TestStore(folder);
        store = test.store();
        store.pull(TestStore.MODEL, false, PullListener.silent());
    }

    @Test
    void filesAreMadeOnceFromTheInstalledFile() throws Exception {
        Path made = store.derived(stages("1"));

        assertThat(made.resolve("stages/first.bin")).hasBinaryContent(test.content());
        assertThat(store.derived(stages("1"))).isEqualTo(made);
        assertThat(test.store().derived(stages("1"))).isEqualTo(made);
        assertThat(runs).hasValue(1);
        assertThat(store.verify(TestStore.MODEL)).isEqualTo(new ArtifactState.Installed(test.file()));
    }

    @Test
    void anotherVersionReplacesTheFiles() throws Exception {
        Path first = store.derived(stages("1"));

        Path second = store.derived(stages("2"));

        assertThat(second).isNotEqualTo(first).isDirectory();
        assertThat(first).doesNotExist();
    }

    @Test
    void damagedFilesAreMadeAnewAndCopiedOnesAreNot() throws Exception {
        Path file = store.derived(stages("1")).resolve("stages/first.bin");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));

        store.derived(stages("1"));
        assertThat(runs).hasValue(1);

        Files.writeString(file, "damaged");
        store.derived(stages("1"));
        assertThat(runs).hasValue(2);
        assertThat(file).hasBinaryContent(test.content());
    }

    @Test
    void failedMakingLeavesNothing() {
        var failing = new Derivation(TestStore.MODEL, "stages", "1", (_, target) -> {
            Files.writeString(target.resolve("half"), "half");
            throw new IOException("no luck");
        });

        assertThatThrownBy(() -> store.derived(failing))
                .isInstanceOf(ModelStoreException.class)
                .hasMessageContaining("no luck");
        assertThat(test.file().resolveSibling(".derived")).doesNotExist();
        assertThat(test.root.resolve(".staging")).isDirectoryNotContaining("glob:**.derived");
    }

    @Test
    void pullPreparesAndSaysSo() throws Exception {
        List<PullEvent> events = new ArrayList<>();
        var preparing = new ModelStore(test.root, test.catalogue(), test.options(), List.of(stages("1")));

        preparing.pull(TestStore.MODEL, false, events::add);
        preparing.pull(TestStore.MODEL, false, events::add);

        assertThat(events)
                .containsExactly(
                        new PullEvent.Preparing("stages"),
                        new PullEvent.Installed(test.file()),
                        new PullEvent.Installed(test.file()));
    }

    @Test
    void twoStoresAtOnceMakeTheFilesOnce() throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            var first = pool.submit(() -> test.store().derived(stages("1")));
            var second = pool.submit(() -> test.store().derived(stages("1")));

            assertThat(first.get()).isEqualTo(second.get());
        }
        assertThat(runs).hasValue(1);
    }

    @Test
    void filesGoWithTheArtifact() throws Exception {
        Path made = store.derived(stages("1"));

        store.remove(TestStore.MODEL);

        assertThat(made).doesNotExist();
        assertThatThrownBy(() -> store.derived(stages("1"))).hasMessageContaining("./maximin models pull tiny-model");
    }

    private Derivation stages(String version) {
        return new Derivation(TestStore.MODEL, "stages", version, (source, target) -> {
            runs.incrementAndGet();
            Files.createDirectory(target.resolve("stages"));
            Files.copy(source, target.resolve("stages/first.bin"));
        });
    }
}
