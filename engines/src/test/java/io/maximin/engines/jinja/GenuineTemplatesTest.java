package io.maximin.engines.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Run by scripts/chat-template-conformance, which fetches the templates and records the reference's output. */
@Tag("genuine-templates")
class GenuineTemplatesTest {

    @Test
    void everyGenuineTemplateRendersAsTheReferenceDoes() throws IOException {
        var file = Path.of(Objects.requireNonNull(System.getProperty("maximin.genuine-templates")));
        var recorded = (DictValue) Json.parse(Files.readString(file));
        var differences = new ArrayList<String>();
        var results = Iteration.toList(recorded.get("results").orElseThrow());
        for (var result : results) {
            compare(recorded, (DictValue) result, differences);
        }

        assertThat(results).isNotEmpty();
        assertThat(differences)
                .as("%d of %d pairs differ", differences.size(), results.size())
                .isEmpty();
    }

    private static void compare(DictValue recorded, DictValue result, List<String> differences) {
        var template = result.text("template").orElseThrow();
        var conversation = result.text("conversation").orElseThrow();
        var source = dict(recorded, "templates").text(template).orElseThrow();
        var expected = result.text("expected").orElse("(fails)");
        var actual = render(source, dict(dict(recorded, "contexts"), conversation));
        if (!actual.equals(expected) && !(actual.startsWith("(fails)") && expected.equals("(fails)"))) {
            var reason = result.text("error").orElse("");
            differences.add("%s x %s%n--- reference: %s %s%n--- ours: %s"
                    .formatted(template, conversation, expected, reason, actual));
        }
    }

    private static DictValue dict(DictValue parent, String key) {
        return (DictValue) parent.get(key).orElseThrow();
    }

    private static String render(String source, DictValue context) {
        Map<String, Value> variables = new HashMap<>();
        context.entries().forEach((name, value) -> variables.put(PythonText.str(name), value));
        try {
            return Template.parse(source).render(variables, RecordedCases.NOW);
        } catch (TemplateException e) {
            return "(fails) " + e.getMessage();
        }
    }
}
