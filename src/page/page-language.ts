/** Characters that only one script has, of the kind that every news text is full of. */
const SIMPLIFIED = /[这们为个国来时对会发经东车问间开长见说请让资达过还进业认计]/g;
const TRADITIONAL = /[這們為個國來時對會發經東車問間開長見說請讓資達過還進業認計]/g;
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
