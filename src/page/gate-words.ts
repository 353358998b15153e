/**
 * The words by which a page and a block are let through to the matcher. They only spare the background work: a word too many
 * costs a message, a word missing costs a mark. They are parts of regular expressions, case as the words are usually printed (an
 * expression that ignores case takes twice as long). Chinese stands in both scripts, by the characters that tell a word.
 */
export interface Words {
  readonly latin: string;
  readonly chinese: string;
}

/** One of these anywhere on the page: it may be about our subject. Company names that every page's footer carries are left out. */
export const SUBJECTS: Words = {
  latin:
    'A\\.?I\\b|GPT|LLM|[GT]PUs?\\b|NVDA|NVIDIA|NANDA|Rubin\\b|Blackwell|Anthropic|Claude|Altman|DeepSeek|Gartner|Stargate|CoreWeave|[Oo]pen ?[Aa]i\\b|' +
    '[Nn]vidia|rtificial [Ii]n|enerative|hatbot|yperscal|[Cc]apex|apital [Ees][xp]|ata ?-?[Cc]ent|[Ww]orkslop|ost [Vv]aluable|hip ?maker|allucinat',
  chinese:
    '人工智|[英辉輝][伟偉达達]|[黄黃]仁|特曼|生成式|[大言]模型|算力|[数數][据據]中心|料中心|[资資]本[支开開]|科技巨|高德[纳納]|市值|[芯晶]片|器人|幻[觉覺]|智能[体體]',
};

/** Numbers with a currency, unit or scale, and numbers in words. Joined text has a line break between nodes: `$5<b>bn</b>`. */
export const FIGURES: Words = {
  latin:
    '[$€£¥]\\s?\\d|\\d\\+?[\\s-]?(?:%|per ?c|pct?\\b|[bm]n\\b|trn?\\b|[BMTbt]\\b|[GMT]W|x\\b|×|[gm][ie]gaw|times\\b|-?fold|dollar|euro|years?\\b|months?\\b)|USD?\\s?\\d|illion|' +
    '\\b(?:[Hh]alf|thirds?|quarter|[Tt]wice|[Dd]oubl|[Tt]ripl|out of (?:\\d|ten|five)|in (?:ten|five|three|four)\\b|per ?cent)|(?:two|three|four|five|six|seven|eight|nine|ten)[ -](?:year|times|countr|month)|nfold',
  chinese:
    '[\\d０-９一二两兩三四五六七八九十百千几幾数數半]\\s?[万萬亿億兆％倍成元]|[￥＄]|[\\d０-９][余多]|百分|分之|翻[了一两兩番倍]|[万萬][亿億]|(?:[一二两兩三四五六七八九十]|(?:^|\\D)\\d\\d?)\\s?[年到至]',
};

/** Claims that carry no figure are known by words; a block with one of these is let through without one. */
export const CUES: Words = {
  latin:
    'aluable|tock ?market|(?:eft|ight|ne|ther) hand|-?mail (?:f|s|w|t|r)|scared|worried|afraid|fear|earning gap|not (?:learn|ret|rem|adapt|give)|orthless|bsolete|seful li|' +
    'epreciat|ircular|ound-?trip|ero return|no return|roductiv|slower|rework|allucinat|umber one|ubble|of intent|ackstop',
  chinese:
    '最[值有]|市值|第一|股市|[左右]手|[邮郵]件|害怕|[担擔]心|[吓嚇]|[学學][习習]|[记記][忆憶]|落[差后後]|[鸿鴻][沟溝]|折[旧舊]|[报報廢废][廢废]|不值|白送|淘汰|[寿壽]命|[循闭閉][环環]|回[报報]|' +
    '[总總]和|返工|重工|[编編]造|幻[觉覺]|生[产產]力|泡沫|意向[书書]|兜底|[搁擱]置|[领領]先',
};
