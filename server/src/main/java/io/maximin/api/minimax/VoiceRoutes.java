package io.maximin.api.minimax;

import io.maximin.api.Admission;
import io.maximin.http.Access;
import io.maximin.http.Route;
import io.maximin.limits.Product;
import io.maximin.voices.VoiceCatalogue;
import java.util.List;

/** The voice routes of the native dialect. */
public final class VoiceRoutes {
    private final VoicesHandler voices;
    private final Admission admission;
    private final long maxBodyBytes;

    public VoiceRoutes(VoiceCatalogue voices, Admission admission, long maxBodyBytes) {
        this.voices = new VoicesHandler(voices);
        this.admission = admission;
        this.maxBodyBytes = maxBodyBytes;
    }

    public List<Route> routes() {
        return admission.guard(
                Product.QUERY,
                List.of(new Route(
                        "POST", "/v1/get_voice", Access.BEARER, new MinimaxDialect(), maxBodyBytes, voices::list)));
    }
}
