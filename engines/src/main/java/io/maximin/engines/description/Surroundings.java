package io.maximin.engines.description;

import io.maximin.engines.scene.Art;
import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Hour;
import io.maximin.engines.scene.Season;
import io.maximin.engines.scene.Setting;
import io.maximin.engines.scene.Weather;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where and when a scene plays that does not say so: where its actors are at home. */
final class Surroundings {
    private static final Map<String, Setting> HOMES = Map.ofEntries(
            Map.entry("polar-bear", Setting.SNOWFIELD),
            Map.entry("penguin", Setting.SNOWFIELD),
            Map.entry("igloo", Setting.SNOWFIELD),
            Map.entry("snowman", Setting.SNOWFIELD),
            Map.entry("bare-snowman", Setting.SNOWFIELD),
            Map.entry("camel", Setting.DESERT),
            Map.entry("cactus", Setting.DESERT),
            Map.entry("monkey", Setting.JUNGLE),
            Map.entry("parrot", Setting.JUNGLE),
            Map.entry("tiger", Setting.JUNGLE),
            Map.entry("bear", Setting.FOREST),
            Map.entry("wolf", Setting.FOREST),
            Map.entry("fox", Setting.FOREST),
            Map.entry("deer", Setting.FOREST),
            Map.entry("owl", Setting.FOREST),
            Map.entry("squirrel", Setting.FOREST),
            Map.entry("duck", Setting.LAKE),
            Map.entry("swan", Setting.LAKE),
            Map.entry("frog", Setting.LAKE),
            Map.entry("flamingo", Setting.LAKE),
            Map.entry("seagull", Setting.BEACH),
            Map.entry("crab", Setting.BEACH),
            Map.entry("turtle", Setting.BEACH),
            Map.entry("dolphin", Setting.SEA),
            Map.entry("whale", Setting.SEA),
            Map.entry("lighthouse", Setting.COAST),
            Map.entry("skyscraper", Setting.CITY),
            Map.entry("street-lamp", Setting.STREET),
            Map.entry("barn", Setting.FARM),
            Map.entry("cow", Setting.FARM),
            Map.entry("pig", Setting.FARM),
            Map.entry("chicken", Setting.FARM),
            Map.entry("rooster", Setting.FARM),
            Map.entry("goat", Setting.HILLS),
            Map.entry("castle", Setting.HILLS),
            Map.entry("windmill", Setting.FIELD),
            Map.entry("palm", Setting.BEACH),
            Map.entry("panda", Setting.BAMBOO),
            Map.entry("bamboo", Setting.BAMBOO),
            Map.entry("volcano", Setting.VOLCANO),
            Map.entry("locomotive", Setting.RAILWAY),
            Map.entry("train", Setting.RAILWAY),
            Map.entry("high-speed-train", Setting.RAILWAY),
            Map.entry("bullet-train", Setting.RAILWAY),
            Map.entry("steam-train", Setting.RAILWAY),
            Map.entry("railway-car", Setting.RAILWAY),
            Map.entry("waterfall", Setting.RIVER),
            Map.entry("lily-pad", Setting.LAKE),
            Map.entry("toy-train", Setting.ROOM),
            Map.entry("stall", Setting.MARKET),
            Map.entry("gondola", Setting.RIVER),
            Map.entry("alien", Setting.SPACE));
    /** What makes the place wherever it is named. */
    private static final Map<String, Setting> MARKS = Map.of("bridge", Setting.RIVER, "volcano", Setting.VOLCANO);

    private static final Set<String> SPACECRAFT =
            Set.of("rocket", "satellite", "ufo", "spaceship", "space-station", "asteroid");

    private Surroundings() {}

