/** Characters that only one script has, of the kind that every news text is full of. */
const SIMPLIFIED =
  /[这们为个国来时对会发经东车马门问间关开长见说话语请让资购达过还进远运连选钱银铁错业专严丽举义乐习亏亚产亿从众优传伤价认计订论设证评词译试该]/g;
const TRADITIONAL =
  /[這們為個國來時對會發經東車馬門問間關開長見說話語請讓資購達過還進遠運連選錢銀鐵錯業專嚴麗舉義樂習虧亞產億從眾優傳傷價認計訂論設證評詞譯試該]/g;
const HAN = /[\u4e00-\u9fff]/g;
const SAMPLE = 4000;

/**
 * BCP 47: `en`, `zh-Hans`, `zh-Hant`, or what the page names. The text decides between the scripts, and between Chinese and
 * others: many Chinese pages carry `lang="en"` from a template.
 */
export function languageOf(document: Document, text: string): string {
  const sample = text.slice(0, SAMPLE);
  const declared =
    document.documentElement.getAttribute('lang') ||
    document.querySelector('meta[property="og:locale" i]')?.getAttribute('content') ||
    document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content') ||
    '';
  const tag = declared.trim().replaceAll('_', '-').toLowerCase();
  const han = count(sample, HAN);
  const kana = count(sample, /[\u3040-\u30ff]/g);
  if (han > sample.length / 5 && kana < han / 10) return scriptOf(sample, tag);
  if (/^(?:zh|yue|cmn)/.test(tag)) return sample.length - han > 200 && han < 10 ? 'en' : scriptOf(sample, tag);
  return /^[a-z]{2,3}(?:-|$)/.exec(tag) ? (tag.split('-')[0] as string) : 'en';
}

function scriptOf(sample: string, tag: string): string {
  const simplified = count(sample, SIMPLIFIED);
  const traditional = count(sample, TRADITIONAL);
  if (simplified !== traditional) return simplified > traditional ? 'zh-Hans' : 'zh-Hant';
  return /hant|-(?:tw|hk|mo)\b|^yue/.test(tag) ? 'zh-Hant' : 'zh-Hans';
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
