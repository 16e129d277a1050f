package io.maximin.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads a YAML file as text with line numbers, which Jackson's trees do not keep. */
final class YamlFile {
    private static final long MAX_BYTES = 1 << 20;
    private static final int MAX_NESTING = 20;

    /** What stands in the file, with the place where it stands. */
    sealed interface Node {
        String place();
    }

    record Mapping(Map<String, Node> children, String place) implements Node {}

    record Sequence(List<String> items, String place) implements Node {}

    record Scalar(String text, String place) implements Node {}

    /** A key with nothing behind it. */
    record Nothing(String place) implements Node {}

    private final Path file;
    private final YAMLParser parser;

    private YamlFile(Path file, YAMLParser parser) {
        this.file = file;
        this.parser = parser;
    }

    static Mapping read(Path file) {
        var limits =
                StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build();
        var factory = YAMLFactory.builder().streamReadConstraints(limits).build();
        try (var parser = factory.createParser(tools.jackson.core.ObjectReadContext.empty(), bytes(file))) {
            return new YamlFile(file, (YAMLParser) parser).document();
        } catch (IOException e) {
            throw new ConfigException("cannot read configuration file " + file + ": " + e, e);
        } catch (JacksonException e) {
            throw new ConfigException(
                    "configuration file " + file + ":" + e.getLocation().getLineNr() + " is not valid YAML: "
                            + e.getOriginalMessage().lines().findFirst().orElse(""),
                    e);
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ConfigException("configuration file " + file + " does not exist");
        }
        if (Files.size(file) > MAX_BYTES) {
            throw new ConfigException("configuration file " + file + " is larger than " + MAX_BYTES + " bytes");
        }
        return Files.readAllBytes(file);
    }

    private Mapping document() {
        var first = parser.nextToken();
        if (first == null) {
            return new Mapping(Map.of(), file.toString());
        }
        return switch (node(first)) {
            case Nothing nothing -> new Mapping(Map.of(), nothing.place());
            case Mapping mapping -> {
                if (parser.nextToken() != null) {
                    throw new ConfigException(place() + ": expected one YAML document");
                }
                yield mapping;
            }
            case Node other -> throw new ConfigException(other.place() + ": expected keys and values");
        };
    }

    private Node node(JsonToken token) {
        if (parser.isCurrentAlias()) {
            throw new ConfigException(place() + ": YAML aliases are not supported");
        }
        return switch (token) {
            case START_OBJECT -> mapping();
            case START_ARRAY -> sequence();
            case VALUE_NULL -> new Nothing(place());
            default -> new Scalar(parser.getString(), place());
        };
    }

    private Mapping mapping() {
        var place = place();
        var children = new LinkedHashMap<String, Node>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.getString();
            if (children.put(key, node(parser.nextToken())) != null) {
                throw new ConfigException(place() + ": key '" + key + "' is set twice");
            }
        }
        return new Mapping(children, place);
    }

    private Sequence sequence() {
        var place = place();
        var items = new ArrayList<String>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (!parser.currentToken().isScalarValue()) {
                throw new ConfigException(place() + ": a list holds plain values only");
            }
            items.add(parser.getString());
        }
        return new Sequence(items, place);
    }

    private String place() {
        return file + ":" + parser.currentTokenLocation().getLineNr();
    }
}
