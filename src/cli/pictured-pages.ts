import type { SampleArticle } from '../ui/welcome/articles/sample-article.ts';
import { SAMPLE_ARTICLES } from '../ui/welcome/articles/sample-articles.ts';
import type { ExtensionBrowser } from './launch-chromium.ts';

/** Pages of ours stand at addresses that the extension reads; the other it has to ask for. */
export const SITE = 'http://www.reuters.com';
export const OTHER_SITE = 'http://weekly.example';

/** Answers for the site: the sample articles under their languages, and under `fair` a page that bears no figure on file. */
export async function servePages({ context }: ExtensionBrowser): Promise<void> {
  for (const [locale, article] of Object.entries(SAMPLE_ARTICLES)) {
    const answer = { contentType: 'text/html; charset=utf-8', body: articlePage(article) };
    await context.route(`${SITE}/${locale}`, (route) => route.fulfill(answer));
  }
  await context.route(`${SITE}/fair`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: articlePage({
        ...SAMPLE_ARTICLES.en,
        title: 'A village fair',
        paragraphs: ['AI was the talk of the village fair, which took £45 from each of 4,200 visitors.'],
      }),
    }),
  );
}

/** A page as a newspaper has it. */
function articlePage({ language, title, published, paragraphs }: SampleArticle): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta property="article:published_time" content="${published}">
<style>
  :root { color-scheme: light dark; background: light-dark(#fff, #141414); color: light-dark(#1a1a1a, #e4e4e4) }
  body { max-width: 620px; margin: 40px; font: 17px/1.65 Georgia, "Liberation Serif", "DejaVu Serif", serif }
  body:lang(zh) { font-family: "Noto Serif CJK SC", "Noto Serif SC", serif }
  h1 { font-size: 32px; line-height: 1.2 } time { color: light-dark(#666, #999); font: 13px system-ui }
</style>
</head>
<body><main><article><h1>${title}</h1><time datetime="${published}">${published}</time>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
</article></main></body>
</html>`;
}
