import type { DataFiles, DataProblem } from '../data-files.ts';

/** The least and the most that a yardstick of a unit can sensibly be: a slip of thousand or million falls outside. */
const RANGE: Readonly<Record<string, readonly [least: number, most: number]>> = {
  USD: [1e9, 5e14],
  EUR: [1e9, 5e14],
  GW: [0.1, 1e4],
  count: [1e5, 1e11],
};

/** Yardsticks: a plausible size, and one name each, so that no sentence compares with two things of one name. */
export function checkYardsticks({ yardsticks }: DataFiles): DataProblem[] {
  const problems: DataProblem[] = [];
  const named = new Map<string, string>();
  for (const { file, value } of yardsticks) {
    value.forEach((yardstick, i) => {
      const add = (field: string, reason: string) => problems.push({ file, field: `${i}.${field}`, reason });
      const range = RANGE[yardstick.unit];
      if (!range) add('unit', `no yardstick is counted in ${yardstick.unit}`);
      else if (yardstick.value < range[0] || yardstick.value > range[1])
        add(
          'value',
          `${yardstick.value} ${yardstick.unit} is outside ${range[0]} to ${range[1]}: too many or too few zeros?`,
        );
      for (const language of ['en', 'zh-Hans'] as const) {
        const key = `${yardstick.name[language]} ${yardstick.period}`;
        const before = named.get(key);
        if (before) add(`name.${language}`, `"${key}" is the name of ${before} too`);
        named.set(key, yardstick.id);
      }
    });
  }
  return problems;
}
