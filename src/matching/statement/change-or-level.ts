import type { Place } from './place.ts';
import type { Statement } from './statement.ts';

/** Whether the figure says by how much something rose or fell, or how much it is. */
export function shapeOf({ figure, reading, gap }: Place): Statement['shape'] {
  const before = reading.plain.slice(Math.max(gap.start, figure.start - 48), figure.start);
  const after = reading.plain.slice(figure.end, figure.end + 60);
  const isChange =
    CHANGE_BEFORE.test(before) || CHANGE_AFTER.test(after) || (LOSS_BEFORE.test(before) && OF_VALUE.test(after));
  return isChange ? 'change' : 'level';
}

const CHANGE_BEFORE =
  /(?:\b(?:rose|rise[ns]?|fell|fall(?:en|s)?|grew|grow[ns]?|increas\w{1,3}|decreas\w{1,3}|jump\w{0,3}|drop\w{0,4}|climb\w{0,3}|declin\w{1,3}|surg\w{1,3}|rais\w{1,3}|cut|boost\w{0,3}|up|down|higher|lower|soar\w{0,3}|slid|plung\w{1,3})\b[a-z' -]{0,30} by|\badd(?:ed|ing|s)?|\bgain(?:ed|ing|s)?|\bwip(?:ed|es|ing)(?: out| off)?|\beras(?:ed|es|ing)|\bshed|\bshaved|\ba (?:gain|drop|jump|rise|fall) of|increase of|decrease of|jump of|rise of|drop of|growth of|gain of|(?<!\b(?:ran|run|runs|running|rack(?:ed|s|ing)?|chalk(?:ed|s|ing)?|pil(?:ed|es|ing)|us(?:e|ed|es|ing)|ate|eat(?:s|en|ing)?|ended) )\bup|\bdown|\brose|\bfell|\bgrew|\bjumped|\bdropped|\bsurged|\bsoared|\bslid|\btumbled|\bplunged|\bclimbed|\brallied|增加了?|激增了?|大增|增长了?|蒸发了?|缩水了?|上涨了?|下跌了?|暴涨了?|暴跌了?|飙升了?|上升了?|飙涨了?|减少了?|下降了?|涨了?|跌了?|同比增?|环比增?|年增|季增|增幅[达为]?|增速[达为]?|成长了?|新增了?)(?: (?:another|an additional|some|about|nearly|almost|over|more than|roughly|around|as much as|a further|an extra|approximately))*(?:达到|[ [(*_近约超逾达了过高])*$/;

/** A loss of money is how much was lost; one of market value is by how much it fell. */
const LOSS_BEFORE = /\bloss of (?:[a-z]+ ){0,3}$/;
const OF_VALUE = /^ (?:in|of|from|off) (?:[a-z'-]+ ){0,3}(?:value|capitali[sz]ation|worth|wealth)\b/;

const CHANGE_AFTER =
  /^[ -]*(?:(?:in|of|off)(?: [a-z']+){0,4}(?: (?:was|were|had been))? (?:wiped|erased|lost)|(?:was|were) (?:wiped|erased)|wipe|vanished|evaporated|disappeared|(?:year[- ]over[- ]year|year[- ]on[- ]year)|increase\b|decline\b|drop\b|gain\b|growth\b|jump\b|rise\b|more than|less than|higher|lower|(?:的)?(?:市值)?(?:蒸发|增幅|涨幅|跌幅|增长(?![至到])|增速|的增长|的成长))/;
