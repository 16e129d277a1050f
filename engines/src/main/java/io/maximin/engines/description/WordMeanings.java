package io.maximin.engines.description;

import io.maximin.engines.scene.Angle;
import io.maximin.engines.scene.Colour;
import io.maximin.engines.scene.Hour;
import io.maximin.engines.scene.Material;
import io.maximin.engines.scene.Mood;
import io.maximin.engines.scene.Place;
import io.maximin.engines.scene.Pose;
import io.maximin.engines.scene.Relation;
import io.maximin.engines.scene.Season;
import io.maximin.engines.scene.Setting;
import io.maximin.engines.scene.Shot;
import io.maximin.engines.scene.Size;
import io.maximin.engines.scene.Style;
import io.maximin.engines.scene.Weather;

/** Makes meanings of the rows of {@code words.tsv}. */
final class WordMeanings {
    private WordMeanings() {}

    static Meaning of(String kind, String value, boolean near) {
        return switch (kind) {
            case "colour" -> new Meaning.Tint(colour(value));
            case "size" -> new Meaning.Sized(Size.valueOf(value));
            case "material" -> new Meaning.Made(Material.valueOf(value));
            case "pose" -> new Meaning.Doing(Pose.valueOf(value));
            case "verb" -> new Meaning.Acting(Relation.Kind.valueOf(value));
            case "relation" -> new Meaning.Related(Relation.Kind.valueOf(value));
            case "place" -> new Meaning.Placed(Place.valueOf(value));
            case "setting" -> new Meaning.Where(Setting.valueOf(value), near);
            case "number" -> new Meaning.Counted(Integer.parseInt(value));
            case "particle" -> new Meaning.Particle(Meaning.Particle.Kind.valueOf(value));
            default -> world(kind, value);
        };
    }

    private static Meaning world(String kind, String value) {
        return switch (kind) {
            case "hour" -> new Meaning.When(Hour.valueOf(value));
            case "season" -> new Meaning.During(Season.valueOf(value));
            case "weather" -> new Meaning.Air(Weather.valueOf(value));
            case "mood" -> new Meaning.Feeling(Mood.valueOf(value));
            case "style" -> new Meaning.Rendered(Style.valueOf(value));
            case "shot" -> new Meaning.Framed(Shot.valueOf(value));
            case "angle" -> new Meaning.Seen(Angle.valueOf(value));
            default -> throw new IllegalArgumentException("words of an unknown kind: " + kind);
        };
    }

    /** A name and its six hexadecimal digits. */
    private static Colour colour(String value) {
        int space = value.lastIndexOf(' ');
        return new Colour(value.substring(0, space), Integer.parseInt(value.substring(space + 1), 16));
    }
}
