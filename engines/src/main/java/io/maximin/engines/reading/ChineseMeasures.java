package io.maximin.engines.reading;

import io.maximin.engines.language.Language;

/** Words that count in Chinese: two of them are 两, not 二. */
final class ChineseMeasures {
    private static final String MEASURES =
            "个個位名只隻条條张張本件块塊天年次种種家间間台臺辆輛杯瓶碗双雙对對层層座棵朵首部场場遍趟岁歲点點周倍米公里斤吨噸人句段篇套份片颗顆滴根支把匹群排串束元万萬千亿億半" + "分小星架艘盒包箱站届門门阵陣幅粒蚊日";

    private ChineseMeasures() {}

    /** Whether what stands at {@code index} is counted by the number before it. */
    static boolean counts(Language language, String text, int index) {
        if (language != Language.CHINESE && language != Language.CANTONESE) {
            return false;
        }
        int next = index < text.length() && text.charAt(index) == ' ' ? index + 1 : index;
        return next < text.length() && MEASURES.indexOf(text.charAt(next)) >= 0 && !isOrdinalOrDate(text, index, next);
    }

    private static boolean isOrdinalOrDate(String text, int index, int next) {
        int begin = index;
        while (begin > 0 && Character.isDigit(text.charAt(begin - 1))) {
            begin--;
        }
        boolean ordinal = begin > 0 && "第初".indexOf(text.charAt(begin - 1)) >= 0;
        return ordinal || text.charAt(next) == '日' || (text.charAt(next) == '分' && text.startsWith("分之", next));
    }
}
