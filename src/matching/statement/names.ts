import type { Span } from '../../language/sentences.ts';
import type { Lexicon, Mention } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { sentenceFrom } from './sentence-from.ts';

/** A name of an entity in a block. */
export interface Name extends Span {
  readonly id: string;
  readonly company: string;
  readonly isActor: boolean;
  /** What a company makes, named instead of it. */
  readonly isProduct: boolean;
  readonly words: string;
  /** The number of its sentence. */
  readonly sentenceAt: number;
  /** "Overtook Apple", 超过苹果: the one that another is held against. */
  readonly isComparedWith: boolean;
  /** "A stake in Nvidia", 英伟达股票: what another company holds. */
  readonly isHolding: boolean;
  /** "Into Azure", 向AWS投入: who gets the money that is told of. */
  readonly isRecipient: boolean;
  /** "The Microsoft-backed start-up", 微软支持的, OpenAI前首席科学家: who only says which other company or person is meant. */
  readonly isBacker: boolean;
}

/** The names of a block, in the order of `mentions`. */
export function namesIn({ block, plain, sentences }: Reading, mentions: readonly Mention[], lexicon: Lexicon): Name[] {
  let sentenceAt = 0;
  return mentions.map(({ id, start, end }) => {
    sentenceAt = sentenceFrom(sentences, sentenceAt, start);
    return {
      start,
      end,
      id,
      company: lexicon.companyOf(id),
      isActor: isActor(id, lexicon) && !isBacker(plain, start, end),
      isProduct: lexicon.kindOf(id) === 'product',
      words: block.text.slice(start, end),
      sentenceAt,
      isComparedWith: COMPARED.test(plain.slice(Math.max(0, start - 16), start)),
      isHolding: HELD.test(plain.slice(Math.max(0, start - 16), start)) || HELD_HAN.test(plain.slice(end, end + 16)),
      isRecipient: isRecipient(plain, start, end),
      isBacker: isBacker(plain, start, end),
    };
  });
}

/** It does what is told: a company, or who and what stands for one. */
function isActor(id: string, lexicon: Lexicon): boolean {
  const kind = lexicon.kindOf(id);
  return kind === 'company' || kind === 'product' || kind === 'person' || kind === 'group';
}

function isBacker(plain: string, start: number, end: number): boolean {
  return BACKER.test(plain.slice(end, end + 12)) || FORMERLY_OF.test(plain.slice(Math.max(0, start - 12), start));
}

const FORMERLY_OF = /\b(?:former |ex-| ex )$/;
const BACKER =
  /^(?:(?:的)?前(?:首席|高管|员工|研究|联合创始|董事|cto|ceo|副总)|旧将|[ -]?(?:backed|funded|owned)\b| ?(?:支持|投资|力挺|撑腰|加持|入股|参股|扶持|旗下)的)/;

function isRecipient(plain: string, start: number, end: number): boolean {
  const before = plain.slice(Math.max(0, start - 20), start);
  return PAYS_INTO.test(before) || (PAYS_TO_HAN.test(before) && PAID_HAN.test(plain.slice(end, end + 16)));
}

const HELD = /\b(?:stakes?|shares?|stock|positions?|holdings?) (?:in|of) $/;
const HELD_HAN = /^(?: ?[(（][a-z]{2,10}[)）])?的?(?:全部|所有|多数|部分)?(?:股票|股份|持股|股权|仓位)/;

const PAYS_INTO =
  /\b(?:into|pays?|paid|paying|(?:commit(?:ment|ments|ted|s|ting)?|contracts?|deals?|orders?|spend(?:s|ing)?|spent) (?:to|with|from|on)) (?:[a-z]+'s )?$/;
const PAYS_TO_HAN = /(?:向|给|在)$/;
const PAID_HAN = /^[^，。；,;0-9]{0,8}(?:投入|支付|采购|购买|付款|付给|租用|租赁|花费|支出|砸下)/;

const COMPARED =
  /(?:\b(?:overtook|overtaking|overtaken|overtakes|surpassed|surpassing|ahead of|behind|than|unlike|rival|eclipsed|eclipsing|dethroned)|超过了?|超越了?|反超|赶超|力压|仅次于|不如|不及|高于|低于|多于|优于|胜过|强于|媲美|对标|叫板|相比|相较于?) ?$/;
