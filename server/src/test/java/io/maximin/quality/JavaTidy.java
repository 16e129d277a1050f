package io.maximin.quality;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Checks one Java file; every finding says where it is and what to do instead. */
final class JavaTidy {
    static final int MAX_FILE = 400;
    static final int MAX_METHOD = 70;
    static final int MAX_PARAMETERS = 6;
    static final int MAX_LINE = 120;

    private static final Pattern UNTRACKED =
            Pattern.compile("(//|^\\s*/?\\*).*\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b(?!.*#\\d)");
    private static final Pattern CODE_COMMENT = Pattern.compile("^\\s*//.*[;{}]\\s*$");
    private static final Pattern BANNER = Pattern.compile("^\\s*//\\s*[-=*#~]{4,}.*");
    private static final Pattern AUTHOR = Pattern.compile("^\\s*\\*\\s*@author\\b.*");

    private final String path;
    private final String source;
    private final Map<String, Integer> longFiles;
    private final List<String> findings = new ArrayList<>();

    private JavaTidy(String path, String source, Map<String, Integer> longFiles) {
        this.path = path;
        this.source = source;
        this.longFiles = longFiles;
    }

    /** @param longFiles files that may be longer than the rest, with the length each may have */
    static List<String> check(String path, String source, Map<String, Integer> longFiles) {
        var tidy = new JavaTidy(path, source, longFiles);
        tidy.lines();
        tidy.tree();
        return tidy.findings;
    }

    private void lines() {
        var lines = source.lines().toList();
        int most = longFiles.getOrDefault(path, MAX_FILE);
        if (lines.size() > most) {
            findings.add(path + ": " + lines.size() + " lines; split it by responsibility, " + most + " is the most");
        }
        for (int i = 0; i < lines.size(); i++) {
            line(lines.get(i), path + ":" + (i + 1));
        }
    }

    private void line(String line, String place) {
        if (line.length() > MAX_LINE && !line.startsWith("import ")) {
            findings.add(place + ": " + line.length() + " characters; break the line, " + MAX_LINE + " is the most");
        }
        if (UNTRACKED.matcher(line).find()) {
            findings.add(place + ": unfinished work; do it, or name its issue as #12");
        }
        if (CODE_COMMENT.matcher(line).matches()) {
            findings.add(place + ": commented-out code; delete it, the history keeps it");
        }
        if (BANNER.matcher(line).matches()) {
            findings.add(place + ": banner; split the file where a banner seems needed");
        }
        if (AUTHOR.matcher(line).matches()) {
            findings.add(place + ": author; the history knows");
        }
    }

    private void tree() {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK runs the tests");
        var file = new SimpleJavaFileObject(URI.create("string:///Checked.java"), SimpleJavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        var task = (JavacTask) compiler.getTask(null, null, _ -> {}, List.of(), null, List.of(file));
        try {
            for (var unit : task.parse()) {
                new Scanner(unit, Trees.instance(task).getSourcePositions()).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final LineMap lines;

        Scanner(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
            this.lines = unit.getLineMap();
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
            long length = lines.getLineNumber(positions.getEndPosition(unit, method)) - line(method) + 1;
            if (length > MAX_METHOD) {
                findings.add(place(method) + ": " + method.getName() + " has " + length
                        + " lines; extract steps with names, " + MAX_METHOD + " is the most");
            }
            if (method.getParameters().size() > MAX_PARAMETERS && !isRecordConstructor(method) && !overrides(method)) {
                findings.add(place(method) + ": " + method.getName() + " takes "
                        + method.getParameters().size() + " parameters; group them in a record, " + MAX_PARAMETERS
                        + " is the most");
            }
            return super.visitMethod(method, null);
        }

        private boolean isRecordConstructor(MethodTree method) {
            return method.getName().contentEquals("<init>")
                    && getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type
                    && type.getKind() == Tree.Kind.RECORD;
        }

        private static boolean overrides(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
            if (path.contains("src/test/")
                    && call.getMethodSelect() instanceof MemberSelectTree select
                    && select.toString().equals("Thread.sleep")) {
                findings.add(place(call) + ": sleep in a test; wait for the event itself, or move an injected clock");
            }
            return super.visitMethodInvocation(call, null);
        }

        private String place(Tree tree) {
            return path + ":" + line(tree);
        }

        private long line(Tree tree) {
            return lines.getLineNumber(positions.getStartPosition(unit, tree));
        }
    }
}
