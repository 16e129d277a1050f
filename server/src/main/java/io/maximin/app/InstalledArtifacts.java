package io.maximin.app;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.models.ModelStore;
import io.maximin.models.ModelStoreException;
import java.nio.file.Path;

/** Where artifacts are on this machine, or what is missing and how to get it. */
record InstalledArtifacts(ModelStore store) {
    /**
     * The file or folder of an artifact.
     *
     * @param user what cannot be done without it
     * @param toPull what to name to have it pulled, with what else the user needs
     * @throws ApiException UNAVAILABLE if it is not installed or is unusable
     */
    Path path(String id, String user, String toPull) {
        try {
            return store.installed(id)
                    .orElseThrow(() -> new ApiException(
                            ErrorKind.UNAVAILABLE,
                            user + " needs '" + id + "', which is not installed; run: ./maximin models pull "
                                    + toPull));
        } catch (ModelStoreException e) {
            throw unusable(user, e);
        }
    }

    /** For what is wrong with an artifact that is there. */
    static ApiException unusable(String user, ModelStoreException e) {
        return new ApiException(ErrorKind.UNAVAILABLE, user + " cannot be used: " + e.getMessage(), e);
    }
}
