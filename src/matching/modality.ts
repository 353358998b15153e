import { WordScanner } from './word-scanner.ts';

/** How sure a text tells something. */
export type Cue =
  | 'done'
  | 'coming'
  | 'planned'
  | 'up-to'
  | 'rumoured'
  | 'conditional'
  | 'negated'
  | 'signed'
  | 'paid'
  | 'past'
  | 'estimated'
  | 'infinitive';

export interface CueHit {
  readonly cue: Cue;
  readonly start: number;
  readonly end: number;
}

const WORDS: Readonly<Record<Cue, string>> = {
  done: 'secured;has secured;have secured;spent;have been;has been;were abandoned;were cancelled;were canceled;已被;已经被;poured;has invested;have invested;had invested;invested;reached;has reached;hit;totaled;totalled;amounted to;came to;was spent;were spent;has spent;have spent;has put;have put;put;pumped;sank;ploughed;plowed;injected;handed over;handed;paid out;closed;completed;booked;lost;burned;burnt;burned through;made;earned;has poured;have poured;poured;花了;花掉;花费了;砸了;砸下了;投入了;投了;投资了;已投入;已投资;已经投入;已经投资;已达;已达到;达到了;已经达到;达到;投下;注资了;已注资;完成了;完成;亏了;亏损了;烧掉了;烧掉;支出了;已花;累计投入;共投入;已经花;已向;注入了;打入;到账;砸进;砸下;投入达;达;支出达;支出达到;花掉了;已斥资;已获得;斥资;豪掷;掷出;付了;已付;已支付;拿出了;掏出了;掏了',
  coming:
    'will;would;expects;expect;expected;expecting;expectation;expectations;forecast;forecasts;forecasted;forecasting;projected;projects to;projecting;projection;projections;predicts;predicted;prediction;predict;outlook;guidance;guided;guide;guiding;is set to;are set to;set to;on track;on course;anticipates;anticipated;to reach;to hit;to top;to spend;to exceed;to surpass;going to;poised;slated;could;may;might;should;likely;estimated to;to total;set for;heading for;headed for;about to;soon;within reach;looks set;next year;due to;by the end of;would reach;see;sees;seen at;budget;budgeted;预计;预测;预期;预估;有望;将;将会;将达;将达到;料将;料;或将;或达;可望;可能;或许;指引;展望;财测;目标;预料;估将;估计将;会达到;明年;可达;即将;将在;逼近;会在;未来;将要;预算;预告;推测',
  planned:
    'plan;plans;planned;planning;intend;intends;intended;intention;aim;aims;aiming;pledge;pledged;pledges;promise;promised;agreed to;agree to;agrees to;commit to;commits to;committed to;letter of intent;memorandum of understanding;mou;proposed;proposal;propose;want to;wants to;announced plans;looking to;seeks;seek;seeking;is raising;raising;finalizing;finalising;working to close;计划;拟;打算;准备;承诺;意向书;意向;谅解备忘录;计画;宣布;有意;力争;规划;寻求;正在;筹备;要投;想要;同意',
  'up-to':
    'up to;as much as;as high as;at most;a maximum of;maximum;upwards of;最多;至多;高达;最高;上看;上限;多达;不超过',
  rumoured:
    'reportedly;in talks;talks;said to;is said;are said;rumored;rumoured;rumor;rumour;sources;people familiar;according to people;discussions;discussing;considering;weighing;mulling;explores;exploring;据传;传;传闻;传出;据报;据报道;知情人士;消息人士;洽谈;磋商;谈判;商谈;考虑;讨论;爆料;据悉;消息称;据说;爆出;拟议;据称',
  conditional:
    'if;unless;provided that;assuming;suppose;supposing;assume;hypothetical;only if;on condition;conditions;conditional;subject to;contingent;如果;若;假如;假设;须满足;须;条件;附条件;前提;倘若;要是;除非;假定;的话;取决于;要等',
  negated:
    "not;never;no longer;n't;didn't;won't;isn't;wasn't;doesn't;hasn't;cannot;collapse;collapsed;collapses;on ice;scrapped;shelved;fell through;fallen through;failed to materialise;failed to materialize;dropped;abandoned;dead;replaced;instead of;rather than;denied;nonbinding;non-binding;walked back;not binding;never a commitment;搁置;从未;没有;未能;取消;泡汤;凉了;告吹;并非;不是;不会;绝对不;不再;否认;无约束力;不具约束力;未定案;未签;不具;放弃;落空;黄了;缩水;取代;从来不",
  infinitive: 'to invest;to buy;to put;to purchase;to pay;to build',
  signed:
    'signed;sign;signs;deal;deals;agreement;contract;contracted;inked;agreed;struck;签署;签订;签下;签约;签了;协议;合同;合约;达成;协定',
  paid: 'paid;has paid;in cash;transferred;wired;disbursed;handed over;funded;spent;付;支付;付清;付了;到账;打款;实际出资;已出资;掏出;掏了',
  past: 'was;were;had;rose;grew;jumped;climbed;soared;surged;doubled;tripled;fell;dropped;said;reported;posted;recorded;generated;raised;received;got;拿到;录得;为;曾;曾经;当时;彼时;实现;飙升至;上升至;增至;升至;增长至;突破;获得;录得;收报',
  estimated:
    'estimate;estimates;estimated;estimating;roughly;calculates;calculated;implied;implies;implying;reckons;analysts;analyst;估计;估算;测算;推算;估;倒推;暗示;隐含;分析师',
};

