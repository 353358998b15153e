import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readData } from '../../../src/build/read-data.ts';
import { readCorpus } from '../../../src/cli/evaluation/corpus.ts';
import { evaluate, rates } from '../../../src/cli/evaluation/evaluate.ts';
import { marksOf } from './read-page.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Other people's texts, kept beside the project; not part of it. */
const SHARED = here('../../../../shared/corpus/dev.jsonl');

describe('the labelled passages', () => {
  it('are marked as labelled, and nobody is accused wrongly', () => {
    const { counts, wrongs } = evaluate(readData(), readCorpus(here('../../corpus/passages.jsonl')));
    for (const lang of ['en', 'zh-Hans', 'zh-Hant']) {
      const own = counts.get(lang);
      if (!own) throw new Error(`no passages in ${lang}`);
      const found = rates(own);
      expect(found.valuesRight, `values in ${lang}`).toBeGreaterThanOrEqual(0.98);
      expect(found.precision, `precision in ${lang}`).toBeGreaterThanOrEqual(0.97);
      expect(found.recall, `recall in ${lang}`).toBeGreaterThanOrEqual(0.95);
      expect(found.claims, `claims in ${lang}`).toBeGreaterThanOrEqual(0.95);
      expect(found.verdicts, `verdicts in ${lang}`).toBeGreaterThanOrEqual(0.9);
    }
    expect(wrongs.filter((w) => w.kind === 'wrong-accusation')).toEqual([]);
  });

  it.skipIf(!existsSync(SHARED))(
    'of others (skipped where they are not kept) bring no wrong accusation and few wrong marks',
    () => {
      const { counts, wrongs } = evaluate(readData(), readCorpus(SHARED));
      const all = counts.get('all');
      if (!all) throw new Error('no passages');
      expect(rates(all).valuesRight).toBeGreaterThanOrEqual(0.98);
      expect(rates(all).precision).toBeGreaterThanOrEqual(0.97);
      expect(rates(all).recall).toBeGreaterThanOrEqual(0.8);
      expect(rates(all).claims).toBeGreaterThanOrEqual(0.95);
      expect(wrongs.filter((w) => w.kind === 'wrong-accusation')).toEqual([]);
    },
  );
});

describe('the known wrong versions', () => {
  it('are known again in the examples that are filed with them', () => {
    const bundle = readData();
    const examples = bundle.claims.flatMap((claim) =>
      claim.misquotes.flatMap((misquote) =>
        (['en', 'zh-Hans'] as const).map((lang) => ({
          id: `${claim.id} ${misquote.id}`,
          lang,
          title: '',
          date: misquote.example.date,
          text: misquote.example[lang],
          figures: [],
          ignored: [],
          claim: claim.id,
        })),
      ),
    );
    const known = examples.filter((e) =>
      marksOf(e.text, e.date).some((m) => m.claim === e.claim && m.misquote === e.id.split(' ')[1]),
    );
    expect(known.length / examples.length).toBeGreaterThanOrEqual(0.97);
  });
});

describe('what the claims themselves say', () => {
  it.each(['en', 'zh-Hans', 'zh-Hant'] as const)('accuses nobody when it is read as news (%s)', (lang) => {
    const accused = readData().claims.flatMap((claim) => {
      const newest =
        claim.record
          .map((o) => o.asOf)
          .toSorted()
          .at(-1) ?? '2026-10-01';
      const statement = claim.statement[lang] ?? '';
      return marksOf(statement, newest.length === 7 ? `${newest}-28` : newest)
        .filter((m) => m.verdict === 'differs' || m.verdict === 'forecast-as-fact')
        .map((m) => `${claim.id}: "${m.quote}" ${m.claim} ${m.verdict}`);
    });
    expect(accused).toEqual([]);
  });
});
