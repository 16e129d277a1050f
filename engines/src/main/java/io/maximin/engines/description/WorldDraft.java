package io.maximin.engines.description;

import io.maximin.engines.scene.Angle;
import io.maximin.engines.scene.Colour;
import io.maximin.engines.scene.Hour;
import io.maximin.engines.scene.Mood;
import io.maximin.engines.scene.Scene;
import io.maximin.engines.scene.Season;
import io.maximin.engines.scene.Setting;
import io.maximin.engines.scene.Shot;
import io.maximin.engines.scene.Style;
import io.maximin.engines.scene.Weather;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a prompt says of the whole; where it says something twice, the first counts. */
final class WorldDraft {
    /** How sure it is that a setting is where the scene plays: the larger the surer. */
    static final int ADJECTIVE = 1;

    static final int NAMED = 2;
    static final int LOCATED = 3;

    private final List<Place> settings = new ArrayList<>();
    private @Nullable Hour hour;
    private @Nullable Season season;
    private @Nullable Weather weather;
    private @Nullable Mood mood;
    private @Nullable Style style;
    private @Nullable Shot shot;
    private @Nullable Angle angle;
    private @Nullable Colour accent;
    private double strength = 1;

    /** A setting that the prompt names. */
    record Place(Setting setting, int weight, String phrase, boolean near) {}

    void setting(Setting setting, int weight, String phrase, boolean near) {
        // Whatever is outdoors is under the sky; it is a place of its own only where nothing else is said.
        settings.add(new Place(setting, setting == Setting.SKY ? 0 : weight, phrase, near));
    }

    /** The setting that was named last is only seen from where the scene plays. */
    void demote() {
        if (!settings.isEmpty()) {
            Place last = settings.removeLast();
            settings.add(new Place(last.setting(), Math.min(last.weight(), ADJECTIVE), last.phrase(), last.near()));
        }
    }

    void hour(Hour said) {
        // Day is the weakest: "the day after sunset".
        hour = hour == null || hour == Hour.DAY ? said : hour;
    }

    void season(Season said) {
        season = season == null ? said : season;
    }

    void weather(Weather said) {
        boolean weak = weather == null || weather == Weather.CLEAR || weather == Weather.CLOUDY;
        boolean snow = weather == Weather.SNOW || said == Weather.SNOW;
        weather = weak || said == Weather.AURORA ? said : weather;
        if (snow && weather == Weather.AURORA) {
            // It lies, but none falls from a sky with northern lights in it.
            season(Season.WINTER);
        }
    }

    void mood(Mood said) {
        mood = mood == null ? said : mood;
    }

    /** A style that is more than "an illustration". */
    void style(Style said) {
        style = style == null || style == Style.PAINTED ? said : style;
    }

    /** The caller's own choice counts more than the words. */
    void style(Style said, double weight) {
        style = said;
        strength = weight;
    }

    void shot(Shot said) {
        shot = shot == null ? said : shot;
    }

    void angle(Angle said) {
        angle = angle == null ? said : angle;
    }

    void accent(Colour said) {
        accent = accent == null ? said : accent;
    }

    /** Takes what a meaning says of the whole; false if it says nothing of it. */
    boolean take(Meaning meaning) {
        switch (meaning) {
            case Meaning.When(Hour said) -> hour(said);
            case Meaning.During(Season said) -> season(said);
            case Meaning.Air(Weather said) -> weather(said);
            case Meaning.Feeling(Mood said) -> mood(said);
            case Meaning.Rendered(Style said) -> style(said);
            case Meaning.Framed(Shot said) -> shot(said);
            case Meaning.Seen(Angle said) -> angle(said);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Takes from another what this one does not say. The style and the colour of the whole stay as they are. */
    void fill(WorldDraft other) {
        if (settings.isEmpty()) {
            settings.addAll(other.settings);
        }
        hour = hour == null ? other.hour : hour;
        season = season == null ? other.season : season;
        weather = weather == null ? other.weather : weather;
        mood = mood == null ? other.mood : mood;
        shot = shot == null ? other.shot : shot;
        angle = angle == null ? other.angle : angle;
    }

    /** The setting that is meant most, the first of equals. */
    Optional<Place> place() {
        return settings.stream()
                .max(Comparator.comparingInt(Place::weight))
                .map(best -> settings.stream()
                        .filter(place -> place.weight() == best.weight())
                        .findFirst()
                        .orElse(best));
    }

    /** The settings that the scene cannot play in as well. */
    List<Place> others() {
        Optional<Place> chosen = place();
        return settings.stream()
                .filter(place ->
                        chosen.isPresent() && place.setting() != chosen.get().setting())
                .toList();
    }

    /** Where the scene plays: where it is said to, if its actors can be there. */
    Setting setting(List<Sketch> sketches) {
        var named = place().map(Place::setting)
                .filter(said -> said != Setting.SKY || sketches.stream().allMatch(Surroundings::isOfTheAir));
        Setting home = named.orElseGet(() -> Surroundings.of(sketches, weather, season));
        return Waters.fitting(home, settings.stream().map(Place::setting).toList(), sketches);
    }

    Scene.World world(List<Sketch> sketches) {
        Setting setting = setting(sketches);
        return new Scene.World(
                setting,
                hour(sketches),
                season == null ? Surroundings.season(setting, weather) : season,
                weather == null ? Weather.CLEAR : weather,
                mood == null ? Mood.NEUTRAL : mood,
                Optional.ofNullable(accent));
    }

    private Hour hour(List<Sketch> sketches) {
        if (hour != null) {
            return hour;
        }
        return weather == Weather.AURORA ? Hour.NIGHT : Surroundings.hour(sketches);
    }

    Scene.View view(boolean empty) {
        Shot usual = empty ? Shot.WIDE : Shot.MEDIUM;
        return new Scene.View(
                shot == null ? usual : shot,
                angle == null ? Angle.EYE : angle,
                style == null ? Style.PAINTED : style,
                strength);
    }
}
