import type { Claim } from '../../claims/schema.ts';
import { spellingsOf } from '../chinese-spellings.ts';
import type { DataFiles, DataProblem } from '../data-files.ts';

/**
 * Phrases tell a claim from others: none twice, none that is only the name of the claim's company,
 * and none shared with a claim of another company and another measure, unless one names the other as related.
 */
export function checkPhrases({ claims, lexicons }: DataFiles): DataProblem[] {
  const problems: DataProblem[] = [];
  const namesOf = new Map<string, ReadonlySet<string>>();
  for (const { value } of lexicons) {
    for (const { id, names } of value.entities) namesOf.set(id, keysOf(names));
  }
  const holders = new Map<string, Claim[]>();
  for (const { file, value: claim } of claims) {
    const ownNames = claim.about.entities.map((id) => namesOf.get(id));
    const ownPhrases = new Set<string>();
    for (const language of ['en', 'zh-Hans'] as const) {
      claim.phrases[language].forEach((phrase, i) => {
        const add = (reason: string) =>
          problems.push({ file, field: `phrases.${language}.${i}`, reason: `"${phrase}" ${reason}` });
        const twin = claim.phrases[language].findIndex((other) => spellingsOf(other).includes(phrase));
        if (twin < i) add(`is "${claim.phrases[language][twin]}" again; spellings are made by themselves`);
        const key = keyOf(phrase);
        if (ownNames.some((names) => names?.has(key))) add('is a name of the claim’s company already');
        const stranger = holders.get(key)?.find((other) => !sameStory(other, claim));
        if (stranger)
          add(`is a phrase of ${stranger.id} too; make it narrower, or name one claim in the other’s "related"`);
        ownPhrases.add(key);
      });
    }
    for (const key of ownPhrases) holders.set(key, [...(holders.get(key) ?? []), claim]);
  }
  return problems;
}

function keysOf(names: Readonly<Record<string, readonly string[] | undefined>>): ReadonlySet<string> {
  return new Set(Object.values(names).flatMap((list) => list?.map(keyOf) ?? []));
}

function keyOf(phrase: string): string {
  return phrase.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

function sameStory(a: Claim, b: Claim): boolean {
  return (
    a.about.metric === b.about.metric ||
    a.about.entities.some((entity) => b.about.entities.includes(entity)) ||
    a.related.includes(b.id) ||
    b.related.includes(a.id)
  );
}
