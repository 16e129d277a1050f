package io.maximin.engines.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Every recorded case must come out as it does from the reference Jinja, byte for byte. */
class JinjaReferenceTest {
    private final RecordedCases recorded = RecordedCases.load();

    @Test
    void everyRecordedCaseRendersAsTheReferenceDoes() {
        var differences = new ArrayList<String>();
        for (var recordedCase : recorded.cases()) {
            var expected = recordedCase.expected().orElse("(fails)");
            var actual = render(recordedCase.template());
            if (!actual.equals(expected)) {
                differences.add(recordedCase.template() + "\n   reference: " + expected + "\n   ours:      " + actual);
            }
        }

        assertThat(recorded.cases()).hasSizeGreaterThan(3000);
        assertThat(differences).isEmpty();
    }

    private String render(String template) {
        try {
            return Template.parse(template).render(recorded.context(), RecordedCases.NOW);
        } catch (TemplateException e) {
            return "(fails)";
        }
    }
}
