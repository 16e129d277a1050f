package io.maximin.api.minimax;

import io.maximin.http.Access;
import io.maximin.http.Route;
import io.maximin.voices.VoiceCatalogue;
import java.util.List;

/** The voice routes of the native dialect. */
public final class VoiceRoutes {
    private final VoicesHandler voices;
    private final long maxBodyBytes;

    public VoiceRoutes(VoiceCatalogue voices, long maxBodyBytes) {
        this.voices = new VoicesHandler(voices);
        this.maxBodyBytes = maxBodyBytes;
    }

    public List<Route> routes() {
        return List.of(
                new Route("POST", "/v1/get_voice", Access.BEARER, new MinimaxDialect(), maxBodyBytes, voices::list));
    }
}
