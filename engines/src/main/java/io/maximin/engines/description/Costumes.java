package io.maximin.engines.description;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Garments that make the dress of who wears them. */
final class Costumes {
    /** What a word for a garment ends with, and the costume it stands for; longer ones first. */
    private static final List<Map.Entry<String, String>> GARMENTS = List.of(
            Map.entry("wedding dress", "bride"),
            Map.entry("wedding gown", "bride"),
            Map.entry("婚纱", "bride"),
            Map.entry("space suit", "astronaut"),
            Map.entry("spacesuit", "astronaut"),
            Map.entry("宇航服", "astronaut"),
            Map.entry("hanfu", "hanfu"),
            Map.entry("汉服", "hanfu"),
            Map.entry("kimono", "kimono"),
            Map.entry("和服", "kimono"),
            Map.entry("sari", "sari"),
            Map.entry("纱丽", "sari"),
            Map.entry("cheongsam", "qipao"),
            Map.entry("qipao", "qipao"),
            Map.entry("旗袍", "qipao"),
            Map.entry("ball gown", "gown"),
            Map.entry("gown", "gown"),
            Map.entry("礼服", "gown"),
            Map.entry("tracksuit", "athlete"),
            Map.entry("swimsuit", "swimsuit"),
            Map.entry("bikini", "swimsuit"),
            Map.entry("泳衣", "swimsuit"),
            Map.entry("tuxedo", "suit"),
            Map.entry("suit", "suit"),
            Map.entry("西装", "suit"),
            Map.entry("raincoat", "raincoat"),
            Map.entry("雨衣", "raincoat"),
            Map.entry("overalls", "overalls"),
            Map.entry("dress", "dress"),
            Map.entry("裙子", "dress"),
            Map.entry("连衣裙", "dress"),
            Map.entry("裙", "dress"),
            Map.entry("skirt", "skirt"),
            Map.entry("robe", "robe"),
            Map.entry("长袍", "robe"),
            Map.entry("hoodie", "hoodie"),
            Map.entry("卫衣", "hoodie"),
            Map.entry("sweater", "sweater"),
            Map.entry("jumper", "sweater"),
            Map.entry("毛衣", "sweater"),
            Map.entry("jacket", "jacket"),
            Map.entry("夹克", "jacket"),
            Map.entry("coat", "coat"),
            Map.entry("大衣", "coat"),
            Map.entry("t-shirt", "tee"),
            Map.entry("tee shirt", "tee"),
            Map.entry("shorts", "shorts"));

    private Costumes() {}

    static Optional<String> of(String garment) {
        String lower = garment.toLowerCase(Locale.ROOT);
        return GARMENTS.stream()
                .filter(entry -> lower.endsWith(entry.getKey()))
                .findFirst()
                .map(Map.Entry::getValue);
    }

    static void wear(List<Sketch> people, String garment) {
        of(garment)
                .ifPresent(
                        costume -> people.stream().filter(Sketch::isPerson).forEach(person -> person.costume(costume)));
    }
}
