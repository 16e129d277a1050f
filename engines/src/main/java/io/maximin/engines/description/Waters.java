package io.maximin.engines.description;

import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Setting;
import java.util.List;
import java.util.regex.Pattern;

/** Gives a scene water that needs it: boats and what lives in the sea are never on grass. */
final class Waters {
    private static final Pattern OF_THE_SEA =
            Pattern.compile("whale|dolphin|shark|orca|narwhal|octopus|squid|manatee|mermaid");

    private Waters() {}

    /**
     * The setting, or one like it with water.
     *
     * @param named all settings that the prompt names
     */
    static Setting fitting(Setting setting, List<Setting> named, List<Sketch> sketches) {
        boolean sea = named.contains(Setting.SEA) || named.contains(Setting.BEACH);
        boolean lake = named.contains(Setting.LAKE) || named.contains(Setting.RIVER);
        boolean afloat = sketches.stream().anyMatch(Waters::isAfloat);
        if (setting == Setting.MOUNTAINS && (sea || lake || afloat)) {
            return lake && !sea ? Setting.LAKE : Setting.FJORD;
        }
        if (setting == Setting.FOREST && lake) {
            return Setting.LAKE;
        }
        return afloat ? wet(setting, sea) : setting;
    }

    private static boolean isAfloat(Sketch sketch) {
        return sketch.category() == Category.BOAT
                || OF_THE_SEA.matcher(Surroundings.name(sketch)).find();
    }

    private static Setting wet(Setting setting, boolean sea) {
        return switch (setting) {
            case MEADOW, HILLS, FIELD, FOREST, ROAD, VILLAGE, FARM, CASTLE, PARK, GARDEN, RIVER, RAILWAY ->
                sea ? Setting.COAST : Setting.LAKE;
            case SNOWFIELD, MOUNTAINS -> Setting.FJORD;
            case CITY, STREET, MARKET, ROOFTOP -> Setting.HARBOUR;
            case DESERT, JUNGLE -> Setting.BEACH;
            case PLAIN,
                    BEACH,
                    SEA,
                    LAKE,
                    UNDERWATER,
                    SKY,
                    SPACE,
                    HARBOUR,
                    ROOM,
                    KITCHEN,
                    LIBRARY,
                    LABORATORY,
                    CLASSROOM,
                    THEATRE,
                    COAST,
                    FJORD,
                    MOON,
                    CAVE,
                    BAMBOO,
                    DINER,
                    VOLCANO -> setting;
        };
    }

    /** Whether a setting shows what another one would, so that nothing is missing from it. */
    static boolean shows(Setting setting, Setting other) {
        boolean water = switch (setting) {
            case LAKE, SEA, BEACH, COAST, FJORD, RIVER, HARBOUR -> true;
            default -> false;
        };
        boolean peaks = switch (setting) {
            case LAKE, FJORD, RIVER, MEADOW, HILLS, SNOWFIELD, ROAD, RAILWAY, MOUNTAINS -> true;
            default -> false;
        };
        return switch (other) {
            case SEA, LAKE, RIVER, BEACH, COAST, FJORD -> water;
            case MOUNTAINS, HILLS -> peaks;
            default -> setting == other;
        };
    }
}
