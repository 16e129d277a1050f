package io.maximin.api.minimax;

import io.maximin.engines.audio.AudioFormat.Encoding;
import io.maximin.http.Exchange;
import io.maximin.speech.AudioLinks;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** {@code GET} and {@code HEAD /v1/audio/links/{name}}: files behind the links of answers, whole or a range. */
final class AudioLinkHandler {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");
    private static final int PIECE_BYTES = 256 << 10;

    private final AudioLinks links;

    AudioLinkHandler(AudioLinks links) {
        this.links = links;
    }

    /** Bytes from {@code begin} up to {@code end}. */
    private record Part(long begin, long end) {}

    void fetch(Exchange exchange) throws IOException {
        String name = exchange.pathParameter("name");
        Optional<Path> file = links.find(name);
        if (file.isEmpty()) {
            notFound(exchange);
            return;
        }
        try (var channel = FileChannel.open(file.get())) {
            exchange.responseHeader("Accept-Ranges", "bytes");
            exchange.responseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
            exchange.responseHeader("X-Content-Type-Options", "nosniff");
            send(channel, mediaType(name), exchange);
        } catch (NoSuchFileException e) {
            notFound(exchange);
        }
    }

    private static void send(FileChannel channel, String mediaType, Exchange exchange) throws IOException {
        long size = channel.size();
        var asked = exchange.header("Range").map(RANGE::matcher).filter(range -> range.matches());
        if (asked.isEmpty()) {
            send(channel, new Part(0, size), 200, mediaType, exchange);
            return;
        }
        Optional<Part> part = part(asked.get().group(1), asked.get().group(2), size);
        if (part.isEmpty()) {
            exchange.responseHeader("Content-Range", "bytes */" + size);
            exchange.bytes(416, "text/plain", "416 range not satisfiable".getBytes(StandardCharsets.UTF_8));
            return;
        }
        exchange.responseHeader(
                "Content-Range",
                "bytes " + part.get().begin() + "-" + (part.get().end() - 1) + "/" + size);
        send(channel, part.get(), 206, mediaType, exchange);
    }

    private static Optional<Part> part(String first, String last, long size) {
        if (first.isEmpty()) {
            long tail = last.isEmpty() ? 0 : Math.min(size, Long.parseLong(last));
            return tail == 0 ? Optional.empty() : Optional.of(new Part(size - tail, size));
        }
        long begin = Long.parseLong(first);
        long end = last.isEmpty() ? size : Math.min(size, Long.parseLong(last) + 1);
        return begin < end ? Optional.of(new Part(begin, end)) : Optional.empty();
    }

    private static void send(FileChannel channel, Part part, int status, String mediaType, Exchange exchange)
            throws IOException {
        var out = exchange.pieces(status, mediaType, OptionalLong.of(part.end() - part.begin()));
        if (exchange.method().equals("HEAD") || part.begin() == part.end()) {
            out.send(new byte[0]);
            return;
        }
        for (long at = part.begin(); at < part.end(); at += PIECE_BYTES) {
            var piece = ByteBuffer.allocate((int) Math.min(PIECE_BYTES, part.end() - at));
            while (piece.hasRemaining()) {
                if (channel.read(piece, at + piece.position()) < 0) {
                    throw new IOException("a linked file became shorter");
                }
            }
            out.send(piece.array());
        }
    }

    private static String mediaType(String name) {
        String suffix = name.substring(name.lastIndexOf('.') + 1);
        return Arrays.stream(Encoding.values())
                .filter(encoding -> encoding.label().equals(suffix))
                .map(Encoding::mediaType)
                .findFirst()
                .orElse("application/json");
    }

    private static void notFound(Exchange exchange) {
        exchange.bytes(404, "text/plain", "404 page not found".getBytes(StandardCharsets.UTF_8));
    }
}
