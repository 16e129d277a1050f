package io.maximin.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TidyRulesTest {
    private static List<String> main(String source) {
        return JavaTidy.check("server/src/main/java/A.java", source, Map.of());
    }

    @Test
    void aTidyFileHasNoFindings() {
        assertThat(main("class A {\n    // Why, not what: see #12.\n    void a(int b) {}\n}\n"))
                .isEmpty();
    }

    @Test
    void aLongFileIsFoundUnlessListed() {
        var source = "class A {\n" + "\n".repeat(399) + "}\n";

        assertThat(main(source)).singleElement().asString().contains("401 lines; split it");
        assertThat(JavaTidy.check("B.java", source, Map.of("B.java", 401))).isEmpty();
        assertThat(JavaTidy.check("B.java", source, Map.of("B.java", 400))).hasSize(1);
    }

    @Test
    void aLongLineIsFoundUnlessItImports() {
        assertThat(main("class A {} // " + "x".repeat(110)))
                .singleElement()
                .asString()
                .contains("A.java:1: 124");
        assertThat(main("import a." + "x".repeat(120) + ";\nclass A {}")).isEmpty();
    }

    @Test
    void aLongMethodIsFound() {
        var source = "class A {\n    void a() {\n" + "        b();\n".repeat(69) + "    }\n\n    void b() {}\n}\n";

        assertThat(main(source)).singleElement().asString().contains("A.java:2: a has 71 lines");
        assertThat(main(source.replaceFirst(" {8}b\\(\\);\n", ""))).isEmpty();
    }

    @Test
    void manyParametersAreFoundUnlessTheyAreARecordsOrInherited() {
        var seven = "int a, int b, int c, int d, int e, int f, int g";

        assertThat(main("class A { void a(" + seven + ") {} }"))
                .singleElement()
                .asString()
                .contains("a takes 7");
        assertThat(main("class A { A(" + seven + ") {} }")).hasSize(1);
        assertThat(main("record A(" + seven + ") { A { check(a); } }")).isEmpty();
        assertThat(main("class A { @Override void a(" + seven + ") {} }")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// TO" + "DO: later",
                " * FIX" + "ME",
                "// int a = 1;",
                "// if (a) {",
                "// ---- fields",
                " * @author me",
            })
    void aBadCommentIsFound(String comment) {
        assertThat(main("class A {\n/*\n */\n" + comment.replace(" * @", "/**\n * @") + "\n}\n"))
                .isNotEmpty();
    }

    @Test
    void unfinishedWorkWithAnIssueIsAllowed() {
        assertThat(main("class A {\n    // TO" + "DO #12: more\n}\n")).isEmpty();
    }

    @Test
    void sleepIsFoundInTestsOnly() {
        var source = "class A { void a() throws Exception { Thread.sleep(1); } }";

        assertThat(JavaTidy.check("server/src/test/java/A.java", source, Map.of()))
                .singleElement()
                .asString()
                .contains("sleep in a test");
        assertThat(main(source)).isEmpty();
        assertThat(main("class A { String a = \"Thread.sleep(1);\"; }")).isEmpty();
    }

    @Test
    void aRegistryIsFound() {
        assertThat(TextTidy.hosts("a.md", "get it from https://pypi" + ".org/x"))
                .hasSize(1);
        assertThat(TextTidy.hosts("a.md", "https://api.minimax.io")).isEmpty();
    }

    @Test
    void aDocumentWithNoTitleOrTwoIsFound() {
        assertThat(TextTidy.titles("a.md", "# One\n\n## Two\n```\n# comment\n```\n"))
                .isEmpty();
        assertThat(TextTidy.titles("a.md", "text\n")).hasSize(1);
        assertThat(TextTidy.titles("a.md", "# One\n# Two\n")).hasSize(1);
        assertThat(TextTidy.titles("a.md", "text\n# One\n")).hasSize(1);
    }
}
