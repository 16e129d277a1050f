package io.maximin.engines.reading;

import java.util.Map;

/** Reads a LaTeX formula in Chinese. What it does not know it leaves out. */
final class Latex {
    private static final int DEEPEST = 50;
    private static final Map<String, String> COMMANDS = Map.ofEntries(
            Map.entry("times", "乘以"),
            Map.entry("cdot", "乘以"),
            Map.entry("div", "除以"),
            Map.entry("pm", "正负"),
            Map.entry("mp", "负正"),
            Map.entry("leq", "小于等于"),
            Map.entry("le", "小于等于"),
            Map.entry("geq", "大于等于"),
            Map.entry("ge", "大于等于"),
            Map.entry("neq", "不等于"),
            Map.entry("ne", "不等于"),
            Map.entry("approx", "约等于"),
            Map.entry("equiv", "恒等于"),
            Map.entry("sim", "相似于"),
            Map.entry("propto", "正比于"),
            Map.entry("infty", "无穷大"),
            Map.entry("in", "属于"),
            Map.entry("notin", "不属于"),
            Map.entry("subset", "包含于"),
            Map.entry("cup", "并"),
            Map.entry("cap", "交"),
            Map.entry("to", "趋向于"),
            Map.entry("rightarrow", "趋向于"),
            Map.entry("forall", "对任意"),
            Map.entry("exists", "存在"),
            Map.entry("partial", "偏"),
            Map.entry("nabla", "梯度"),
            Map.entry("angle", "角"),
            Map.entry("triangle", "三角形"),
            Map.entry("perp", "垂直于"),
            Map.entry("parallel", "平行于"),
            Map.entry("circ", "度"),
            Map.entry("sin", "正弦"),
            Map.entry("cos", "余弦"),
            Map.entry("tan", "正切"),
            Map.entry("log", "对数"),
            Map.entry("ln", "自然对数"),
            Map.entry("max", "最大值"),
            Map.entry("min", "最小值"),
            Map.entry("ldots", "等等"),
            Map.entry("cdots", "等等"),
            Map.entry("alpha", "阿尔法"),
            Map.entry("beta", "贝塔"),
            Map.entry("gamma", "伽马"),
            Map.entry("delta", "德尔塔"),
            Map.entry("Delta", "德尔塔"),
            Map.entry("epsilon", "艾普西龙"),
            Map.entry("varepsilon", "艾普西龙"),
            Map.entry("zeta", "泽塔"),
            Map.entry("eta", "伊塔"),
            Map.entry("theta", "西塔"),
            Map.entry("Theta", "西塔"),
            Map.entry("lambda", "拉姆达"),
            Map.entry("Lambda", "拉姆达"),
            Map.entry("mu", "缪"),
            Map.entry("nu", "纽"),
            Map.entry("xi", "克西"),
            Map.entry("pi", "派"),
            Map.entry("Pi", "派"),
            Map.entry("rho", "柔"),
            Map.entry("sigma", "西格玛"),
            Map.entry("Sigma", "西格玛"),
            Map.entry("tau", "陶"),
            Map.entry("phi", "斐"),
            Map.entry("varphi", "斐"),
            Map.entry("Phi", "斐"),
            Map.entry("chi", "希"),
            Map.entry("psi", "普西"),
            Map.entry("Psi", "普西"),
            Map.entry("omega", "欧米伽"),
            Map.entry("Omega", "欧米伽"));
    private static final Map<String, String> BIG =
            Map.of("sum", "求和", "prod", "连乘", "int", "积分", "lim", "极限", "iint", "二重积分", "oint", "环路积分");

    private final String source;
    private int index;

    /** @param source between the dollar signs; a doubled backslash counts as one */
    Latex(String source) {
        this.source = source.replace("\\\\", "\\");
    }

    String spoken() {
        return sequence(0, '\0').replaceAll(" {2,}", " ").strip();
    }

    private String sequence(int depth, char close) {
        var said = new StringBuilder();
        while (index < source.length() && source.charAt(index) != close) {
            said.append(scripted(item(depth), depth));
        }
        return said.toString();
    }

    /** One thing without its indices and powers. */
    private String item(int depth) {
        char character = source.charAt(index);
        if (character == '\\') {
            return command(depth);
        }
        if (Character.isDigit(character)) {
            return number();
        }
        if (character == '{' && depth < DEEPEST) {
            return group(depth);
        }
        index++;
        return sign(character);
    }

