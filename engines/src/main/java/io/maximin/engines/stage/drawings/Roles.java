package io.maximin.engines.stage.drawings;

import io.maximin.engines.stage.drawings.Outfit.Hat;
import io.maximin.engines.stage.drawings.Outfit.Lower;
import io.maximin.engines.stage.drawings.Outfit.Top;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is worn by whom. */
final class Roles {
    private Roles() {}

    /** Empty for a calling that does not show in the dress. */
    static Optional<Outfit> of(String role, boolean feminine) {
        return Optional.ofNullable(
                switch (role.toLowerCase(Locale.ROOT)) {
                    case "knight" -> cloaked(Top.ARMOUR, Hat.HELM, 0xB9C2CC, 0x9AA5B1, 0xC93A3A);
                    case "astronaut", "cosmonaut" -> plain(Top.SPACESUIT, Hat.BUBBLE, 0xF1F1EF, 0xE4E5E6, 0xF0802F);
                    case "chef", "cook", "baker" -> plain(Top.UNIFORM, Hat.CHEF, 0xF8F6F1, 0x4A4C57, 0xD9473A);
                    case "wizard", "magician", "sorcerer", "mage" ->
                        plain(Top.ROBE, Hat.WIZARD, 0x4B3F8F, 0x4B3F8F, 0xF2C14E);
                    case "witch" -> plain(Top.ROBE, Hat.WIZARD, 0x3B3145, 0x3B3145, 0x8E5BB5);
                    case "king", "emperor" -> cloaked(Top.ROBE, Hat.CROWN, 0xA8283C, 0xA8283C, 0xF0BE45);
                    case "queen", "empress" -> cloaked(Top.GOWN, Hat.CROWN, 0x7A3B8C, 0x7A3B8C, 0xF0BE45);
                    case "prince" -> cloaked(Top.UNIFORM, Hat.TIARA, 0x3563A8, 0xEDE9E0, 0xF0BE45);
                    case "princess", "bride", "fairy" ->
                        plain(Top.GOWN, Hat.TIARA, role.equals("bride") ? 0xFAF6F2 : 0xE98BB2, 0xE98BB2, 0xF6D36B);
                    case "pirate" -> booted(Top.JACKET, Hat.PIRATE, 0x8E2B35, 0x3A3339, 0xE7B94A);
                    case "farmer", "gardener" -> booted(Top.OVERALLS, Hat.STRAW, 0xC9473F, 0x47699B, 0x6B4A30);
                    case "cowboy", "cowgirl", "rancher" -> booted(Top.JACKET, Hat.COWBOY, 0x9C6239, 0x4D6C96, 0x6E4325);
                    case "doctor", "scientist", "chemist", "professor" ->
                        plain(Top.COAT, Hat.NONE, 0xF8F8F6, 0x44566E, 0x4C9BC4);
                    case "nurse" -> plain(Top.UNIFORM, Hat.NURSE, 0xE9F2F5, 0xDCE8EC, 0xD8434A);
                    case "police", "policeman", "policewoman", "police officer", "officer", "guard" ->
                        booted(Top.UNIFORM, Hat.PEAKED, 0x2E4C7E, 0x24365A, 0xE8C24C);
                    case "pilot", "captain" -> plain(Top.SUIT, Hat.PEAKED, 0x26324C, 0x26324C, 0xE8C24C);
                    case "soldier" -> booted(Top.UNIFORM, Hat.CAP, 0x6B7350, 0x5B6345, 0x3F4530);
                    case "firefighter", "fireman" -> booted(Top.COAT, Hat.FIRE, 0xD08A2E, 0x8F6428, 0xF1E04C);
                    case "builder", "engineer", "worker", "construction worker", "miner" ->
                        booted(Top.OVERALLS, Hat.HARD, 0xE9792E, 0x46617F, 0x6B4A30);
                    case "mechanic", "plumber" -> booted(Top.OVERALLS, Hat.CAP, 0xC8453D, 0x3D61A0, 0x5A3C28);
                    case "santa", "santa claus" -> booted(Top.COAT, Hat.SANTA, 0xCC2F36, 0xB3262F, 0xFAF6F0);
                    case "artist", "painter" -> plain(Top.SWEATER, Hat.BERET, 0x2E3A59, 0x57534E, 0xC83A3F);
                    case "monk", "nun", "druid" -> plain(Top.ROBE, Hat.HOOD, 0x8A5A33, 0x8A5A33, 0xE2C58F);
                    case "ninja", "assassin", "thief" -> booted(Top.HOODIE, Hat.HOOD, 0x2F2E3A, 0x2A2932, 0xB53A3A);
                    case "samurai" -> booted(Top.ARMOUR, Hat.KABUTO, 0x8C2B33, 0x35323B, 0xE0B54A);
                    case "viking" -> cloaked(Top.SWEATER, Hat.VIKING, 0x7D5B3C, 0x51463D, 0x8F979E);
                    case "warrior", "hero", "superhero" ->
                        cloaked(Top.SPORT, role.equals("warrior") ? Hat.BAND : Hat.NONE, 0x2F62C0, 0x2F62C0, 0xD8323C);
                    case "sailor" -> plain(Top.UNIFORM, Hat.SAILOR, 0xF7F7F4, 0x2C4372, 0x2C4372);
                    case "fisherman", "fisher" -> booted(Top.COAT, Hat.SAILOR, 0xE9B82F, 0x51616B, 0x4A6A55);
                    case "businessman", "businesswoman", "lawyer", "banker", "groom", "butler", "detective" ->
                        plain(Top.SUIT, role.equals("detective") ? Hat.TOP : Hat.NONE, 0x39425A, 0x39425A, 0xC23F48);
                    case "gentleman", "circus director" -> plain(Top.SUIT, Hat.TOP, 0x2C2B35, 0x2C2B35, 0xC23F48);
                    case "teacher", "librarian", "writer", "poet" ->
                        plain(Top.JACKET, Hat.NONE, 0x8B6A47, 0x4C5468, 0xE9DFC8);
                    case "ballerina", "dancer" ->
                        new Outfit(
                                feminine ? Top.DRESS : Top.SPORT,
                                feminine ? Lower.SKIRT : Lower.TROUSERS,
                                Hat.NONE,
                                Ink.of(0xF2A9C0),
                                Ink.of(feminine ? 0xF2A9C0 : 0x3A3942),
                                Ink.of(0xF3C7D3),
                                false,
                                false);
                    case "athlete", "runner", "footballer", "football player", "soccer player", "player", "gymnast" ->
                        athlete();
                    case "musician", "singer", "rapper" -> plain(Top.JACKET, Hat.NONE, 0x35303C, 0x3D4A66, 0xE0B84C);
                    case "student", "pupil" -> plain(Top.HOODIE, Hat.NONE, 0x3F8F8A, 0x46597E, 0xF1EDE4);
                    case "waiter", "waitress", "barista", "butcher", "barber" ->
                        plain(Top.APRON, Hat.NONE, 0xF5F1E8, 0x3A3942, 0x47795A);
                    default -> garment(role, feminine);
                });
    }

