package io.maximin.engines.description;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Prompts that a grammar makes are read as it meant them: subject, number, colour, relation, place, setting. */
class SceneGrammarTest {
    private static final int PROMPTS = 400;
    private static final SceneReader READER = SceneReader.load();

    /** One thing: how English writes one and several of it, its Chinese name and measure word, and its art. */
    private record Word(String one, String more, String chinese, String measure, String art) {}

    /** A word of the same meaning in both languages. */
    private record Both(String english, String chinese, String meaning) {}

    private static final List<Word> SUBJECTS = List.of(
            new Word("fox", "foxes", "狐狸", "只", "fox"),
            new Word("wolf", "wolves", "狼", "匹", "wolf"),
            new Word("horse", "horses", "马", "匹", "horse"),
            new Word("rabbit", "rabbits", "兔子", "只", "rabbit"),
            new Word("owl", "owls", "猫头鹰", "只", "owl"),
            new Word("mouse", "mice", "老鼠", "只", "mouse"),
            new Word("balloon", "balloons", "气球", "个", "balloon"),
            new Word("umbrella", "umbrellas", "雨伞", "把", "umbrella"),
            new Word("teapot", "teapots", "茶壶", "个", "teapot"),
            new Word("car", "cars", "汽车", "辆", "car"),
            new Word("butterfly", "butterflies", "蝴蝶", "只", "butterfly"),
            new Word("knight", "knights", "骑士", "位", "knight"));
    private static final List<Word> OBJECTS = List.of(
            new Word("table", "tables", "桌子", "张", "table"),
            new Word("pine", "pines", "松树", "棵", "pine"),
            new Word("house", "houses", "房子", "座", "house"),
            new Word("bridge", "bridges", "桥", "座", "bridge"),
            new Word("rock", "rocks", "岩石", "块", "rock"),
            new Word("boat", "boats", "小船", "条", "boat"));
    private static final List<Both> NUMBERS = List.of(
            new Both("a", "一", "1"),
            new Both("two", "两", "2"),
            new Both("three", "三", "3"),
            new Both("seven", "七", "7"),
            new Both("a dozen", "十二", "12"),
            new Both("15", "十五", "15"));
    private static final List<Both> COLOURS = List.of(
            new Both("red", "红色", "red"),
            new Both("dark blue", "深蓝色", "dark_blue"),
            new Both("turquoise", "青绿色", "turquoise"),
            new Both("yellow", "黄色", "yellow"),
            new Both("white", "白色", "white"),
            new Both("purple", "紫色", "purple"));
    private static final List<Both> RELATIONS = List.of(
            new Both("on", "上", "ON"),
            new Both("under", "下面", "UNDER"),
            new Both("in front of", "前面", "IN_FRONT_OF"),
            new Both("behind", "后面", "BEHIND"),
            new Both("next to", "旁边", "NEAR"),
            new Both("to the left of", "左边", "LEFT_OF"),
            new Both("to the right of", "右边", "RIGHT_OF"),
            new Both("above", "上方", "ABOVE"));
    private static final List<Both> PLACES = List.of(
            new Both("in the foreground", "前景中", "FOREGROUND"),
            new Both("on the left", "画面左边", "LEFT"),
            new Both("on the right", "画面右边", "RIGHT"),
            new Both("in the center", "画面中央", "CENTRE"),
            new Both("in the background", "背景中", "BACKGROUND"));
    private static final List<Both> WORLDS = List.of(
            new Both("in a forest", "森林里", "setting=FOREST"),
            new Both("on a beach", "沙滩上", "setting=BEACH"),
            new Both("in a city", "城市里", "setting=CITY"),
            new Both("in the desert", "沙漠里", "setting=DESERT"),
            new Both("at night", "夜晚", "hour=NIGHT"),
            new Both("at sunset", "日落", "hour=SUNSET"),
            new Both("in the rain", "下雨", "weather=RAIN"),
            new Both("in winter", "冬天", "season=WINTER"));

