package io.maximin.app;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.images.ImageEngine;

/** What draws in this process. */
final class LocalImages {
    private LocalImages() {}

    static ImageEngine engine() {
        return (_, _) -> {
            throw new ApiException(
                    ErrorKind.UNAVAILABLE,
                    "no engine draws pictures here; name one under images.models in the settings");
        };
    }
}
