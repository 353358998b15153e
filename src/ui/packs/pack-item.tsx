import { useId, useState } from 'preact/hooks';
import { PackProblems } from './pack-problems.tsx';
import { updateSays } from './outcome-words.ts';
import type { ListedPack, PacksPort } from './packs-port.ts';
import { usePackText } from './use-pack-text.ts';

interface Props {
  readonly pack: ListedPack;
  readonly port: PacksPort;
  readonly attempt: (change: () => Promise<string>) => Promise<void>;
}

const INTERVALS = [0, 1, 7, 30] as const;

export function PackItem({ pack, port, attempt }: Props) {
  const text = usePackText();
  const [asking, setAsking] = useState(false);
  const { id, name, source } = pack;
  const changed = (change: Promise<void>) => change.then(() => '');
  return (
    <li class="pack">
      <label class="check pack-name">
        <input
          type="checkbox"
          checked={pack.on}
          aria-label={text('packs_on', name)}
          onChange={(event) => {
            const on = event.currentTarget.checked;
            void attempt(() => changed(port.setOn(id, on)));
          }}
        />
        {name}
      </label>
      <p class="faint">
        {text('packs_by', pack.author, pack.version, pack.licence)} · {text.count('packs_claims', pack.claims)}
        <br />
        {source.kind === 'file' ? text('packs_from_file') : text('packs_from_address', source.address)}
        <br />
        {pack.fingerprint === null ? text('packs_unsigned') : text('packs_signed', pack.fingerprint)}
      </p>
      {pack.problems.length > 0 && <PackProblems heading={text('packs_unused')} problems={pack.problems} />}
      {source.kind === 'address' && (
        <Interval
          label={text('packs_every', name)}
          days={source.everyDays}
          onChoose={(days) => void attempt(() => changed(port.setInterval(id, days)))}
        />
      )}
      <div class="pack-actions">
        {source.kind === 'address' && (
          <button
            type="button"
            class="quiet"
            onClick={() => void attempt(async () => updateSays(text.locale, name, await port.update(id)))}
          >
            {text('packs_update')}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => void attempt(() => changed(port.save(id)))}>
          {text('packs_export')}
        </button>
        {asking ? (
          <span>
            {text('packs_remove_sure', name)}{' '}
            <button
              type="button"
              class="boxed"
              ref={(button) => button?.focus()}
              onClick={() =>
                void attempt(async () => {
                  await port.remove(id);
                  return text('packs_removed', name);
                })
              }
            >
              {text('packs_remove_yes')}
            </button>
            <button type="button" class="quiet" onClick={() => setAsking(false)}>
              {text('packs_cancel')}
            </button>
          </span>
        ) : (
          <button type="button" class="quiet" onClick={() => setAsking(true)}>
            {text('packs_remove')}
          </button>
        )}
      </div>
    </li>
  );
}

interface IntervalProps {
  readonly label: string;
  readonly days: number;
  readonly onChoose: (days: number) => void;
}

function Interval({ label, days, onChoose }: IntervalProps) {
  const text = usePackText();
  const id = useId();
  return (
    <div class="pack-interval">
      <label class="faint" for={id}>
        {label}
      </label>
      <select id={id} value={String(days)} onChange={(event) => onChoose(Number(event.currentTarget.value))}>
        {INTERVALS.map((interval) => (
          <option key={interval} value={String(interval)} selected={interval === days}>
            {text(`packs_every_${interval}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
