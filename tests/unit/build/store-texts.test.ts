import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FIELDS = {
  en: ['Name', 'Summary'],
  'zh-Hans': ['名称', '摘要'],
  'zh-Hant': ['名稱', '摘要'],
} as const;

describe.each(Object.entries(FIELDS))('the store listing in %s', (language, [name, summary]) => {
  const text = readFileSync(new URL(`../../../store/${language}.md`, import.meta.url), 'utf8');
  const field = (label: string) => new RegExp(`\\*\\*${label}\\*\\*[:：]\\s*(.+)`).exec(text)?.[1] ?? '';

  it('has a name and a summary of the length that stores take', () => {
    expect(field(name).length).toBeGreaterThan(5);
    expect(field(name).length).toBeLessThanOrEqual(45);
    expect(field(summary).length).toBeGreaterThan(20);
    expect(field(summary).length).toBeLessThanOrEqual(132);
  });
});
