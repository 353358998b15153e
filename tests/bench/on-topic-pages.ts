import type { ClaimsBundle } from '../../src/claims/bundle.ts';
import type { Claim } from '../../src/claims/schema.ts';
import type { PageFile } from '../pages/page-files.ts';

/** Paragraphs about our subject in one page, among others. */
const CLAIMS_A_PAGE = 6;
const PAGES = 20;

/**
 * Articles about our subject as news sites serve them, half of them in Chinese: what some claims on file say of themselves,
 * between paragraphs about other things, with a site's navigation, teasers and comments around.
 */
export function onTopicPages(bundle: ClaimsBundle): PageFile[] {
  return Array.from({ length: PAGES }, (_, at) => {
    const language = at % 2 === 0 ? 'en' : 'zh-Hans';
    const claims = Array.from(
      { length: CLAIMS_A_PAGE },
      (_, i) => bundle.claims[(at * CLAIMS_A_PAGE + i * 7) % bundle.claims.length] as Claim,
    );
    return { name: `on-topic-${at + 1}.html`, html: pageOf(claims, language) };
  });
}

const OTHER = {
  en: [
    'The square was empty by noon, and the shops along the river had closed their shutters against the heat of the day.',
    'A committee of the council will look at the plans again in spring, when the old bridge has been repaired and painted.',
    'Visitors came from 14 towns, and the choir sang until the lamps were lit, which nobody had expected of a Tuesday.',
  ],
  'zh-Hans': [
    '中午时分广场上空无一人，沿河的店铺都放下了百叶窗，躲避午后的热气。',
    '等旧桥修好、重新刷漆之后，委员会将在春天再次审议这些方案。',
    '来自14个乡镇的游客一直留到点灯时分，合唱团也唱到了很晚，谁也没想到星期二会这样热闹。',
  ],
} as const;

function pageOf(claims: readonly Claim[], language: 'en' | 'zh-Hans'): string {
  const other = OTHER[language];
  const filler = (at: number) => `<p>${other[at % other.length]}</p>`;
  const paragraphs = claims.flatMap((claim, at) => [
    `<p>${escaped(claim.statement[language])}</p>`,
    filler(at),
    `<p>${escaped(claim.context[language])}</p>`,
    filler(at + 1),
  ]);
  const title = escaped(claims[0]?.title[language] ?? '');
  const links = (count: number, text: string) =>
    Array.from({ length: count }, (_, at) => `<li><a href="/${at}"><span>${text}</span> <b>${at}</b></a></li>`).join(
      '\n',
    );
  const teasers = Array.from(
    { length: 30 },
    (_, at) =>
      `<section><h3><a href="/t${at}">${other[at % other.length]}</a></h3>${filler(at)}<time>${at + 1}:00</time></section>`,
  ).join('\n');
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${title}</title><meta property="article:published_time" content="2026-01-20T08:00:00Z"></head>
<body>
<header><nav><ul>${links(60, language === 'en' ? 'Section' : '栏目')}</ul></nav></header>
<main><article><h1>${title}</h1><time datetime="2026-01-20">2026-01-20</time>${paragraphs.join('\n')}</article></main>
<aside>${teasers}</aside>
<footer><ul>${links(40, language === 'en' ? 'About' : '关于')}</ul></footer>
</body>
</html>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
