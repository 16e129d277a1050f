package io.maximin.images.upstream;

import io.maximin.error.ApiException;
import io.maximin.fetch.FetchRequest;
import io.maximin.fetch.Fetcher;

/** What lies behind an address that another server named, which is opened as one that a caller named. */
final class Fetched {
    private Fetched() {}

    /** @throws ApiException UNAVAILABLE if it cannot be opened, which is not the caller's fault */
    static byte[] bytes(Fetcher fetcher, String url, Reply reply) throws InterruptedException {
        try {
            return fetcher.get(FetchRequest.of(url)).body();
        } catch (ApiException e) {
            throw reply.unusable("sent an address that cannot be opened: " + e.getMessage());
        }
    }
}
