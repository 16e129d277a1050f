package io.maximin.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    private static final String PLANTED = "io.maximin.quality.planted";
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludePackageInfos())
            .importPackages("io.maximin");

    private static final Set<String> FAULTS = Set.of(
            "1 every package has its place",
            "1 json sees only what is below it",
            "1 keys sees only what is below it",
            "1 text sees only what is below it",
            "1 http sees only what is below it",
            "1 no cycles",
            "2 openai sees no other dialect",
            "4 Jetty stays home",
            "4 SQL stays home",
            "4 Jackson stays home",
            "4 PDFBox and XML stay home",
            "4 foreign memory stays home",
            "4 picocli and logback stay home",
            "5 time and chance come in by constructor",
            "6 only app speaks to the console",
            "6 no futures, no thread locals",
            "7 names say what a type is");

    @TestFactory
    Stream<DynamicTest> theProgramKeeps() {
        return new ArchitectureRules("io.maximin")
                .all().entrySet().stream()
                        .map(rule ->
                                dynamicTest(rule.getKey(), () -> rule.getValue().check(PROGRAM)));
    }

    @Test
    void interfacesEarnTheirPlace() {
        var withTests = new ClassFileImporter().importPackages("io.maximin");

        ArchitectureRules.interfacesEarnTheirPlace(withTests).check(PROGRAM);
    }

    /** A rule that cannot fail holds nothing: each finds the fault planted for it. */
    @TestFactory
    Stream<DynamicTest> everyRuleFindsItsPlantedFault() {
        var planted = new ClassFileImporter().importPackages(PLANTED);
        return new ArchitectureRules(PLANTED)
                .all().entrySet().stream()
                        .filter(rule -> FAULTS.contains(rule.getKey()))
                        .map(rule -> dynamicTest(
                                rule.getKey(),
                                () -> assertThat(rule.getValue()
                                                .evaluate(planted)
                                                .hasViolation())
                                        .isTrue()));
    }

    @Test
    void aLonelyInterfaceIsFound() {
        var planted = new ClassFileImporter().importPackages(PLANTED);

        var result = ArchitectureRules.interfacesEarnTheirPlace(planted).evaluate(planted);

        assertThat(result.getFailureReport().getDetails())
                .singleElement()
                .asString()
                .contains("LonelyPort");
    }

    @Test
    void everyFaultIsPlantedForARule() {
        assertThat(new ArchitectureRules(PLANTED).all()).containsKeys(FAULTS.toArray(String[]::new));
    }
}