    /** Of who is known by the dress alone. */
    private static @Nullable Outfit garment(String name, boolean feminine) {
        return switch (name) {
            case "hanfu" -> plain(Top.WRAP, feminine ? Hat.HAIRPIN : Hat.NONE, 0xC8343C, 0xC8343C, 0xF3E3C4);
            case "kimono", "geisha" -> plain(Top.WRAP, feminine ? Hat.HAIRPIN : Hat.NONE, 0x3C5A9A, 0x3C5A9A, 0xE8B85A);
            case "sari" -> plain(Top.SARI, Hat.NONE, 0xD8426A, 0xD8426A, 0xF0C24A);
            case "qipao" ->
                new Outfit(
                        Top.GOWN,
                        Lower.SKIRT,
                        Hat.HAIRPIN,
                        Ink.of(0xB8283A),
                        Ink.of(0xB8283A),
                        Ink.of(0xE8B84A),
                        false,
                        false);
            case "gown" -> plain(Top.GOWN, Hat.NONE, 0x5A6FC8, 0x5A6FC8, 0xD8DCF2);
            case "suit" -> plain(Top.SUIT, Hat.NONE, 0x39425A, 0x39425A, 0xC23F48);
            case "dress" -> skirted(Top.DRESS, 0xE2686A, 0xE2686A);
            case "skirt" -> skirted(Top.SWEATER, 0xF4EEE2, 0x8A4B6A);
            case "robe" -> plain(Top.ROBE, Hat.NONE, 0x6A5A8A, 0x6A5A8A, 0xE8C25A);
            case "coat" -> booted(Top.COAT, Hat.NONE, 0x8B6A47, 0x3E4656, 0xE9DFC8);
            case "raincoat" -> booted(Top.COAT, Hat.HOOD, 0xF2C12E, 0x46597E, 0xF2C12E);
            case "jacket" -> plain(Top.JACKET, Hat.NONE, 0x5A4A3C, 0x3E4F70, 0xF1EDE4);
            case "hoodie" -> plain(Top.HOODIE, Hat.NONE, 0x6A7A8A, 0x3E4656, 0xF1EDE4);
            case "sweater" -> plain(Top.SWEATER, Hat.NONE, 0xC8553C, 0x4C5468, 0xF1EDE4);
            case "tee" -> plain(Top.TEE, Hat.NONE, 0xF4EEE2, 0x3E5C86, 0xF1EDE4);
            case "overalls" -> plain(Top.OVERALLS, Hat.NONE, 0xE2C25A, 0x3D61A0, 0x8A4B32);
            case "shorts" -> shorts(Hat.NONE, 0x3F8F8A, 0xC9B48A);
            case "swimsuit", "surfer", "swimmer" -> shorts(Hat.NONE, 0xE2604A, 0x2F6FB5);
            case "cyclist", "biker", "skateboarder" -> shorts(Hat.HARD, 0xE2402F, 0x2B2B33);
            case "violinist", "pianist", "cellist", "conductor" ->
                feminine
                        ? plain(Top.GOWN, Hat.NONE, 0x2B2A3A, 0x2B2A3A, 0x8A2F4A)
                        : plain(Top.SUIT, Hat.NONE, 0x26252E, 0x26252E, 0x26252E);
            case "guitarist", "drummer" -> booted(Top.JACKET, Hat.NONE, 0x35303C, 0x3D4A66, 0xE0B84C);
            case "skier" -> booted(Top.COAT, Hat.BEANIE, 0x2F8FC0, 0x2B3348, 0x2F8FC0);
            case "business" -> plain(Top.SUIT, Hat.NONE, 0x39425A, 0x39425A, 0xC23F48);
            case "hunter", "archer", "elf" -> booted(Top.HOODIE, Hat.HOOD, 0x4E6B3A, 0x5A4632, 0xC8A25A);
            case "hiker" -> shorts(Hat.STRAW, 0xC8683C, 0x8A7A54);
            case "vampire" -> cloaked(Top.SUIT, Hat.NONE, 0x26242C, 0x26242C, 0x8A1F2C);
            case "clown" -> plain(Top.OVERALLS, Hat.TOP, 0xF0B92E, 0xD8433C, 0x3F7CC0);
            case "postman" -> plain(Top.UNIFORM, Hat.CAP, 0x2F5F96, 0x2F4266, 0xE8C24C);
            case "mermaid" -> plain(Top.SARI, Hat.TIARA, 0x2FA08A, 0x2FA08A, 0x7AD8C0);
            case "angel" -> plain(Top.ROBE, Hat.NONE, 0xFBF8F0, 0xFBF8F0, 0xF0CE6A);
            default -> null;
        };
    }

