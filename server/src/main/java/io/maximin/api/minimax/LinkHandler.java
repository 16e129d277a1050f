package io.maximin.api.minimax;

import io.maximin.engines.audio.AudioFormat.Encoding;
import io.maximin.files.LinkedFiles;
import io.maximin.http.Exchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** {@code GET} and {@code HEAD} of files behind the links of answers, whole or a range. */
final class LinkHandler {
    private final LinkedFiles links;

    LinkHandler(LinkedFiles links) {
        this.links = links;
    }

    void fetch(Exchange exchange) throws IOException {
        String name = exchange.pathParameter("name");
        Optional<Path> file = links.find(name);
        if (file.isEmpty()) {
            notFound(exchange);
            return;
        }
        try {
            long bytes = Files.size(file.get());
            new Download(name, mediaType(name), bytes, (begin, _) -> open(file.get(), begin)).answer(exchange);
        } catch (NoSuchFileException e) {
            notFound(exchange);
        }
    }

    private static InputStream open(Path file, long begin) throws IOException {
        var in = Files.newInputStream(file);
        try {
            in.skipNBytes(begin);
            return in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static String mediaType(String name) {
        String suffix = name.substring(name.lastIndexOf('.') + 1);
        return Arrays.stream(Encoding.values())
                .filter(encoding -> encoding.label().equals(suffix))
                .map(Encoding::mediaType)
                .findFirst()
                .orElseGet(() -> otherMediaType(suffix));
    }

    private static String otherMediaType(String suffix) {
        return switch (suffix) {
            case "jpeg", "png", "webp" -> "image/" + suffix;
            default -> "application/json";
        };
    }

    private static void notFound(Exchange exchange) {
        exchange.bytes(404, "text/plain", "404 page not found".getBytes(StandardCharsets.UTF_8));
    }
}
