import { beforeAll, describe, expect, it } from 'vitest';
import { OWN_PAGES, readPageFiles } from '../pages/page-files.ts';
import { tryPages, type PageResult } from '../pages/try-pages.ts';

const pages = readPageFiles(OWN_PAGES);

describe('an article as a site serves it', () => {
  let results: readonly PageResult[];

  beforeAll(async () => {
    results = await tryPages(pages);
  });

  it.each(pages.map(({ name }) => name))('%s is, but for its marks, as without the extension', (name) => {
    expect(results.find((result) => result.name === name)?.faults).toEqual([]);
  });

  it('bears marks where it is about our subject, and none where it is not', () => {
    const marked = results.filter(({ marks }) => marks.length > 0).map(({ name }) => name);
    expect(marked).toEqual(pages.map(({ name }) => name).filter((name) => !name.startsWith('football')));
  });
});
