package io.maximin.api.minimax;

import io.maximin.api.WireObject;
import io.maximin.error.ApiException;
import io.maximin.json.JsonFailure;
import io.maximin.speech.SpeechSettings.VoiceShare;
import java.util.ArrayList;
import java.util.List;

/** Voices to be blended, under both spellings of the field. Source: spec/speech.md section 2.4. */
record TimbreWeights(String field, List<VoiceShare> shares) {
    private static final int MOST = 4;
    private static final int HEAVIEST = 100;

    TimbreWeights {
        shares = List.copyOf(shares);
    }

    static TimbreWeights read(WireObject body) {
        var field = body.has("timbre_weights") ? "timbre_weights" : "timber_weights";
        var shares = new ArrayList<VoiceShare>();
        for (var item : body.objects(field)) {
            var voice = item.text("voice_id");
            int weight = item.integer("weight").orElseThrow(() -> JsonFailure.missing(item.path("weight")));
            shares.add(new VoiceShare(voice, weight));
        }
        return new TimbreWeights(field, shares);
    }

    boolean isEmpty() {
        return shares.isEmpty();
    }

    /** @throws ApiException if there are too many, or a weight is out of range */
    List<VoiceShare> voices() {
        if (shares.size() > MOST) {
            throw ApiException.invalid(field + " must hold at most " + MOST + " voices, got " + shares.size());
        }
        for (int i = 0; i < shares.size(); i++) {
            int weight = shares.get(i).weight();
            if (weight < 1 || weight > HEAVIEST) {
                throw ApiException.invalid(
                        field + "[" + i + "].weight must be in [1, " + HEAVIEST + "], got " + weight);
            }
        }
        return shares;
    }
}
