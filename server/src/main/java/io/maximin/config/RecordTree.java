package io.maximin.config;

import io.maximin.config.ConfigNode.FreeSection;
import io.maximin.config.ConfigNode.Leaf;
import io.maximin.config.ConfigNode.Section;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns records into a tree and back. A component is a setting ({@link ValueType}), a record, or a map from names of
 * the user's choice to records whose {@code static defaults()} gives the values of a new entry.
 */
final class RecordTree {
    private RecordTree() {}

    static Section read(Record values) {
        var children = new LinkedHashMap<String, ConfigNode>();
        for (var component : values.getClass().getRecordComponents()) {
            children.put(Names.dashed(component.getName()), node(component.getGenericType(), value(component, values)));
        }
        return new Section(children);
    }

    private static ConfigNode node(Type type, Object value) {
        var setting = ValueType.of(type);
        if (setting.isPresent()) {
            return new Leaf(setting.get(), setting.get().items(value), ConfigNode.DEFAULT_PLACE);
        }
        if (value instanceof Record section) {
            return read(section);
        }
        var entries = new LinkedHashMap<String, Section>();
        ((Map<?, ?>) value).forEach((key, entry) -> entries.put((String) key, read((Record) entry)));
        return new FreeSection(read(template(entryType(type))), entries);
    }

    private static Class<?> entryType(Type type) {
        if (type instanceof ParameterizedType map
                && map.getRawType() == Map.class
                && map.getActualTypeArguments()[1] instanceof Class<?> entry) {
            return entry;
        }
        throw new IllegalStateException("not a type that can be configured: " + type);
    }

    /**
     * Builds the record, which checks its values itself.
     *
     * @throws ConfigException naming the key, the value and the place it was set
     */
    static <T> T bind(Class<T> type, Section section, String path) {
        var components = type.getRecordComponents();
        var values = Arrays.stream(components)
                .map(component -> bind(component, section, path))
                .toArray();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw refused(e, section, path);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot build " + type, e);
        }
    }

    private static Object bind(RecordComponent component, Section section, String path) {
        var name = Names.dashed(component.getName());
        var key = Names.join(path, name);
        return switch (section.children().get(name)) {
            case Leaf leaf -> bind(leaf, key);
            case Section inner -> bind(component.getType(), inner, key);
            case FreeSection free -> bind(free, entryType(component.getGenericType()), key);
            case null -> throw new IllegalStateException("no key " + key);
        };
    }

    private static Object bind(Leaf leaf, String key) {
        try {
            return leaf.type().bind(leaf.items());
        } catch (IllegalArgumentException e) {
            var shown = leaf.type().secret() ? "" : " '" + String.join(", ", leaf.items()) + "'";
            throw new ConfigException(key + shown + ": " + e.getMessage() + " (" + leaf.place() + ")", e);
        }
    }

    private static Map<String, Object> bind(FreeSection free, Class<?> type, String path) {
        var entries = new LinkedHashMap<String, Object>();
        free.entries().forEach((key, entry) -> entries.put(key, bind(type, entry, Names.join(path, key))));
        return entries;
    }

    /** A record names its key, alone or with the path before it; the tree knows where that key was set. */
    private static ConfigException refused(InvocationTargetException failure, Section section, String path) {
        if (!(failure.getCause() instanceof IllegalArgumentException cause)) {
            throw new IllegalStateException("cannot build " + path, failure.getCause());
        }
        var message = String.valueOf(cause.getMessage());
        var named = path.isEmpty() || message.startsWith(path + ".") ? message : Names.join(path, message);
        var place = section.children().entrySet().stream()
                .filter(child -> named.startsWith(Names.join(path, child.getKey()) + " "))
                .map(child -> child.getValue() instanceof Leaf leaf ? " (" + leaf.place() + ")" : "")
                .findFirst();
        return new ConfigException(named + place.orElse(""), cause);
    }

    private static Record template(Class<?> entry) {
        try {
            var defaults = entry.getDeclaredMethod("defaults");
            defaults.setAccessible(true);
            return (Record) defaults.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(entry + " needs a static defaults()", e);
        }
    }

    private static Object value(RecordComponent component, Record values) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    /** Every setting below the node, as path and leaf; a free section shows its template as {@code <id>}. */
    static void leaves(ConfigNode node, String path, Map<String, Leaf> into) {
        switch (node) {
            case Leaf leaf -> into.put(path, leaf);
            case Section section ->
                section.children().forEach((key, child) -> leaves(child, Names.join(path, key), into));
            case FreeSection free -> leaves(free.template(), Names.join(path, "<id>"), into);
        }
    }

    static List<String> known(Section root) {
        var leaves = new LinkedHashMap<String, Leaf>();
        leaves(root, "", leaves);
        return List.copyOf(leaves.keySet());
    }
}