const scanner = new WordScanner<{ readonly cue: Cue; readonly group: number }>();
for (const [group, [cue, words]] of Object.entries(WORDS).entries()) {
  const target = { cue: cue as Cue, group };
  for (const word of new Set(words.split(';'))) scanner.add(word, target);
}

const groupOf = ({ group }: { readonly group: number }): number => group;

/** The words of a plain text that tell how sure it is. */
export function modalityCues(plain: string): CueHit[] {
  const cues: CueHit[] = [];
  for (const { start, end, target } of scanner.scan(plain, groupOf))
    if (!isOther(plain, start, end)) cues.push({ cue: target.cue, start, end });
  return cues;
}

/** 传 in 传统, 将 in 将军, 料 in 资料: the character is part of another word. */
function isOther(plain: string, start: number, end: number): boolean {
  if (end - start === 2) return PART_OF.get(plain.slice(start, end))?.test(plain.charAt(start - 1)) ?? false;
  if (end - start !== 1) return false;
  const pair = plain.slice(start, start + 2);
  const before = plain.slice(start - 1, start + 1);
  return OTHER_WORDS.has(pair) || OTHER_WORDS.has(before);
}

/** 要是 in 主要是, 会在 in 机会在: by the character before. */
const PART_OF: ReadonlyMap<string, RegExp> = new Map([
  ['要是', /[主重需只]/],
  ['会在', /[机社大协]/],
  ['将在', /[即]/],
  ['准备', /[标水]/],
]);

const OTHER_WORDS: ReadonlySet<string> = new Set([
  '传统',
  '传播',
  '传奇',
  '传输',
  '传递',
  '宣传',
  '传媒',
  '流传',
  '传感',
  '将军',
  '将近',
  '材料',
  '资料',
  '原料',
  '燃料',
  '饮料',
  '塑料',
  '料理',
  '料想',
  '为了',
  '因为',
  '认为',
  '作为',
  '成为',
  '行为',
  '以为',
  '为何',
  '为什',
  '称为',
  '华为',
  '为此',
  '更为',
  '较为',
  '为主',
  '为例',
  '若干',
  '付费',
  '应付',
  '达成',
  '发达',
  '伟达',
  '辉达',
  '达克',
  '达到',
  '达拉',
  '传说',
  '沃达',
  '高达',
  '估值',
  '虚拟',
  '模拟',
  '拟合',
  '低估',
  '高估',
  '评估',
  '估算',
  '估计',
  '戴达',
  '雷达',
  '表达',
  '抵达',
  '到达',
  '梅达',
  '为代',
]);
