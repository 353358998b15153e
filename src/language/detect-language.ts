import { SIMPLIFIED, TRADITIONAL } from './fold-table.ts';

export type TextLanguage = 'en' | 'zh-Hans' | 'zh-Hant';

/** Enough of a text to tell its language. */
const SAMPLE = 20_000;

let traditionalUnits: ReadonlySet<string> | null = null;
let simplifiedUnits: ReadonlySet<string> | null = null;

/**
 * The language that a text is written in, of the three that are read here: Chinese where Han characters carry it (names in
 * Latin letters and digits count for less), Traditional where forms that only it has outnumber those that only Simplified has.
 */
export function detectLanguage(text: string): TextLanguage {
  traditionalUnits ??= new Set(TRADITIONAL);
  simplifiedUnits ??= new Set([...SIMPLIFIED].filter((c) => !traditionalUnits?.has(c) && !SHARED.has(c)));
  let han = 0;
  let words = 0;
  let inWord = false;
  let traditional = 0;
  let simplified = 0;
  const end = Math.min(text.length, SAMPLE);
  for (let i = 0; i < end; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x4e00 && unit <= 0x9fff) {
      han += 1;
      const character = text.charAt(i);
      if (traditionalUnits.has(character)) traditional += 1;
      else if (simplifiedUnits.has(character)) simplified += 1;
    }
    const isLetter = (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
    if (isLetter && !inWord) words += 1;
    inWord = isLetter;
  }
  // Two characters make a word; names in Latin letters stand among them.
  if (han === 0 || han * 2 < words) return 'en';
  return traditional > simplified ? 'zh-Hant' : 'zh-Hans';
}

/** Simplified forms that Traditional text writes too, as another word (后, 里, 台, 面, 干 ...). */
const SHARED: ReadonlySet<string> = new Set(
  '后里台面干几范谷只松云占系周制余复冲出准克别卷历只向吁吊合同回困姜家布并广当征御志念恶愿才扎托折挂挽斗旋旗升签据了于游漓尽千曲朱李杰极沈沾注淀温灶炉熏玩琅症瞭秋种第纤绱置群舍芸药着虫蜡表谥赞踪迹辟迂郁采里针钟铲闲鞋须饥饮',
);
