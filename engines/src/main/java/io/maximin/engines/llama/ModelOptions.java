package io.maximin.engines.llama;

import java.util.Objects;

/**
 * How a model is held in memory.
 *
 * @param repackWeights whether weights are rearranged at load for the kernels of this CPU; off, they stay mapped from
 *     the file, which loads faster and takes less memory but computes more slowly
 * @param cacheType number format of the context memory
 */
public record ModelOptions(boolean repackWeights, CacheType cacheType) {
    public static final ModelOptions DEFAULT = new ModelOptions(true, CacheType.F16);

    public ModelOptions {
        Objects.requireNonNull(cacheType);
    }
}
