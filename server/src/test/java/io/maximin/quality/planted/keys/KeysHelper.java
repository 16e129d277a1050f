package io.maximin.quality.planted.keys;

import java.util.concurrent.CompletableFuture;

/** A name that says nothing, and a future. */
public record KeysHelper(CompletableFuture<String> later) {}
