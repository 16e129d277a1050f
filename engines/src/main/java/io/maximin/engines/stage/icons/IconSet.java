package io.maximin.engines.stage.icons;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * An art set in iconify's form: {@code icons.json} with the inside of one SVG per name. The file is some 25 MB, so that
 * only the place of each picture is kept; pictures are read when they are asked for.
 */
public final class IconSet {
    private static final String FILE = "icons.json";
    private static final int MOST_CHARACTERS = 1 << 18;
    private static final int MOST_PARENTS = 8;
    private static final JsonFactory JSON = new JsonFactory();

    private final Path file;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Alias> aliases = new HashMap<>();
    private double width = 16;
    private double height = 16;

    private record Place(long offset, double width, double height) {}

    private record Alias(String parent, boolean flipped) {}

    /**
     * One picture.
     *
     * @param body what stands inside of the svg element
     * @param flipped to be mirrored sideways
     */
    record Icon(String body, double width, double height, boolean flipped) {}

    private IconSet(Path file) {
        this.file = file;
    }

    /**
     * Indexes a set.
     *
     * @param directory that holds icons.json
     * @throws UncheckedIOException if it cannot be read or is no such file
     */
    public static IconSet open(Path directory) {
        var set = new IconSet(directory.resolve(FILE));
        try (var stream = new BufferedInputStream(Files.newInputStream(set.file), 1 << 16);
                var parser = JSON.createParser(ObjectReadContext.empty(), stream)) {
            set.index(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException e) {
            throw new UncheckedIOException(new IOException("no icon set: " + set.file, e));
        }
        return set;
    }

    /** Names of its pictures, aliases not among them. */
    public Set<String> names() {
        return Set.copyOf(places.keySet());
    }

    public boolean has(String name) {
        return places.containsKey(name) || aliases.containsKey(name);
    }

    /** The picture of that name; empty if there is none. */
    Optional<Icon> icon(String name) {
        var current = name;
        boolean flipped = false;
        for (int i = 0; i < MOST_PARENTS && !places.containsKey(current); i++) {
            var alias = aliases.get(current);
            if (alias == null) {
                return Optional.empty();
            }
            flipped ^= alias.flipped;
            current = alias.parent;
        }
        var place = places.get(current);
        return place == null ? Optional.empty() : Optional.of(read(place, flipped));
    }

    private Icon read(Place place, boolean flipped) {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(place.offset);
            var stream = new BufferedInputStream(Channels.newInputStream(channel), 1 << 14);
            try (var parser = JSON.createParser(ObjectReadContext.empty(), stream)) {
                parser.nextToken();
                var body = parser.getString();
                if (body.length() > MOST_CHARACTERS) {
                    throw new IOException("a picture of " + body.length() + " characters in " + file);
                }
                return new Icon(
                        body, place.width > 0 ? place.width : width, place.height > 0 ? place.height : height, flipped);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void index(JsonParser parser) {
        expectObject(parser.nextToken());
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "icons" -> pictures(parser);
                case "aliases" -> aliases(parser);
                case "width" -> width = parser.getDoubleValue();
                case "height" -> height = parser.getDoubleValue();
                default -> parser.skipChildren();
            }
        }
    }

    private void pictures(JsonParser parser) {
        expectObject(parser.currentToken());
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            expectObject(parser.nextToken());
            places.put(name, place(parser));
        }
    }

    private static Place place(JsonParser parser) {
        long offset = -1;
        double width = 0;
        double height = 0;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "body" -> offset = parser.currentTokenLocation().getByteOffset();
                case "width" -> width = parser.getDoubleValue();
                case "height" -> height = parser.getDoubleValue();
                default -> parser.skipChildren();
            }
        }
        return new Place(offset, width, height);
    }

    private void aliases(JsonParser parser) {
        expectObject(parser.currentToken());
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            expectObject(parser.nextToken());
            var parent = "";
            boolean flipped = false;
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                var key = parser.currentName();
                var value = parser.nextToken();
                if (key.equals("parent")) {
                    parent = parser.getString();
                } else if (key.equals("hFlip")) {
                    flipped = value == JsonToken.VALUE_TRUE;
                } else {
                    parser.skipChildren();
                }
            }
            aliases.put(name, new Alias(parent, flipped));
        }
    }

    private static void expectObject(JsonToken token) {
        if (token != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("an icon set holds objects, found " + token);
        }
    }
}