    private static Outfit skirted(Top top, int upper, int below) {
        return new Outfit(top, Lower.SKIRT, Hat.NONE, Ink.of(upper), Ink.of(below), Ink.of(0x8A4B32), false, false);
    }

    private static Outfit shorts(Hat hat, int upper, int below) {
        return new Outfit(Top.SPORT, Lower.SHORTS, hat, Ink.of(upper), Ink.of(below), Ink.of(0xF3F0EA), false, false);
    }

    private static Outfit athlete() {
        return new Outfit(
                Top.SPORT, Lower.SHORTS, Hat.BAND, Ink.of(0xE4483C), Ink.of(0xF3F0EA), Ink.of(0xF3F0EA), false, false);
    }

    private static Outfit plain(Top top, Hat hat, int upper, int below, int accent) {
        return new Outfit(top, Lower.TROUSERS, hat, Ink.of(upper), Ink.of(below), Ink.of(accent), false, false);
    }

    private static Outfit booted(Top top, Hat hat, int upper, int below, int accent) {
        return new Outfit(top, Lower.TROUSERS, hat, Ink.of(upper), Ink.of(below), Ink.of(accent), true, false);
    }

    private static Outfit cloaked(Top top, Hat hat, int upper, int below, int accent) {
        return new Outfit(top, Lower.TROUSERS, hat, Ink.of(upper), Ink.of(below), Ink.of(accent), true, true);
    }
}
