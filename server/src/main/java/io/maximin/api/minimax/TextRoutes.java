package io.maximin.api.minimax;

import io.maximin.api.Admission;
import io.maximin.api.Ids;
import io.maximin.http.Access;
import io.maximin.http.Route;
import io.maximin.limits.Product;
import io.maximin.text.TextService;
import java.time.InstantSource;
import java.util.List;

/** The text routes of the native dialect. */
public final class TextRoutes {
    private final TextChatHandler chat;
    private final Admission admission;
    private final long maxBodyBytes;

    public TextRoutes(TextService service, Ids ids, InstantSource time, Admission admission, long maxBodyBytes) {
        this.chat = new TextChatHandler(service, ids, time);
        this.admission = admission;
        this.maxBodyBytes = maxBodyBytes;
    }

    public List<Route> routes() {
        return admission.guard(
                Product.TEXT,
                List.of(new Route(
                        "POST",
                        "/v1/text/chatcompletion_v2",
                        Access.BEARER_OR_API_KEY,
                        new MinimaxDialect(),
                        maxBodyBytes,
                        chat::create)));
    }
}