    static Setting of(List<Sketch> sketches, @Nullable Weather weather, @Nullable Season season) {
        if (sketches.isEmpty()) {
            return weather == Weather.SNOW ? Setting.SNOWFIELD : Setting.HILLS;
        }
        Setting home = sketches.stream()
                .map(sketch -> Optional.ofNullable(MARKS.get(name(sketch))))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Stream.concat(sketches.stream().filter(Surroundings::carries), sketches.stream())
                        .map(Surroundings::home)
                        .flatMap(Optional::stream)
                        .findFirst())
                .map(found -> found == Setting.UNDERWATER && isKept(sketches) ? Setting.ROOM : found)
                .filter(found -> found != Setting.PLAIN || sketches.stream().noneMatch(Surroundings::isOutdoors))
                .orElse(Setting.MEADOW);
        boolean land = home == Setting.MEADOW || home == Setting.HILLS;
        return land && (weather == Weather.SNOW || season == Season.WINTER) ? Setting.SNOWFIELD : home;
    }

    /** A fish in a bowl is at somebody's home. */
    private static boolean isKept(List<Sketch> sketches) {
        return sketches.stream()
                .anyMatch(sketch -> sketch.category() == Category.FURNITURE
                        || sketch.phrase().matches("(?i).*(?:bowl|jar|aquarium|fish ?tank|鱼缸|罐).*"));
    }

    /** A church is in no studio. */
    private static boolean isOutdoors(Sketch sketch) {
        return switch (sketch.category()) {
            case BUILDING, PLANT, NATURE, VEHICLE -> true;
            default -> false;
        };
    }

    /** A boat or a floe says more about the place than who is on it. */
    private static boolean carries(Sketch sketch) {
        return sketch.category() == Category.BOAT;
    }

    static Season season(Setting setting, @Nullable Weather weather) {
        return setting == Setting.SNOWFIELD || weather == Weather.SNOW ? Season.WINTER : Season.SUMMER;
    }

    /** Of its art, without the set's. */
    static String name(Sketch sketch) {
        return sketch.art().name().substring(sketch.art().name().indexOf('/') + 1);
    }

    /** Whether it may be above the clouds. */
    static boolean isOfTheAir(Sketch sketch) {
        return switch (sketch.category()) {
            case BIRD, INSECT, AIRCRAFT, SKY_BODY, SYMBOL, PERSON -> true;
            default ->
                sketch.isFlying()
                        || name(sketch).contains("balloon")
                        || name(sketch).contains("parachute");
        };
    }

    /** A moon that is named is seen at night. */
    static Hour hour(List<Sketch> sketches) {
        boolean moon = sketches.stream()
                .anyMatch(sketch ->
                        sketch.category() == Category.SKY_BODY && name(sketch).endsWith("moon"));
        return moon ? Hour.NIGHT : Hour.DAY;
    }

    private static Optional<Setting> home(Sketch sketch) {
        Art art = sketch.art();
        Setting named = HOMES.get(name(sketch));
        if (named != null) {
            return Optional.of(named);
        }
        if (sketch.subject() instanceof Meaning.Human human && human.role().equals(Optional.of("astronaut"))) {
            return Optional.of(Setting.SPACE);
        }
        return ofCategory(sketch.category(), art.name());
    }

    private static Optional<Setting> ofCategory(Category category, String name) {
        return switch (category) {
            case FISH -> Optional.of(Setting.UNDERWATER);
            case BOAT -> Optional.of(Setting.SEA);
            case AIRCRAFT -> Optional.of(isOfSpace(name) ? Setting.SPACE : Setting.SKY);
            case VEHICLE -> Optional.of(Setting.ROAD);
            case FURNITURE -> Optional.of(Setting.ROOM);
            case SKY_BODY ->
                name.endsWith("planet") || name.endsWith("comet") ? Optional.of(Setting.SPACE) : Optional.empty();
            case FOOD, TOOL, CLOTHES, SYMBOL, INSTRUMENT -> Optional.of(Setting.PLAIN);
            case PERSON, ANIMAL, BIRD, INSECT, PLANT, FLOWER, BUILDING, TOY, NATURE, THING -> Optional.empty();
        };
    }

    private static boolean isOfSpace(String name) {
        return SPACECRAFT.contains(name);
    }
}
