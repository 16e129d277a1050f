package io.maximin.text.upstream;

import io.maximin.error.ApiException;
import io.maximin.text.PreparedText;
import io.maximin.text.TextEvent;
import io.maximin.text.TextRequest;
import io.maximin.text.Usage;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A request for other servers: the next is asked if one fails before the caller was told anything. */
final class UpstreamText implements PreparedText {
    private final List<UpstreamServer> servers;
    private final TextRequest request;
    private final TokenEstimate prompt;
    private final int maxOutputTokens;
    private final Blame blame;
    private volatile Tally tally;

    /** @param servers in the order in which they are asked */
    UpstreamText(
            List<UpstreamServer> servers, TextRequest request, TokenEstimate prompt, int maxOutputTokens, Blame blame) {
        this.servers = List.copyOf(servers);
        this.request = request;
        this.prompt = prompt;
        this.maxOutputTokens = maxOutputTokens;
        this.blame = blame;
        this.tally = new Tally(prompt, maxOutputTokens);
    }

    @Override
    public int inputTokens() {
        return prompt.most();
    }

    @Override
    public int maxOutputTokens() {
        return maxOutputTokens;
    }

    @Override
    public Usage used() {
        return tally.used();
    }

    @Override
    public void generate(Consumer<TextEvent> sink) throws InterruptedException {
        Optional<ApiException> failure = Optional.empty();
        for (var server : servers) {
            tally = new Tally(prompt, maxOutputTokens);
            var telling = new Telling(sink, tally, blame);
            try {
                if (server.write(request, maxOutputTokens, telling)) {
                    return;
                }
            } catch (ApiException e) {
                if (telling.begun() || isOfTheRequest(e)) {
                    throw e;
                }
                failure = Optional.of(
                        failure.filter(before -> isSooner(before, e)).orElse(e));
            }
        }
        throw failure.orElseGet(() -> blame.unusable("has failed too often and is left alone for a while"));
    }

    /** Whether one failure tells when to try again, and the other tells a later time or none. */
    private static boolean isSooner(ApiException one, ApiException other) {
        return one.retryAfter()
                .filter(wait -> other.retryAfter().stream().allMatch(longer -> wait.compareTo(longer) < 0))
                .isPresent();
    }

    /** Whether another server would say the same. */
    private static boolean isOfTheRequest(ApiException failure) {
        return switch (failure.kind()) {
            case INVALID_REQUEST, TOO_LARGE, INPUT_SENSITIVE, OUTPUT_SENSITIVE -> true;
            default -> false;
        };
    }
}
