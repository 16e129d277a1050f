package io.maximin.config;

import io.maximin.config.ConfigNode.FreeSection;
import io.maximin.config.ConfigNode.Leaf;
import io.maximin.config.ConfigNode.Section;
import java.util.List;
import java.util.regex.Pattern;

/** Writes a tree as YAML that can be read back, apart from secrets. */
final class YamlPrinter {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9./_~][A-Za-z0-9./_~+-]*");
    private static final Pattern SPECIAL = Pattern.compile("(?i)null|~");

    private final StringBuilder yaml = new StringBuilder();

    String print(Section root) {
        section(root, "");
        return yaml.toString();
    }

    private void section(Section section, String indent) {
        section.children().forEach((key, child) -> {
            yaml.append(indent).append(quote(key)).append(':');
            node(child, indent + "  ");
        });
    }

    private void node(ConfigNode node, String indent) {
        switch (node) {
            case Leaf leaf ->
                yaml.append(' ')
                        .append(value(leaf))
                        .append("  # ")
                        .append(leaf.place())
                        .append('\n');
            case Section section -> {
                yaml.append('\n');
                section(section, indent);
            }
            case FreeSection free -> {
                yaml.append(free.entries().isEmpty() ? " {}\n" : "\n");
                free.entries().forEach((key, entry) -> {
                    yaml.append(indent).append(quote(key)).append(":\n");
                    section(entry, indent + "  ");
                });
            }
        }
    }

    private static String value(Leaf leaf) {
        var items = leaf.type().secret() ? leaf.items().stream().map(_ -> "***").toList() : leaf.items();
        return leaf.type().shape() == ValueType.Shape.LIST ? list(items) : scalar(items);
    }

    private static String scalar(List<String> items) {
        return items.isEmpty() ? "null" : quote(items.getFirst());
    }

    private static String list(List<String> items) {
        return "[" + String.join(", ", items.stream().map(YamlPrinter::quote).toList()) + "]";
    }

    private static String quote(String text) {
        if (PLAIN.matcher(text).matches() && !SPECIAL.matcher(text).matches()) {
            return text;
        }
        var quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\');
            }
            quoted.append(c < ' ' ? String.format("\\x%02x", c) : String.valueOf((char) c));
        });
        return quoted.append('"').toString();
    }
}
