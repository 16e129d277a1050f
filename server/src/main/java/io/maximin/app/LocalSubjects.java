package io.maximin.app;

import io.maximin.config.ConfigException;
import io.maximin.engines.cutout.Cutter;
import io.maximin.engines.cutout.MattingNet;
import io.maximin.engines.onnx.OnnxFormatException;
import io.maximin.engines.tflite.TfliteFormatException;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.images.CutoutConfig;
import io.maximin.models.ModelStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads what cuts subjects out of their pictures. */
final class LocalSubjects {
    private static final Logger LOG = LoggerFactory.getLogger(LocalSubjects.class);

    private final ModelStore store;
    private final CutoutConfig config;
    private final Optional<Path> model;
    private final int threads;

    /** @throws ConfigException if the operator's model is not there */
    LocalSubjects(ModelStore store, CutoutConfig config, Path home, int threads) {
        this.store = store;
        this.config = config;
        this.model = config.model().map(home::resolve);
        this.threads = threads;
        model.filter(file -> !Files.isReadable(file)).ifPresent(file -> {
            throw new ConfigException("images.cutout.model cannot be read: " + file);
        });
    }

    /** Without the pulled networks, which are small and old installations lack, it goes by colours. */
    Cutter cutter() {
        var networks = new InstalledImages(store).networks();
        try {
            var chosen = model.map(file -> MattingNet.load(file, config.tones(), config.size(), threads));
            if (networks.isEmpty()) {
                LOG.info("people are not cut out of their pictures well: run ./maximin models pull image-01");
                return Cutter.of(chosen);
            }
            return Cutter.load(chosen, networks.get().people(), networks.get().faces());
        } catch (OnnxFormatException | TfliteFormatException e) {
            throw new ApiException(ErrorKind.UNAVAILABLE, "subjects cannot be cut out: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
