package io.maximin.api.minimax;

import io.maximin.api.BaseResp;
import io.maximin.api.WireObject;
import io.maximin.api.minimax.GetVoiceResponse.SystemVoice;
import io.maximin.http.Exchange;
import io.maximin.json.Json;
import io.maximin.voices.VoiceCatalogue;
import java.util.List;

/** {@code POST /v1/get_voice}. */
final class VoicesHandler {
    private final List<SystemVoice> system;

    VoicesHandler(VoiceCatalogue voices) {
        this.system = voices.listed().stream().map(SystemVoice::of).toList();
    }

    void list(Exchange exchange) throws InterruptedException {
        var type = VoiceType.of(WireObject.body(exchange.body()).text("voice_type"));
        List<SystemVoice> asked = type.asksFor(VoiceType.SYSTEM) ? system : List.of();
        var answer = new GetVoiceResponse(asked, List.of(), List.of(), BaseResp.SUCCESS);
        exchange.json(200, Json.write(answer));
    }
}
