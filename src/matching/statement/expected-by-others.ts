import type { Place } from './place.ts';

/** Told as what analysts, banks or the market expected of a company: not what it said of itself. */
export function isExpectedByOthers({ reading: { plain }, figure, sentence, gap }: Place): boolean {
  const from = Math.max(gap.start, sentence.start, figure.start - 56);
  return (
    EXPECTED_BEFORE.test(plain.slice(from, figure.start)) ||
    EXPECTED_AFTER.test(plain.slice(figure.end, Math.min(gap.end, figure.end + 48)))
  );
}

const WHO =
  "(?:analysts?|wall street|the street|the market|investors|economists|consensus|factset|lseg|refinitiv|visible alpha|zacks|bloomberg)(?:'s?)?";
const WHO_HAN =
  '(?:分析师|(?<![a-z国球股本地])市场(?!规模|份额|占|收入|营收|空间|价值)|华尔街|投行|券商|法人|外资|机构|外界|factset|lseg|路孚特|彭博|花旗|高盛|摩根士丹利|摩根大通|大摩|小摩|瑞银|美银|巴克莱)';
const EXPECTATION_HAN = '(?:预期|预估|预测|预计|估计|共识)';

const EXPECTED_BEFORE = new RegExp(
  [
    // "analysts had expected about", "consensus of", "Wall Street estimates of"
    `\\b${WHO}\\b[^,;:]{0,24}\\b(?:expect\\w*|estimat\\w*|forecasts?|predict\\w*|project\\w*|anticipat\\w*|consensus|look(?:ed|ing) for|call(?:ed|ing) for)\\b[^,;:]{0,30}$`,
    `\\bconsensus(?: (?:estimate|forecast|expectation)s?)?(?: (?:is|was|of|at|for|had been|stood at))\\b[^,;:]{0,24}$`,
    `\\b(?:beat|miss|top)\\w* (?:expectations|estimates|forecasts) (?:of|for)\\b[^,;:]{0,8}$`,
    // 高于分析师预期的, 市场预期营收约, (超预期
    `${WHO_HAN}[^，,；;。：:]{0,8}${EXPECTATION_HAN}[^，,；;。]{0,14}$`,
    `(?:超出?|高于|低于|优于|好于|不及|逊于|超过)(?:先前|此前|原先)?${EXPECTATION_HAN}(?:的|中值|均值)?[ 约近为為：:\\[(*_-]*$`,
  ].join('|'),
);

const EXPECTED_AFTER = new RegExp(
  [
    `^[^,;.]{0,12}\\b(?:${WHO} (?:had |were |was |have )?(?:expect|estimat|forecast|predict|project|anticipat|look)|(?:expected|estimated|forecast|predicted|projected|anticipated|estimate|consensus|expectations) (?:by|of|among|from|on) (?:the )?${WHO})`,
    `^[ *_\\])]*(?:的)?${WHO_HAN}?(?:的|一致|平均)${EXPECTATION_HAN}|^[ *_\\])]*${WHO_HAN}${EXPECTATION_HAN}`,
  ].join('|'),
);
