package io.maximin.api.minimax;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.maximin.api.WireObject;
import io.maximin.error.ApiException;
import io.maximin.files.Purpose;
import io.maximin.http.Exchange;
import io.maximin.http.Multipart;
import io.maximin.json.JsonFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which file is meant. Ids are numbers or strings of digits, fields stand in the query, in JSON or in a form, whatever
 * the client prefers. Source: spec/files.md sections 2 and 8.
 */
record FileRequest(long fileId, Optional<Purpose> purpose) {
    private static final String ID = "file_id";
    private static final String PURPOSE = "purpose";

    static FileRequest ofQuery(Exchange exchange) {
        return of(exchange.query(ID), exchange.query(PURPOSE));
    }

    static FileRequest ofBody(Exchange exchange) throws IOException, InterruptedException {
        String type = exchange.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        byte[] body = exchange.body();
        if (type.startsWith("application/x-www-form-urlencoded") && !looksLikeJson(body)) {
            return ofForm(pairs(new String(body, UTF_8)));
        }
        if (Multipart.isType(type)) {
            // With its capitals: the boundary has some.
            return ofForm(parts(exchange.header("Content-Type").orElseThrow(), body));
        }
        var json = WireObject.body(body);
        Optional<String> id =
                json.isText(ID) ? json.optionalText(ID) : json.wholeNumber(ID).map(String::valueOf);
        return of(id, json.optionalText(PURPOSE));
    }

    /** The purpose named in the query, if any. */
    static Optional<Purpose> purpose(Exchange exchange) {
        return purpose(exchange.query(PURPOSE));
    }

    private static Optional<Purpose> purpose(Optional<String> label) {
        return label.filter(text -> !text.isEmpty()).map(Purpose::of);
    }

    private static FileRequest ofForm(Map<String, String> fields) {
        return of(Optional.ofNullable(fields.get(ID)), Optional.ofNullable(fields.get(PURPOSE)));
    }

    private static FileRequest of(Optional<String> id, Optional<String> purpose) {
        String digits = id.filter(text -> !text.isEmpty()).orElseThrow(() -> JsonFailure.missing(ID));
        if (!digits.matches("[+-]?[0-9]{1,19}")) {
            throw JsonFailure.mismatch(ID, "int64", "\"" + digits + "\"");
        }
        try {
            return new FileRequest(Long.parseLong(digits), purpose(purpose));
        } catch (NumberFormatException e) {
            throw JsonFailure.mismatch(ID, "int64", "\"" + digits + "\"");
        }
    }

    /** curl calls everything a form unless told otherwise. */
    private static boolean looksLikeJson(byte[] body) {
        return new String(body, UTF_8).stripLeading().startsWith("{");
    }

    private static Map<String, String> pairs(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : form.split("&", -1)) {
            String[] halves = pair.split("=", 2);
            try {
                fields.put(URLDecoder.decode(halves[0], UTF_8), URLDecoder.decode(halves[halves.length - 1], UTF_8));
            } catch (IllegalArgumentException e) {
                throw ApiException.invalid("the form is malformed");
            }
        }
        return fields;
    }

    private static Map<String, String> parts(String contentType, byte[] body) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        var form = new Multipart(contentType, new ByteArrayInputStream(body));
        for (var part = form.next(); part.isPresent(); part = form.next()) {
            fields.put(part.get().name(), new String(part.get().content().readAllBytes(), UTF_8));
        }
        return fields;
    }
}
