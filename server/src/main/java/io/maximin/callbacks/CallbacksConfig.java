package io.maximin.callbacks;

/**
 * How programs of callers are told.
 *
 * @param workers deliveries that this process makes at once; 0 leaves them to others
 * @param attempts after so many a notification is given up; those of ten are spread over four hours
 */
public record CallbacksConfig(int workers, int attempts) {
    public CallbacksConfig {
        require("workers", workers, 0, 256);
        require("attempts", attempts, 1, 100);
    }

    private static void require(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(key + " must be within [" + least + ", " + most + "], got " + value);
        }
    }

    public static CallbacksConfig defaults() {
        return new CallbacksConfig(16, 10);
    }
}