    private String group(int depth) {
        index++;
        var inside = sequence(depth + 1, '}');
        index = Math.min(source.length(), index + 1);
        return inside;
    }

    private String argument(int depth) {
        skipSpaces();
        return index < source.length() ? item(depth) : "";
    }

    private String scripted(String base, int depth) {
        var said = base;
        while (index < source.length() && (source.charAt(index) == '^' || source.charAt(index) == '_')) {
            boolean power = source.charAt(index++) == '^';
            var written = argument(depth).strip();
            said += power ? power(written) : "下标" + written + " ";
        }
        return said;
    }

    private static String power(String exponent) {
        return switch (exponent) {
            case "2" -> "的平方";
            case "3" -> "的立方";
            case "度" -> "度";
            case "撇" -> "撇";
            default -> "的" + exponent + "次方";
        };
    }

    private String command(int depth) {
        int begin = ++index;
        while (index < source.length() && isLatin(source.charAt(index))) {
            index++;
        }
        if (index == begin) {
            index = Math.min(source.length(), index + 1);
            return begin < source.length() && source.charAt(begin) == '%' ? "百分之" : " ";
        }
        var name = source.substring(begin, index);
        if (BIG.containsKey(name)) {
            return big(name, depth);
        }
        return switch (name) {
            case "frac", "dfrac", "tfrac" -> fraction(depth);
            case "sqrt" -> root(depth);
            case "left",
                    "right",
                    "quad",
                    "qquad",
                    "displaystyle",
                    "text",
                    "mathrm",
                    "mathbf",
                    "limits",
                    "begin",
                    "end" -> "";
            case "vec" -> "向量" + argument(depth);
            case "bar", "overline" -> argument(depth) + "拔";
            case "hat" -> argument(depth) + "帽";
            case "prime" -> "撇";
            default -> COMMANDS.getOrDefault(name, "");
        };
    }

    private String fraction(int depth) {
        var above = argument(depth + 1);
        var below = argument(depth + 1);
        return below + "分之" + above;
    }

    private String root(int depth) {
        skipSpaces();
        var degree = "";
        if (index < source.length() && source.charAt(index) == '[') {
            index++;
            degree = sequence(depth + 1, ']');
            index = Math.min(source.length(), index + 1);
        }
        var inside = argument(depth);
        return switch (degree) {
            case "", "2" -> "根号" + inside;
            case "3" -> inside + "的立方根";
            default -> inside + "的" + degree + "次方根";
        };
    }

    private String big(String name, int depth) {
        var from = "";
        var to = "";
        skipSpaces();
        while (index < source.length() && (source.charAt(index) == '^' || source.charAt(index) == '_')) {
            boolean upper = source.charAt(index++) == '^';
            var bound = argument(depth);
            from = upper ? from : bound;
            to = upper ? bound : to;
            skipSpaces();
        }
        if (name.equals("lim")) {
            return "当" + from + "时的极限 ";
        }
        var range = (from.isEmpty() ? "" : "从" + from) + (to.isEmpty() ? "" : "到" + to);
        return range + (range.isEmpty() ? "" : "的") + BIG.get(name) + " ";
    }

    private String number() {
        int begin = index;
        while (index < source.length() && (Character.isDigit(source.charAt(index)) || isPoint(index))) {
            index++;
        }
        return source.substring(begin, index);
    }

    private boolean isPoint(int place) {
        return source.charAt(place) == '.'
                && place + 1 < source.length()
                && Character.isDigit(source.charAt(place + 1));
    }

    private static String sign(char character) {
        return switch (character) {
            case '+' -> "加";
            case '-', '−' -> "减";
            case '*', '×' -> "乘以";
            case '/', '÷' -> "除以";
            case '=' -> "等于";
            case '<' -> "小于";
            case '>' -> "大于";
            case '\'' -> "撇";
            case '!' -> "的阶乘";
            case '(', ')', '[', ']', '|', ',', ' ' -> " ";
            default -> isLatin(character) ? " " + Character.toUpperCase(character) + " " : letter(character);
        };
    }

    private static String letter(char character) {
        return Character.isLetter(character) || Character.isIdeographic(character) ? String.valueOf(character) : " ";
    }

    private static boolean isLatin(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    private void skipSpaces() {
        while (index < source.length() && source.charAt(index) == ' ') {
            index++;
        }
    }
}
