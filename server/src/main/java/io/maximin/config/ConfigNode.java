package io.maximin.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The configuration as a tree: what may be set, what it is now, and who set it. */
sealed interface ConfigNode {
    String DEFAULT_PLACE = "default";

    /** Fixed keys, one per record component, in declared order. */
    record Section(Map<String, ConfigNode> children) implements ConfigNode {
        public Section {
            children = Collections.unmodifiableMap(new LinkedHashMap<>(children));
        }

        Section with(String key, ConfigNode child) {
            var changed = new LinkedHashMap<>(children);
            changed.put(key, child);
            return new Section(changed);
        }
    }

    /** Keys of the user's own choice; every entry has the template's keys, and its values unless set. */
    record FreeSection(Section template, Map<String, Section> entries) implements ConfigNode {
        public FreeSection {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        Section entry(String key) {
            return entries.getOrDefault(key, template);
        }

        FreeSection with(String key, Section entry) {
            var changed = new LinkedHashMap<>(entries);
            changed.put(key, entry);
            return new FreeSection(template, changed);
        }
    }

    /** One setting; {@code items} holds one text, several for a list, none for an absent optional. */
    record Leaf(ValueType type, List<String> items, String place) implements ConfigNode {
        public Leaf {
            items = List.copyOf(items);
        }

        Leaf with(List<String> changed, String by) {
            return new Leaf(type, changed, by);
        }
    }
}
