package io.maximin.config;

import io.maximin.config.ConfigNode.FreeSection;
import io.maximin.config.ConfigNode.Leaf;
import io.maximin.config.ConfigNode.Section;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Lays values of the file, the environment or the command line over a tree. */
final class Overlay {
    private final Section root;

    Overlay(Section root) {
        this.root = root;
    }

    /** @throws ConfigException on a key that does not exist, naming the nearest that does */
    Section file(YamlFile.Mapping mapping) {
        return section(root, mapping, "");
    }

    private Section section(Section base, YamlFile.Mapping mapping, String path) {
        var result = base;
        for (var entry : mapping.children().entrySet()) {
            var key = Names.join(path, entry.getKey());
            var child = base.children().get(entry.getKey());
            if (child == null) {
                throw unknown(key, entry.getValue().place());
            }
            result = result.with(entry.getKey(), node(child, entry.getValue(), key));
        }
        return result;
    }

    private ConfigNode node(ConfigNode base, YamlFile.Node value, String path) {
        return switch (base) {
            case Leaf leaf -> leaf.with(items(value, path), value.place());
            case Section section -> section(section, mapping(value, path), path);
            case FreeSection free -> free(free, mapping(value, path), path);
        };
    }

    private FreeSection free(FreeSection base, YamlFile.Mapping mapping, String path) {
        var result = base;
        for (var entry : mapping.children().entrySet()) {
            var key = Names.join(path, entry.getKey());
            var changed = section(base.entry(entry.getKey()), mapping(entry.getValue(), key), key);
            result = result.with(entry.getKey(), changed);
        }
        return result;
    }

    private static YamlFile.Mapping mapping(YamlFile.Node value, String path) {
        return switch (value) {
            case YamlFile.Mapping mapping -> mapping;
            case YamlFile.Nothing nothing -> new YamlFile.Mapping(Map.of(), nothing.place());
            case YamlFile.Scalar other -> throw notASection(path, other.place());
            case YamlFile.Sequence other -> throw notASection(path, other.place());
        };
    }

    private static ConfigException notASection(String path, String place) {
        return new ConfigException(path + ": expected keys below it, not a value (" + place + ")");
    }

    private static List<String> items(YamlFile.Node value, String path) {
        return switch (value) {
            case YamlFile.Scalar scalar -> List.of(scalar.text());
            case YamlFile.Sequence sequence -> sequence.items();
            case YamlFile.Nothing _ -> List.of();
            case YamlFile.Mapping mapping ->
                throw new ConfigException(path + ": expected a value, not keys (" + mapping.place() + ")");
        };
    }

    private ConfigException unknown(String key, String place) {
        var nearest = Names.nearest(key, RecordTree.known(root));
        return new ConfigException("unknown key '" + key + "' (" + place + ")"
                + nearest.map(name -> "; did you mean '" + name + "'?").orElse(""));
    }

    /**
     * Sets one key by its name as in the environment.
     *
     * @param name without the program's prefix, such as {@code HTTP_MAX_BODY}
     * @return nothing when there is no such key
     */
    Optional<Section> set(String name, String text, String place) {
        return set(root, name, text, place);
    }

    private static Optional<Section> set(Section base, String name, String text, String place) {
        for (var child : base.children().entrySet()) {
            var own = Names.environment(child.getKey());
            var changed = switch (child.getValue()) {
                case Leaf leaf when name.equals(own) -> Optional.of(leaf.with(split(leaf, text), place));
                case Section section
                when name.startsWith(own + "_") -> set(section, name.substring(own.length() + 1), text, place);
                case FreeSection free
                when name.startsWith(own + "_") -> set(free, name.substring(own.length() + 1), text, place);
                default -> Optional.<ConfigNode>empty();
            };
            if (changed.isPresent()) {
                return Optional.of(base.with(child.getKey(), changed.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<FreeSection> set(FreeSection free, String name, String text, String place) {
        for (var entry : free.entries().entrySet()) {
            var own = Names.environment(entry.getKey()) + "_";
            if (name.startsWith(own)) {
                var changed = set(entry.getValue(), name.substring(own.length()), text, place);
                if (changed.isPresent()) {
                    return changed.map(section -> free.with(entry.getKey(), section));
                }
            }
        }
        var template = new LinkedHashMap<String, Leaf>();
        RecordTree.leaves(free.template(), "", template);
        return template.keySet().stream()
                .map(Names::environment)
                .filter(leaf -> name.endsWith("_" + leaf))
                .findFirst()
                .flatMap(leaf -> {
                    var id = name.substring(0, name.length() - leaf.length() - 1);
                    var key = id.toLowerCase(Locale.ROOT).replace('_', '-');
                    return set(free.entry(key), leaf, text, place).map(section -> free.with(key, section));
                });
    }

    private static List<String> split(Leaf leaf, String text) {
        return switch (leaf.type().shape()) {
            case ONE -> List.of(text);
            case OPTIONAL -> text.isEmpty() ? List.of() : List.of(text);
            case LIST ->
                Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList();
        };
    }
}
