import type { Words } from './subject.ts';

/**
 * The words by which a page and a block are let through to the matcher. They only spare the background work: a word too many
 * costs a message, a word missing costs a mark. They are parts of regular expressions, case as the words are usually printed (an
 * expression that ignores case takes twice as long). Chinese stands in both scripts, by the characters that tell a word.
 */
/** Numbers with a currency, unit or scale, and numbers in words. Joined text has a line break between nodes: `$5<b>bn</b>`. */
export const FIGURES: Words = {
  latin:
    '[$€£¥]\\s?\\d|\\d\\+?[\\s-]?(?:%|per ?c|pct?\\b|[bm]n\\b|trn?\\b|[BMTbt]\\b|[GMT]W|x\\b|×|[gm][ie]gaw|times\\b|-?fold|dollar|euro|years?\\b|months?\\b)|USD?\\s?\\d|illion|' +
    '\\b(?:[Hh]alf|thirds?|quarter|[Tt]wice|[Dd]oubl|[Tt]ripl|out of (?:\\d|ten|five)|in (?:ten|five|three|four)\\b|per ?cent)|(?:two|three|four|five|six|seven|eight|nine|ten)[ -](?:year|times|countr|month)|nfold',
  chinese:
    '[\\d０-９一二两兩三四五六七八九十百千几幾数數半]\\s?[万萬亿億兆％倍成元美位名]|[￥＄]|[\\d０-９][余多]|百分|分之|翻[了一两兩番倍]|[万萬][亿億]|(?:[一二两兩三四五六七八九十]|(?:^|\\D)\\d\\d?)\\s?[年到至]',
};

/** Claims that carry no figure are known by words: a block that names our subject is let through without one, and so is one of these. */
export const CUES: Words = {
  latin:
    'icrosoft|tock ?market|GDP|e-?mail|(?:eft|ight|ne|ther) hand|earning gap|memory|(?:no|ero) return|orthless|bsolete|epreciat|ircular|ound-?trip|IPO|interview|employees|JPM|Goldman|commerce',
  chinese:
    '微[软軟]|股市|[左右]手|[邮郵]件|落差|[鸿鴻][沟溝]|[废廢]|不值|白送|[循闭閉][环環]|回[报報]|[总總]和|[四五][国國]|上市|[电電]商|[客][户戶]',
};
