package io.maximin.app;

import io.maximin.json.Json;
import io.maximin.models.Artifact;
import io.maximin.models.ArtifactState;
import io.maximin.models.ByteSize;
import io.maximin.models.ModelStore;
import io.maximin.models.TextModelEntry;
import io.maximin.models.Weights;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code maximin models list}. */
@Command(
        name = "list",
        description = "Show what can be pulled, what is installed, and which public model runs on what.")
final class ModelsListCommand implements Callable<Integer> {
    private static final String NO_CONTEXT = "–";

    private final Supplier<ModelStore> stores;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Option(names = "--json", description = "Print JSON instead of tables.")
    private boolean json;

    ModelsListCommand(Supplier<ModelStore> stores) {
        this.stores = stores;
    }

    @Override
    public Integer call() {
        ModelStore store = stores.get();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(listing(store)));
        } else {
            table(store, out);
        }
        out.flush();
        return 0;
    }

    private static void table(ModelStore store, PrintWriter out) {
        TextTable artifacts = new TextTable(List.of("ARTIFACT", "WHAT FOR", "SIZE", "LICENCE", "STATE"));
        for (Artifact artifact : store.catalogue().artifacts()) {
            artifacts.row(List.of(
                    artifact.id(),
                    artifact.about().title(),
                    new ByteSize(artifact.payload().bytes()).toString(),
                    artifact.about().licence().name(),
                    state(store, artifact)));
        }
        artifacts.print(out);
        out.println();
        TextTable models = new TextTable(List.of("MODEL", "RUNS ON", "CONTEXT", "ALIASES"));
        for (TextModelEntry model : store.catalogue().textModels()) {
            models.row(List.of(
                    model.id(),
                    weights(model),
                    Integer.toString(model.settings().documentedContextTokens()),
                    String.join(", ", model.aliases())));
        }
        store.catalogue()
                .speech()
                .ifPresent(speech ->
                        speech.models().forEach(id -> models.row(List.of(id, speech.weights(), NO_CONTEXT, ""))));
        store.catalogue()
                .images()
                .ifPresent(images -> images.models()
                        .forEach(id -> models.row(List.of(id, String.join(", ", images.art()), NO_CONTEXT, ""))));
        store.catalogue()
                .embeddings()
                .ifPresent(entry ->
                        entry.models().forEach(id -> models.row(List.of(id, entry.weights(), NO_CONTEXT, ""))));
        models.print(out);
    }

    private static String weights(TextModelEntry model) {
        return switch (model.weights()) {
            case Weights.OfArtifact(String id) -> id;
            case Weights.OfFile(var path) -> path.toString();
            case Weights.OfServers(var names) -> "upstream " + String.join(", ", names);
        };
    }

    private static String state(ModelStore store, Artifact artifact) {
        if (!artifact.fits(store.platform())) {
            return "other platform";
        }
        return switch (store.state(artifact.id())) {
            case ArtifactState.Missing _ -> "not pulled";
            case ArtifactState.Partial(long bytes) ->
                String.format(
                        Locale.ROOT,
                        "partial, %d %%",
                        bytes * 100 / artifact.payload().bytes());
            case ArtifactState.Installed _ -> "installed";
            case ArtifactState.Unverified _ -> "to be verified";
            case ArtifactState.Corrupt _ -> "corrupt";
        };
    }

    private record ArtifactRow(String id, String kind, String title, long bytes, String licence, String state) {}

    private record ModelRow(String id, List<String> aliases, String weights, int context, boolean listed) {}

    private record SpeechRow(String id, String weights, String voices) {}

    private record ImageRow(String id, List<String> art, List<String> fonts) {}

    private record EmbeddingRow(String id, String weights) {}

    private record Listing(
            List<ArtifactRow> artifacts,
            List<ModelRow> models,
            List<SpeechRow> speech,
            List<ImageRow> images,
            List<EmbeddingRow> embeddings) {}

    private static Listing listing(ModelStore store) {
        List<ArtifactRow> artifacts = store.catalogue().artifacts().stream()
                .map(artifact -> new ArtifactRow(
                        artifact.id(),
                        artifact.about().kind().label(),
                        artifact.about().title(),
                        artifact.payload().bytes(),
                        artifact.about().licence().name(),
                        state(store, artifact)))
                .toList();
        List<ModelRow> models = store.catalogue().textModels().stream()
                .map(model -> new ModelRow(
                        model.id(),
                        model.aliases(),
                        weights(model),
                        model.settings().documentedContextTokens(),
                        model.listed()))
                .toList();
        List<SpeechRow> speech = store.catalogue().speech().stream()
                .flatMap(entry -> entry.models().stream().map(id -> new SpeechRow(id, entry.weights(), entry.voices())))
                .toList();
        List<ImageRow> images = store.catalogue().images().stream()
                .flatMap(entry -> entry.models().stream().map(id -> new ImageRow(id, entry.art(), entry.fonts())))
                .toList();
        List<EmbeddingRow> embeddings = store.catalogue().embeddings().stream()
                .flatMap(entry -> entry.models().stream().map(id -> new EmbeddingRow(id, entry.weights())))
                .toList();
        return new Listing(artifacts, models, speech, images, embeddings);
    }
}
