package io.maximin.documents;

import io.maximin.documents.Passage.Field;
import io.maximin.error.ApiException;
import io.maximin.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text in JSON. Source: spec/speech.md section 4.1. */
record Script(
        @Nullable String title,
        @Nullable String content,
        @Nullable String extra) {
    /** What a character takes at most, written as two escapes. */
    static final int MAX_CHARACTER_BYTES = 12;

    private static final String PREFIX = "invalid params, ";

    /**
     * @param what names the text in messages
     * @throws ApiException if it is not an object with such strings, or all of them are blank
     */
    static List<Passage> passages(String json, String what) {
        Script script = read(json, what);
        var passages = new ArrayList<Passage>();
        add(passages, Field.TITLE, script.title);
        add(passages, Field.CONTENT, script.content);
        add(passages, Field.EXTRA, script.extra);
        if (passages.isEmpty()) {
            throw Refusal.of(what + " has no text in title, content or extra");
        }
        return passages;
    }

    private static Script read(String json, String what) {
        try {
            return Json.read(json, Script.class);
        } catch (ApiException e) {
            // The reader of JSON takes what it reads for the body of a request.
            throw Refusal.of(what + ": " + e.getMessage().replace(PREFIX, "").replace("request body", "the text"));
        }
    }

    private static void add(List<Passage> passages, Field field, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            passages.add(new Passage(field, text.replace("\r\n", "\n").replace('\r', '\n')));
        }
    }
}
