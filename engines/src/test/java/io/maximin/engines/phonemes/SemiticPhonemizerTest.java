package io.maximin.engines.phonemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SemiticPhonemizerTest {
    private static String said(Phonemizer phonemizer, String phrase) {
        return phonemizer.pronounce(phrase).stream().map(SpokenWord::symbols).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "كِتَابٌ, kitˈaːb",
        "الْكِتَابُ, alkitˈaːb",
        "الشَّمْسُ, aʃːˈams",
        "مُعَلِّمٌ, muʔˈalːim",
        "مَدْرَسَةٌ, mˈadrasa",
        "فِي الْبَيْتِ, fiː lbˈajt",
        "شُكْرًا, ʃˈukran",
        "هذا, hˈaːðaː",
        "مُسْتَشْفًى, mustˈaʃfaː",
        "كَتَبُوا, kˈatabuː",
    })
    void vowelledArabicIsReadByTheRules(String phrase, String symbols) {
        assertThat(said(new ArabicPhonemizer(LexiconVowelling.arabic()), phrase))
                .isEqualTo(symbols);
    }

    @ParameterizedTest
    @CsvSource({"والكتاب, walkitˈaːb", "في المدرسة, fiː lmˈadrasa", "جميل, ʤamˈiːl"})
    void frequentArabicWordsAreVowelled(String phrase, String symbols) {
        assertThat(said(new ArabicPhonemizer(LexiconVowelling.arabic()), phrase))
                .isEqualTo(symbols);
    }

    @ParameterizedTest
    @CsvSource({
        "שָׁלוֹם, ʃalˈom",
        "מֶלֶךְ, mˈelex",
        "סֵפֶר, sˈefeɾ",
        "תּוֹדָה, todˈa",
        "בַּיִת, bˈajit",
        "רוּחַ, ɾˈuax",
        "יְלָדִים, jeladˈim",
        "כָּל, kol",
        "כָּתַבְתִּי, katˈavti",
    })
    void pointedHebrewIsReadByTheRules(String phrase, String symbols) {
        assertThat(said(new HebrewPhonemizer(LexiconVowelling.hebrew()), phrase))
                .isEqualTo(symbols);
    }

    @ParameterizedTest
    @CsvSource({"הילדים, hajladˈim", "ובבית, uvevˈajit", "הכלב, hakˈelev"})
    void frequentHebrewWordsArePointed(String phrase, String symbols) {
        assertThat(said(new HebrewPhonemizer(LexiconVowelling.hebrew()), phrase))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "کتاب, ketˈɑːb",
        "کتاب‌ها, ketɑːbhˈɑː",
        "خانه, xɑːnˈe",
        "می‌کند, mˈikonæd",
        "بزرگ‌ترین, bozorɡtærˈin",
        "دانشگاه, dɑːneʃɡˈɑːh",
    })
    void persianWordsHaveTheirShortVowels(String phrase, String symbols) {
        assertThat(said(new PersianPhonemizer(), phrase)).isEqualTo(symbols);
    }

    @ParameterizedTest
    @CsvSource({
        "mga bata, maŋˈa bˈataʔ",
        "ang aso, aŋ ˈaso",
        "ngiti, ŋˈiti",
        "basâ, basˈaʔ",
        "gabí, ɡabˈi",
        "pag-asa, paɡʔˈasa",
        "edukasyon, edukaʃˈon",
    })
    void filipinoIsReadAsItIsSpelled(String phrase, String symbols) {
        assertThat(said(new FilipinoPhonemizer(), phrase)).isEqualTo(symbols);
    }
}