    private static final Map<String, String> AFLOAT = Map.of(
            "setting=FOREST", "setting=LAKE", "setting=CITY", "setting=HARBOUR", "setting=DESERT", "setting=BEACH");

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_126);

    /** A boat brings water into a place. */
    private static String meaning(Both world, Word object) {
        return object.art.equals("boat") ? AFLOAT.getOrDefault(world.meaning, world.meaning) : world.meaning;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    @Test
    void englishPrompts() {
        for (int i = 0; i < PROMPTS; i++) {
            Word subject = any(SUBJECTS);
            Word object = any(OBJECTS);
            Both number = any(NUMBERS);
            Both colour = any(COLOURS);
            Both relation = any(RELATIONS);
            Both world = any(WORLDS);
            boolean one = number.meaning.equals("1");
            String named = number.english + " " + colour.english + " " + (one ? subject.one : subject.more);
            String prompt = switch (i % 4) {
                case 0 -> named + " " + relation.english + " a " + object.one + ", " + world.english;
                case 1 -> world.english + ", " + named + " standing " + relation.english + " a big " + object.one;
                case 2 -> "There are " + named + " " + relation.english + " the " + object.one + " " + world.english;
                default -> relation.english + " a " + object.one + ", " + named + ", " + world.english;
            };
            new Wanted(READER.read(prompt))
                    .check(number.meaning + " " + subject.art + " " + colour.meaning + ";" + object.art + ";"
                            + subject.art + " " + relation.meaning + " " + object.art + ";" + meaning(world, object));
        }
    }

    @Test
    void englishPlaces() {
        for (int i = 0; i < PROMPTS; i++) {
            Word first = SUBJECTS.get(i % SUBJECTS.size());
            Word second = SUBJECTS.get((i + 1 + i / SUBJECTS.size() % (SUBJECTS.size() - 1)) % SUBJECTS.size());
            Both here = any(PLACES);
            Both there = any(PLACES);
            Both colour = any(COLOURS);
            String a = "a " + colour.english + " " + first.one;
            String b = "three " + second.more;
            String prompt = i % 2 == 0
                    ? a + " " + here.english + " and " + b + " " + there.english
                    : here.english + " " + a + ", " + there.english + " " + b;
            new Wanted(READER.read(prompt))
                    .check("1 " + first.art + " " + colour.meaning + " @" + here.meaning + ";3 " + second.art + " @"
                            + there.meaning);
        }
    }

    @Test
    void chinesePrompts() {
        for (int i = 0; i < PROMPTS; i++) {
            Word subject = any(SUBJECTS);
            Word object = any(OBJECTS);
            Both number = any(NUMBERS);
            Both colour = any(COLOURS);
            Both relation = any(RELATIONS);
            Both world = any(WORLDS);
            String named = number.chinese + subject.measure + colour.chinese + "的" + subject.chinese;
            String other = "一" + object.measure + object.chinese;
            String prompt = switch (i % 3) {
                case 0 -> named + "在" + other + relation.chinese + "，" + world.chinese;
                case 1 -> world.chinese + "，" + other + relation.chinese + "有" + named;
                default -> other + relation.chinese + "的" + named + "，" + world.chinese;
            };
            new Wanted(READER.read(prompt))
                    .check(number.meaning + " " + subject.art + " " + colour.meaning + ";" + object.art + ";"
                            + subject.art + " " + relation.meaning + " " + object.art + ";" + meaning(world, object));
        }
    }

    @Test
    void chinesePlaces() {
        for (int i = 0; i < PROMPTS; i++) {
            Word first = any(SUBJECTS);
            Both here = any(PLACES);
            Both colour = any(COLOURS);
            String a = "两" + first.measure + colour.chinese + "的" + first.chinese;
            String prompt = i % 2 == 0 ? a + "在" + here.chinese : here.chinese + "有" + a;
            new Wanted(READER.read(prompt)).check("2 " + first.art + " " + colour.meaning + " @" + here.meaning);
        }
    }
}
