import type { Place } from './place.ts';

/** The stretch of time that a sum is told for, over and over. */
export type Each = 'day' | 'week' | 'month' | 'quarter';

/** The stretch that a sum is of each time: "$2bn a month", 每季度20亿. */
export function eachOf({ figure, reading, clause }: Place): Each | null {
  if (figure.kind !== 'money') return null;
  const said =
    EACH_AFTER.exec(reading.plain.slice(figure.end, figure.end + 16)) ??
    EACH_BEFORE.exec(reading.plain.slice(Math.max(clause.start, figure.start - 40), figure.start));
  return EACH[said?.slice(1).find((word) => word !== undefined) ?? ''] ?? null;
}

const EACH_AFTER =
  /^ ?(?:(?:an?|per|each|every) |\/ ?)(day|week|month|quarter)\b|^ (dai|week|month|quarter)ly\b|^(?:的)?\/?(?:每个?)?(日|天|周|月|季度?)(?![初末底])/;

const EACH_BEFORE =
  /\b(dai|week|month|quarter)ly (?:[a-z]+ ){0,3}(?:of |to |at |is |was )?(?:about |nearly |over |roughly |around |some |more than )?$|(?:每个?|一个|月?均每?)(日|天|周|月|季度|季)[^，。；0-9]{0,8}$|(月|日)均?(?:亏损|收入|营收|支出|开支|烧钱|消耗)[约近达为]*$/;

const EACH: Readonly<Record<string, Each>> = {
  dai: 'day',
  day: 'day',
  日: 'day',
  天: 'day',
  week: 'week',
  周: 'week',
  month: 'month',
  月: 'month',
  quarter: 'quarter',
  季: 'quarter',
  季度: 'quarter',
};
