import { describe, expect, it } from 'vitest';
import { bundle } from 'virtual:claims';
import { remarkText } from '../../../../src/ui/card/remark-text.ts';
import { nameAndRemark } from '../../../../src/ui/card/source-lines.ts';

describe('a remark on a publisher', () => {
  it.each([
    ['reproduces the Gartner release and table', '转载 Gartner 新闻稿和表格', '轉載 Gartner 新聞稿和表格'],
    ['copy', '转载', '轉載'],
    ['on the Financial Times', '据 Financial Times', '據 Financial Times'],
    ["on Bloomberg's count", '据 Bloomberg 统计', '據 Bloomberg 統計'],
    ['Reuters, FT, WSJ', 'Reuters、FT、WSJ', 'Reuters、FT、WSJ'],
    ['undated; fits March 2026', '未注日期；内容与 2026 年 3 月相符', '未註日期；內容與 2026 年 3 月相符'],
    [
      'Form 10-Q for January–March 2026; mirror',
      '10-Q 季报，截至 2026 年 3 月；镜像',
      '10-Q 季報，截至 2026 年 3 月；鏡像',
    ],
  ])('%s is told in Chinese: %s', (remark, simplified, traditional) => {
    const plain = (text: string) => text.replaceAll('\u00a0', ' ');
    expect(plain(remarkText(remark, 'zh-Hans').text)).toBe(simplified);
    expect(plain(remarkText(remark, 'zh-Hant').text)).toBe(traditional);
    expect(remarkText(remark, 'zh-Hant').language).toBe('zh-Hant');
    expect(remarkText(remark, 'en')).toEqual({ text: remark, language: 'en' });
  });

  it('of a pack that says something else stays English, and is named as English', () => {
    expect(remarkText('seen in a museum; copy', 'zh-Hans')).toEqual({ text: 'seen in a museum; copy', language: 'en' });
  });

  it('of our own data is never left English in Chinese', () => {
    const sources = [...bundle.claims, ...bundle.series, ...bundle.deals].flatMap((of) => of.sources);
    const remarks = new Set(sources.flatMap(({ publisher }) => nameAndRemark(publisher).remark ?? []));
    const left = [...remarks].filter((remark) => remarkText(remark, 'zh-Hans').language === 'en');
    expect(left).toEqual([]);
  });
});
