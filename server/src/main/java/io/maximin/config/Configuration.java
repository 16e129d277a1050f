package io.maximin.config;

import io.maximin.config.ConfigNode.Leaf;
import io.maximin.config.ConfigNode.Section;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The settings of one record tree: its defaults, then what is laid over them. Immutable; the layer laid last wins.
 *
 * @param <T> the root record
 */
public final class Configuration<T extends Record> {
    private static final String PREFIX = "MAXIMIN_";

    private final Class<T> type;
    private final Section root;

    private Configuration(Class<T> type, Section root) {
        this.type = type;
        this.root = root;
    }

    /** One key that may be set; {@code path} holds {@code <id>} where the user chooses the name. */
    public record Key(String path, String defaultValue, String environment) {}

    public static <T extends Record> Configuration<T> of(Class<T> type, T defaults) {
        return new Configuration<>(type, RecordTree.read(defaults));
    }

    /**
     * Lays a YAML file over what is set so far.
     *
     * @throws ConfigException when the file cannot be read or holds an unknown key
     */
    public Configuration<T> withFile(Path file) {
        return new Configuration<>(type, new Overlay(root).file(YamlFile.read(file)));
    }

    /**
     * Lays every variable that starts with {@code MAXIMIN_} over what is set so far.
     *
     * @param reserved variables with that prefix that are no settings
     * @throws ConfigException when a variable matches no key
     */
    public Configuration<T> withEnvironment(Map<String, String> environment, Set<String> reserved) {
        var result = root;
        for (var variable : new TreeMap<>(environment).entrySet()) {
            var name = variable.getKey();
            if (name.startsWith(PREFIX) && !reserved.contains(name)) {
                result = new Overlay(result)
                        .set(name.substring(PREFIX.length()), variable.getValue(), "environment " + name)
                        .orElseThrow(() -> unknown(name));
            }
        }
        return new Configuration<>(type, result);
    }

    /**
     * Lays command-line options, given by key, over what is set so far.
     *
     * @throws ConfigException when a key does not exist
     */
    public Configuration<T> withOptions(Map<String, String> options) {
        var result = root;
        for (var option : new TreeMap<>(options).entrySet()) {
            result = new Overlay(result)
                    .set(Names.environment(option.getKey()), option.getValue(), "option --" + option.getKey())
                    .orElseThrow(() -> new ConfigException("unknown option --" + option.getKey()));
        }
        return new Configuration<>(type, result);
    }

    /**
     * The records with everything laid over.
     *
     * @throws ConfigException when a value does not fit, naming key, value and place
     */
    public T bind() {
        return RecordTree.bind(type, root, "");
    }

    /** The effective settings as YAML, secrets masked, each with the place it was set as a comment. */
    public String toYaml() {
        return new YamlPrinter().print(root);
    }

    /** Every key there is, in declared order. */
    public List<Key> keys() {
        var leaves = new LinkedHashMap<String, Leaf>();
        RecordTree.leaves(root, "", leaves);
        return leaves.entrySet().stream()
                .map(leaf -> new Key(
                        leaf.getKey(), String.join(", ", leaf.getValue().items()), PREFIX + environment(leaf.getKey())))
                .toList();
    }

    private static String environment(String path) {
        return Names.environment(path.replace("<id>", "ID"));
    }

    private ConfigException unknown(String name) {
        var known = keys().stream().map(Key::environment).toList();
        var nearest = Names.nearest(name, known).orElse("");
        return new ConfigException("unknown environment variable " + name + "; did you mean " + nearest + "?");
    }
}
