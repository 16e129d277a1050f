package io.maximin.quality;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** The dependency rules, over any root package so that they can be tried on planted faults. */
record ArchitectureRules(String root) {
    /** Every package and the packages it may see besides itself; a new package is named here first. */
    private static final Map<String, List<String>> SEES = Map.ofEntries(
            Map.entry("error", List.of()),
            Map.entry("config", List.of()),
            Map.entry("streams", List.of()),
            Map.entry("json", List.of("error")),
            Map.entry("db", List.of("config", "error")),
            Map.entry("http", List.of("config", "error", "json", "streams")),
            Map.entry("fetch", List.of("config", "error", "json")),
            Map.entry("callbacks", List.of("config", "db", "error", "fetch", "json")),
            Map.entry("engines", List.of()),
            Map.entry("keys", List.of("config", "db", "error", "json", "limits")),
            Map.entry("limits", List.of("config", "db", "error", "json")),
            Map.entry("processes", List.of("config", "db", "error")),
            Map.entry("usage", List.of("config", "db", "error", "json", "keys", "limits", "processes")),
            Map.entry(
                    "tasks",
                    List.of(
                            "callbacks",
                            "config",
                            "db",
                            "error",
                            "files",
                            "json",
                            "keys",
                            "limits",
                            "processes",
                            "usage")),
            Map.entry("files", List.of("config", "db", "error", "json", "keys", "limits", "streams")),
            Map.entry("documents", List.of("config", "error", "files", "json", "streams")),
            Map.entry("models", List.of("config", "db", "engines", "error", "json")),
            Map.entry("text", List.of("config", "db", "engines", "error", "json", "keys", "limits", "models", "usage")),
            Map.entry("voices", List.of("config", "db", "engines", "error", "json")),
            Map.entry(
                    "speech",
                    List.of(
                            "config",
                            "db",
                            "documents",
                            "engines",
                            "error",
                            "files",
                            "json",
                            "keys",
                            "limits",
                            "models",
                            "usage",
                            "voices")),
            Map.entry(
                    "images",
                    List.of(
                            "config", "db", "engines", "error", "fetch", "files", "json", "keys", "limits", "models",
                            "usage")),
            Map.entry(
                    "embeddings",
                    List.of("config", "db", "engines", "error", "json", "keys", "limits", "models", "usage")),
            Map.entry(
                    "api",
                    List.of(
                            "callbacks",
                            "config",
                            "documents",
                            "embeddings",
                            "engines",
                            "error",
                            "files",
                            "http",
                            "images",
                            "json",
                            "keys",
                            "limits",
                            "models",
                            "speech",
                            "tasks",
                            "text",
                            "usage",
                            "voices")),
            Map.entry(
                    "app",
                    List.of(
                            "api",
                            "callbacks",
                            "config",
                            "db",
                            "documents",
                            "embeddings",
                            "engines",
                            "error",
                            "fetch",
                            "files",
                            "http",
                            "images",
                            "json",
                            "keys",
                            "limits",
                            "models",
                            "processes",
                            "speech",
                            "tasks",
                            "text",
                            "usage",
                            "voices")));

    private static final Set<String> CLOCKS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.Math.random",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.time.InstantSource.system",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone");

    private static final List<String> DIALECTS = List.of("anthropic", "openai", "responses", "minimax", "admin");

