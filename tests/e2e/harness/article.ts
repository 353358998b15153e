/** A news page as sites serve it: head with metadata, a header, the article, a form, a footer. Paragraphs may hold markup. */
export interface ArticleParts {
  readonly lang: string;
  readonly title: string;
  readonly date: string;
  readonly paragraphs: readonly string[];
  /** Further markup at the end of the body. */
  readonly after?: string;
  /** A content security policy for the page. */
  readonly policy?: string;
}

export function articlePage({ lang, title, date, paragraphs, after = '', policy }: ArticleParts): string {
  const linkedData = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: `${date}T08:00:00Z`,
  };
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>${title}</title>
${policy ? `<meta http-equiv="content-security-policy" content="${policy}">` : ''}
<meta property="og:title" content="${title}">
<script type="application/ld+json">${JSON.stringify(linkedData)}</script>
<style>body { font: 18px/1.6 Georgia, serif; margin: 40px auto; max-width: 640px }</style>
</head>
<body>
<header><a href="/">Front page</a> <input value="Nvidia is worth $5 trillion" aria-label="Search"></header>
<main><article><h1>${title}</h1><p><time datetime="${date}">${date}</time></p>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
</article></main>
<footer>Subscribe for $1 a week</footer>
${after}
</body>
</html>`;
}
