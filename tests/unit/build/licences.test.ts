import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { NOTICES_FILE, noticesText, thirdPartyNotices } from '../../../src/build/licences.ts';

it('the notices of third parties are those of what is installed ("npm run licences" writes them)', () => {
  expect(readFileSync(NOTICES_FILE, 'utf8')).toBe(noticesText(thirdPartyNotices()));
});

it('every package that ships has a permissive licence', () => {
  for (const { name, licence } of thirdPartyNotices()) {
    for (const one of licence.split(' AND ')) expect(['MIT', 'ISC', 'Apache-2.0'], name).toContain(one);
  }
});
