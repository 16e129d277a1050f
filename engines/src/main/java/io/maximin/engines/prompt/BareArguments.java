package io.maximin.engines.prompt;

import io.maximin.engines.jinja.DictValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows a tool by the arguments alone, which small models write without the name. */
final class BareArguments {
    private final List<Parameters> tools;

    private record Parameters(String tool, Set<String> names, Set<String> required) {
        static Parameters of(ToolSpec tool) {
            var schema = CallText.object(tool.parametersJson());
            var names = schema.flatMap(dict -> dict.get("properties"))
                    .filter(DictValue.class::isInstance)
                    .map(dict -> ((DictValue) dict).keys())
                    .orElse(List.of());
            var required = schema.map(dict -> dict.texts("required")).orElse(List.of());
            return new Parameters(tool.name(), Set.copyOf(names), Set.copyOf(required));
        }

        boolean fits(List<String> given) {
            return names.containsAll(given) && given.containsAll(required);
        }
    }

    BareArguments(List<ToolSpec> tools) {
        this.tools = tools.stream().map(Parameters::of).toList();
    }

    /** Whether some tool has a parameter of that name. */
    boolean mayBegin(String name) {
        return tools.stream().anyMatch(tool -> tool.names().contains(name));
    }

    /** The call that is meant, if the object has what exactly one tool needs and nothing else. */
    Optional<Segment.ToolCall> call(String json) {
        var arguments = CallText.object(json);
        var given = arguments.map(DictValue::keys).orElse(List.of());
        var fitting = tools.stream()
                .filter(tool -> !given.isEmpty() && tool.fits(given))
                .collect(Collectors.toList());
        return arguments
                .filter(_ -> fitting.size() == 1)
                .flatMap(dict -> CallText.of(fitting.getFirst().tool(), dict));
    }
}
