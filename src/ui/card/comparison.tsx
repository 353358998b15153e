import { fillIn } from '../language/words.ts';
import type { Words } from '../language/words.ts';
import type { CardModel, OnRecord } from './card-model.ts';
import { Parts } from './parts.tsx';
import { Unbroken } from './unbroken.tsx';

interface Props {
  readonly model: CardModel;
  readonly words: Words;
}

/** What the page says beside what is on record: lines that can be compared at a glance. */
export function Comparison({ model, words }: Props) {
  if (!model.page && !model.record) return null;
  return (
    <dl class="plumb-compare">
      {model.page && (
        <div class="plumb-page-says">
          <dt>{words['card_page-says']}</dt>
          <dd>
            <span class="plumb-figure" lang="">
              {model.page.quote}
            </span>
            {model.page.told && <span class="plumb-beside">{model.page.told}</span>}
          </dd>
        </div>
      )}
      {model.record && <RecordLine term={words['card_on-record']} record={model.record} words={words} />}
      {model.newer && <RecordLine term={words['card_now']} record={model.newer} words={words} />}
    </dl>
  );
}

function RecordLine({
  term,
  record,
  words,
}: {
  readonly term: string;
  readonly record: OnRecord;
  readonly words: Words;
}) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <span class="plumb-figure">{record.value}</span>
        <span class="plumb-beside">
          <Parts texts={[record.kind, record.period, record.asOf]} />
        </span>
        {record.label && (
          <span class="plumb-beside">
            <Unbroken text={record.label} />
          </span>
        )}
        {record.sum && <span class="plumb-beside">{fillIn(words['card_pair'], [words['card_sum'], record.sum])}</span>}
      </dd>
    </div>
  );
}
