package io.maximin.models;

import java.util.Locale;
import java.util.Objects;

/** An operating system and a processor family, written as in {@code linux-x64}. */
public record Platform(String name) {
    public Platform {
        Objects.requireNonNull(name);
        if (!name.matches("[a-z]+-[a-z0-9]+")) {
            throw new CatalogueException("platform '" + name + "' is not of the form linux-x64");
        }
    }

    /** The platform of the running Java machine. */
    public static Platform current() {
        return of(System.getProperty("os.name", "unknown"), System.getProperty("os.arch", "unknown"));
    }

    static Platform of(String osName, String osArch) {
        return new Platform(system(osName.toLowerCase(Locale.ROOT)) + "-" + processor(osArch.toLowerCase(Locale.ROOT)));
    }

    private static String system(String name) {
        if (name.startsWith("mac")) {
            return "mac";
        }
        if (name.startsWith("windows")) {
            return "win";
        }
        return name.replaceAll("[^a-z]", "");
    }

    private static String processor(String name) {
        return switch (name) {
            case "amd64", "x86_64" -> "x64";
            case "aarch64" -> "arm64";
            default -> name.replaceAll("[^a-z0-9]", "");
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
