import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../../../../src/build/project.ts';
import { OBSERVATION_KINDS, TOPICS } from '../../../../src/claims/schema.ts';
import { localeOf, translate } from '../../../../src/ui/language/locale.ts';
import { isWord } from '../../../../src/ui/language/words.ts';

const read = (path: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../../../src/ui/${path}`, import.meta.url), 'utf8'));

const FILES = {
  'the words of the card': ['language/words/en.json', 'language/words/zh-Hans.json', 'language/words/zh-Hant.json'],
  'the texts of the pages': ['locales/en.json', 'locales/zh_CN.json', 'locales/zh_TW.json'],
} as const;

const places = (text: string | undefined) => [...new Set(text?.match(/\$\d/g))].toSorted();

describe.each(Object.entries(FILES))('%s', (_, [en, hans, hant]) => {
  const texts = [read(en), read(hans), read(hant)] as const;

  it('have the same keys in every language, in the same order', () => {
    for (const other of texts.slice(1)) expect(Object.keys(other)).toEqual(Object.keys(texts[0]));
  });

  it('have the same places to fill in', () => {
    // "One figure" need not print its 1.
    for (const key of Object.keys(texts[0]).filter((name) => !name.endsWith('_one'))) {
      for (const other of texts.slice(1)) expect([key, ...places(other[key])]).toEqual([key, ...places(texts[0][key])]);
    }
  });

  it('leave no text empty', () => {
    for (const text of texts.flatMap((one) => Object.values(one))) expect(text.trim()).not.toBe('');
  });

  it('use the characters of their own script', () => {
    expect(Object.values(texts[1]).join('')).not.toMatch(
      /[這為數據與紀錄說網頁顯關閉開體現實際預測檔項標題選擇後來時間]/,
    );
    expect(Object.values(texts[2]).join('')).not.toMatch(
      /[这为数据与记录说网页显关闭开体现实际预测项标题选择后来时间]/,
    );
  });
});

describe('every key', () => {
  const sets = ['locales/en.json', 'language/words/en.json', 'packs/words/en.json'];
  const keys = sets.flatMap((path) => Object.keys(read(path)));

  it('stands in one set alone', () => expect(keys.length).toBe(new Set(keys).size));

  it('is asked for somewhere', () => {
    const code = ['wxt.config.ts', ...globSync('src/**/*.{ts,tsx}', { cwd: PROJECT })]
      .map((file) => readFileSync(join(PROJECT, file), 'utf8'))
      .join('\n');
    // Counted texts are asked for by their stem, and those of a value by what stands before it: `kind_${kind}`.
    const named = new Set(code.replaceAll(/__MSG_|__/g, ' ').match(/[A-Za-z][\w-]*/g));
    const stems = [...code.matchAll(/`([a-z]+_(?:[a-z]+[_-])*)\$\{/g)].map(([, stem = '']) => stem);
    const stemOf = (key: string) => key.replace(/_(?:one|other)$/, '');
    const isAsked = (key: string) =>
      named.has(key) || named.has(stemOf(key)) || stems.some((stem) => key.startsWith(stem));
    expect(keys.filter((key) => !isAsked(key))).toEqual([]);
  });
});

describe('the words of the card', () => {
  it.each(OBSERVATION_KINDS)('name the kind of observation %s', (kind) => expect(isWord(`kind_${kind}`)).toBe(true));
  it.each(TOPICS)('name the topic %s', (topic) => expect(isWord(`topic_${topic}`)).toBe(true));
});

describe('the language of the interface', () => {
  it.each([
    [['en-GB', 'zh-CN'], 'en'],
    [['zh-CN'], 'zh-Hans'],
    [['zh'], 'zh-Hans'],
    [['zh-SG'], 'zh-Hans'],
    [['zh-TW'], 'zh-Hant'],
    [['zh-HK', 'en'], 'zh-Hant'],
    [['zh-Hans-HK'], 'zh-Hans'],
    [['zh-Hant-CN'], 'zh-Hant'],
    [['de-DE', 'zh-MO'], 'zh-Hant'],
    [['fr'], 'en'],
    [[], 'en'],
  ])('of a browser that prefers %j is %s', (languages, locale) => {
    expect(localeOf(languages)).toBe(locale);
  });

  it('fills in what a text leaves open', () => {
    expect(translate('en', 'card_as-of', ['6 Oct 2026'])).toBe('as of 6 Oct 2026');
    expect(translate('zh-Hans', 'card_as-of', ['$2'])).toBe('截至 $2');
  });
});
