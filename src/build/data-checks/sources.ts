import type { Source } from '../../claims/schema.ts';
import type { DataFiles, DataProblem } from '../data-files.ts';

/** Sources: each once, with an address that a reader can follow, and each of them the ground of something. */
export function checkSources({ claims, series, deals, yardsticks }: DataFiles): DataProblem[] {
  const problems: DataProblem[] = [];
  const check = (file: string, field: string, sources: readonly Source[], used: ReadonlySet<string> | null) => {
    const ids = new Set<string>();
    const urls = new Map<string, string>();
    sources.forEach((source, i) => {
      const add = (name: string, reason: string) => problems.push({ file, field: `${field}.${i}.${name}`, reason });
      if (ids.has(source.id)) add('id', `source "${source.id}" stands here twice`);
      ids.add(source.id);
      const { url } = source;
      if (url !== undefined) {
        if (/\s/.test(url)) add('url', 'has a space in it');
        if (/proxy/i.test(hostOf(url))) add('url', 'leads through a proxy that is not open to everybody');
        const same = urls.get(url);
        if (same) add('url', `is the address of "${same}" already; a page is filed once`);
        urls.set(url, source.id);
      }
      if (!used) return;
      if (used.has(source.id) && source.supports) add('supports', 'is set, but an observation rests on it');
      if (!used.has(source.id) && !source.supports)
        add('id', `no observation rests on "${source.id}"; name it in one, set "supports", or take it out`);
    });
  };
  for (const { file, value: claim } of claims) {
    const used = new Set(claim.record.flatMap((o) => o.sources));
    check(file, 'sources', claim.sources, claim.record.length > 0 ? used : null);
  }
  for (const { file, value } of series)
    check(file, 'sources', value.sources, new Set(value.points.flatMap((p) => p.sources)));
  for (const { file, value } of deals) value.forEach((deal, i) => check(file, `${i}.sources`, deal.sources, null));
  for (const { file, value } of yardsticks) value.forEach((y, i) => check(file, `${i}.sources`, y.sources, null));
  return problems;
}

function hostOf(url: string): string {
  return /^https?:\/\/([^/]*)/.exec(url)?.[1] ?? '';
}