    Map<String, ArchRule> all() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("1 every package has its place", everyPackageIsKnown());
        SEES.forEach((name, seen) -> rules.put("1 " + name + " sees only what is below it", layer(name, seen)));
        rules.put("1 no cycles", slices().matching(root + ".(*)..").should().beFreeOfCycles());
        DIALECTS.forEach(dialect -> rules.put("2 " + dialect + " sees no other dialect", dialect(dialect)));
        rules.put("4 Jetty stays home", home("org.eclipse.jetty..", named("http", "api", "fetch")));
        rules.put(
                "4 SQL stays home",
                home(
                        List.of(
                                "java.sql..",
                                "javax.sql..",
                                "org.jdbi..",
                                "org.sqlite..",
                                "org.postgresql..",
                                "com.zaxxer..",
                                "org.flywaydb.."),
                        named("db").or(outermostNamed("Store"))));
        rules.put("4 Bucket4j stays home", home("io.github.bucket4j..", named("limits")));
        rules.put(
                "4 PDFBox and XML stay home",
                home(List.of("org.apache.pdfbox..", "org.apache.fontbox..", "javax.xml.."), named("documents")));
        rules.put("4 the AWS SDK stays home", home("software.amazon.awssdk..", named("files")));
        rules.put("4 ffmpeg stays home", home("org.bytedeco..", named("engines.audio")));
        rules.put(
                "4 Jackson stays home",
                home(
                        List.of("tools.jackson..", "com.fasterxml.jackson.."),
                        named(
                                        "json",
                                        "api",
                                        "config",
                                        "models",
                                        "engines.diffusion",
                                        "engines.embeddings",
                                        "engines.grammar",
                                        "engines.jinja",
                                        "engines.stage.icons",
                                        "images.upstream",
                                        "text.upstream")
                                .or(outermostNamed("Store"))
                                .or(outermostNamed("PriceReader"))));
        rules.put(
                "4 foreign memory stays home",
                home("java.lang.foreign..", named("engines.llama", "engines.natives", "engines.phonemes")));
        rules.put("4 jsvg stays home", home("com.github.weisj..", named("engines.stage.icons")));
        rules.put("4 picocli and logback stay home", home(List.of("picocli..", "ch.qos.logback.."), named("app")));
        rules.put(
                "5 time and chance come in by constructor",
                noClasses().that(not(named("app"))).should(useTimeOrChance()));
        rules.put(
                "6 only app speaks to the console",
                noClasses().that(not(named("app"))).should(useTheProcess()));
        rules.put(
                "6 no futures, no thread locals",
                noClasses().should().dependOnClassesThat(belongToAnyOf(CompletableFuture.class, ThreadLocal.class)));
        rules.put("7 names say what a type is", names());
        return rules;
    }

    private ArchRule everyPackageIsKnown() {
        var known = SEES.keySet().stream().map(name -> root + "." + name + "..").toArray(String[]::new);
        return classes().that().resideInAPackage(root + "..").should().resideInAnyPackage(known);
    }

    private ArchRule layer(String name, List<String> seen) {
        var own = root + "." + name + "..";
        var allowed = seen.stream().map(other -> root + "." + other + "..").toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(own)
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage(root + "..")
                        .or(resideInAPackage(own))
                        .or(resideInAnyPackage(allowed)))
                .allowEmptyShould(true);
    }

    private ArchRule dialect(String dialect) {
        var others = DIALECTS.stream()
                .filter(other -> !other.equals(dialect))
                .map(other -> root + ".api." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + ".api." + dialect + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(others))
                .allowEmptyShould(true);
    }

    private static ArchRule home(String library, DescribedPredicate<JavaClass> home) {
        return home(List.of(library), home);
    }

    private static ArchRule home(List<String> library, DescribedPredicate<JavaClass> home) {
        return noClasses()
                .that(not(home))
                .should()
                .dependOnClassesThat(resideInAnyPackage(library.toArray(String[]::new)))
                .allowEmptyShould(true);
    }

    private DescribedPredicate<JavaClass> named(String... packages) {
        var patterns = new String[packages.length];
        for (int i = 0; i < packages.length; i++) {
            patterns[i] = root + "." + packages[i] + "..";
        }
        return resideInAnyPackage(patterns);
    }

    private static DescribedPredicate<JavaClass> not(DescribedPredicate<JavaClass> predicate) {
        return DescribedPredicate.not(predicate);
    }

    private static DescribedPredicate<JavaClass> outermostNamed(String suffix) {
        return DescribedPredicate.describe("*" + suffix, type -> outermost(type).endsWith(suffix));
    }

    private static String outermost(JavaClass type) {
        var name = type.getName().substring(type.getPackageName().length() + 1);
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    private static ArchCondition<JavaClass> useTimeOrChance() {
        return access("read the clock or roll unseeded dice", access -> {
            var owner = access.getTargetOwner().getFullName();
            var name = access.getTarget().getName();
            boolean unseeded = owner.equals(Random.class.getName())
                    && access.getTarget().getFullName().endsWith("<init>()");
            return unseeded
                    || CLOCKS.contains(owner + "." + name)
                    || (owner.startsWith("java.time.") && name.equals("now"));
        });
    }

    private static ArchCondition<JavaClass> useTheProcess() {
        var targets = Set.of(
                "java.lang.System.out",
                "java.lang.System.err",
                "java.lang.System.exit",
                "java.lang.Runtime.exit",
                "java.lang.Runtime.halt");
        return access(
                "use System.out, System.err or exit",
                access -> targets.contains(access.getTargetOwner().getFullName() + "."
                        + access.getTarget().getName()));
    }

    private static ArchCondition<JavaClass> access(String description, Predicate<JavaAccess<?>> bad) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(bad)
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(type, access.getDescription())));
            }
        };
    }

    private static ArchRule names() {
        return noClasses()
                .should()
                .haveNameMatching(".*[.$](Abstract\\w+|\\w+(Utils?|Helper|Manager|Impl|Common))")
                .because("a type is named after what it is: put the method on the type that owns the data");
    }

    /**
     * Rule 7: an interface is sealed, a lambda's target, or has two implementations, of which one may be a test's fake.
     */
    static ArchRule interfacesEarnTheirPlace(Iterable<JavaClass> withTests) {
        return classes()
                .that()
                .areInterfaces()
                .and(not(DescribedPredicate.describe("annotations", JavaClass::isAnnotation)))
                .and(DescribedPredicate.describe(
                        "open ports", type -> !type.reflect().isSealed() && !lambdaTarget(type)))
                .should(haveSeveralImplementations(withTests))
                .allowEmptyShould(true);
    }

    private static boolean lambdaTarget(JavaClass type) {
        return type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                        .count()
                == 1;
    }

    private static ArchCondition<JavaClass> haveSeveralImplementations(Iterable<JavaClass> withTests) {
        return new ArchCondition<>("have no implementation yet or several, a test's fake included") {
            @Override
            public void check(JavaClass port, ConditionEvents events) {
                int found = 0;
                for (var type : withTests) {
                    found += !type.isInterface() && type.isAssignableTo(port.getName()) ? 1 : 0;
                }
                var message = port.getName() + " has one implementation: use the class itself";
                events.add(new SimpleConditionEvent(port, found != 1, message));
            }
        };
    }
}
