import type { Candidate } from './retrieve.ts';
import type { Statement } from './statement.ts';

/**
 * Whether the figure's sentence tells nothing but company, measure, period and value. Any other word may narrow what the
 * number is of ("excluding China", "from subscriptions", 用于服务器的), and then it is not the record's.
 */
export function isPlainlyTold({ entity }: Candidate, statement: Statement): boolean {
  const { reading, sentence, figure, named } = statement;
  if (sentence.end - sentence.start > LONG) return false;
  const spans = [figure, ...reading.entities, ...reading.metrics, ...reading.periods].filter(
    (s) => s.start >= sentence.start && s.end <= sentence.end,
  );
  const names = [...named].filter(([, n]) => n.where === 'clause' || n.where === 'sentence');
  if (names.length > 1 && names.some(([, n]) => n.words !== entity.words)) return false;
  const text = reading.plain.slice(sentence.start, sentence.end).split('');
  for (const { start, end } of spans) text.fill(' ', start - sentence.start, end - sentence.start);
  const rest = text.join('');
  return (
    (rest.match(/[a-z]+/g) ?? []).every((word) => ORDINARY.has(word)) &&
    !/\d/.test(rest) &&
    [...rest.matchAll(/[㐀-鿿]+/g)].every(([run]) => run.replaceAll(ORDINARY_HAN, '') === '')
  );
}

/** Nothing that long is plain. */
const LONG = 220;

const ORDINARY: ReadonlySet<string> = new Set(
  (
    'the a an of in for at to and its s it was were is are be been has had have about around roughly nearly almost over more than ' +
    'reached totaled totalled hit came amounted stood rose grew climbed reported posted recorded booked made earned said says ' +
    'company chipmaker maker giant group full whole fiscal calendar year quarter annual total ended ending last this results ' +
    'result showed show according on with us dollars'
  ).split(' '),
);

/** What only carries the telling; the longer of two that begin alike first. */
const ORDINARY_HAN =
  /的|了|为|是|达到|达|约|近|超过|超|逾|在|全年|全|年度|年|季度|季|财年|财报|显示|公司|共|合计|总计|总额|录得|实现|公布|报告|称|表示|该|其|这家|巨头|芯片|亿|万|美元|元|高达|已|曾|当时|去年|今年|上|本/g;
