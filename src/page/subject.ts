/**
 * The words by which a page is known to be about our subject. Parts of regular expressions, case as the words are usually
 * printed (an expression that ignores case takes twice as long). Chinese stands in both scripts.
 */
export interface Words {
  readonly latin: string;
  readonly chinese: string;
}

/**
 * Where a word in capitals may end, for `\b` will not do: the browser joins the texts of neighbours without a space, so that a
 * tag and the headline after it read `AIThe chips`, a tag and its day `AI2026`. A word that goes on in capitals is another.
 */
const END = '(?![a-z]|[A-Z](?![a-z]))';

/** One of these anywhere on the page: it may be about our subject. Company names that every page's footer carries are left out. */
export const SUBJECTS: Words = {
  latin:
    `A\\.?I${END}|MIT${END}|` +
    'GPT|LLM|GPU|TPU(?!T)|NVDA|NVIDIA|NANDA|Rubin(?![a-z])|Blackwell|Hopper|Anthropic|Claude|Altman|DeepSeek|Gartner|Stargate|CoreWeave|Burry|Big Tech|[Oo]pen ?[Aa]i(?![a-z])|' +
    '[Nn]vidia|rtificial [Ii]n|enerative|hatbot|yperscal|[Cc]apex|apital [Ees][xp]|ata ?-?[Cc]ent|[Ww]orkslop|ost [Vv]aluable|hip ?maker|allucinat|arket (?:value|cap)|ech giant|Nadella|nternal e-?mail|e-?commerce',
  chinese:
    '人工智|[英辉輝][伟偉达達]|[黄黃]仁|特曼|生成式|[大言]模型|算力|[数數][据據]中心|料中心|[资資]本[支开開]|科技巨|高德[纳納]|市值|[芯晶]片|器人|幻[觉覺]|智能[体體]|麻省|星[际際]之|折[旧舊]|[纳納]德拉|部[邮郵]件|[电電](?:子商|商)',
};

/** Asks whether words stand in a text. Its expressions are made when they are first needed: most pages are in one script. */
export class Question {
  private words: readonly Words[];
  private latin: RegExp | null = null;
  private both: RegExp | null = null;

  constructor(...words: Words[]) {
    this.words = words;
    asked.push(this);
  }

  also(words: Words): void {
    this.words = [...this.words, words];
    this.latin = this.both = null;
  }

  /**
   * The expression (global, never matching nothing) that suits the text, set to begin; a shorter one where no Chinese was met so
   * far: to make a second one costs more than the longer one takes.
   */
  in(text: string): RegExp {
    if (!this.both && /[\u4e00-\u9fff]/.test(text))
      this.both = compiled([...latin(this.words), ...this.words.map((one) => one.chinese)]);
    const pattern = this.both ?? (this.latin ??= compiled(latin(this.words)));
    pattern.lastIndex = 0;
    return pattern;
  }
}

const latin = (words: readonly Words[]): string[] => words.map((one) => one.latin);

const compiled = (parts: readonly string[]): RegExp => new RegExp(parts.filter((part) => part !== '').join('|'), 'g');

/** Every question of this script, so that words which come later are asked for too. */
const asked: Question[] = [];

/** Words that claim packs bring: a page or a block that bears one is let through as well. */
export function alsoAskFor(added: Words): void {
  for (const question of asked) question.also(added);
}

const SUBJECT = new Question(SUBJECTS);

/** Whether a text names our subject at all. A page where none does is never asked about. */
export const namesSubject = (text: string): boolean => SUBJECT.in(text).test(text);
