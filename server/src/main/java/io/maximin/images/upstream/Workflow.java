package io.maximin.images.upstream;

import io.maximin.config.ConfigException;
import io.maximin.error.ApiException;
import io.maximin.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A graph of ComfyUI in its API format, with places for what changes: {@code %prompt%}, {@code %seed%},
 * {@code %width%}, {@code %height%} and {@code %subject%} inside strings. A string that is nothing but the place of a
 * number becomes one.
 */
final class Workflow {
    private static final long MAX_BYTES = 4 << 20;
    private static final Pattern PLACE = Pattern.compile("%(prompt|seed|width|height|subject)%");

    private final JsonNode graph;
    private final String text;

    private Workflow(JsonNode graph) {
        this.graph = graph;
        this.text = graph.toString();
    }

    /** @throws ConfigException if the file is no graph that can be used */
    static Workflow load(String key, Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new ConfigException(key + " '" + file + "' is larger than " + MAX_BYTES + " bytes");
            }
            var workflow = new Workflow(Json.tree(Files.readAllBytes(file)));
            if (!workflow.graph.isObject() || workflow.graph.has("nodes") || !workflow.text.contains("%prompt%")) {
                throw new ConfigException(key + " '" + file
                        + "' must be a workflow exported in the API format,"
                        + " with %prompt% where the prompt is to stand");
            }
            return workflow;
        } catch (IOException e) {
            throw new ConfigException(key + " '" + file + "' cannot be read: " + e, e);
        } catch (ApiException e) {
            throw new ConfigException(key + " '" + file + "' is no JSON: " + e.getMessage(), e);
        }
    }

    /** Whether it has a place for a subject. */
    boolean hasSubject() {
        return text.contains("%subject%");
    }

    /** The graph with every place filled in once: what is filled in has no places. */
    JsonNode with(Map<String, Object> values) {
        return filled(graph, values);
    }

    private static JsonNode filled(JsonNode node, Map<String, Object> values) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = Json.object();
                object.properties().forEach(field -> copy.set(field.getKey(), filled(field.getValue(), values)));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = array.arrayNode();
                array.forEach(item -> copy.add(filled(item, values)));
                yield copy;
            }
            default -> node.isString() ? filled(node.stringValue(), values) : node;
        };
    }

    private static JsonNode filled(String text, Map<String, Object> values) {
        ObjectNode holder = Json.object();
        var place = PLACE.matcher(text);
        if (place.matches() && values.get(place.group(1)) instanceof Long number) {
            return holder.put("value", number).path("value");
        }
        String whole = place.replaceAll(
                match -> Matcher.quoteReplacement(String.valueOf(values.getOrDefault(match.group(1), ""))));
        return holder.put("value", whole).path("value");
    }
}
