import { useId, useState } from 'preact/hooks';
import { TOPICS } from '../../claims/topics.ts';
import { LOCALE_NAMES } from '../language/locale-names.ts';
import { translate } from '../language/locale.ts';
import { PackProblems } from './pack-problems.tsx';
import type { Inspected, PacksPort, SoundPack } from './packs-port.ts';
import { packWord } from './packs-words.ts';
import { usePackText } from './use-pack-text.ts';

interface Props {
  readonly port: PacksPort;
  readonly attempt: (change: () => Promise<string>) => Promise<void>;
}

/** From a file, from an address or pasted; what comes is checked and shown before anything is kept. */
export function AddPack({ port, attempt }: Props) {
  const text = usePackText();
  const [found, setFound] = useState<Inspected | 'checking' | null>(null);
  const [address, setAddress] = useState('');
  const [pasted, setPasted] = useState('');
  const fileId = useId();
  const addressId = useId();
  const pasteId = useId();

  const look = (inspected: Promise<Inspected>) => {
    setFound('checking');
    inspected.then(setFound, () => setFound({ kind: 'trouble', trouble: 'unreachable' }));
  };
  const install = (pack: SoundPack) =>
    attempt(async () => {
      await pack.install();
      setFound(null);
      setPasted('');
      setAddress('');
      return text('packs_installed', pack.name);
    });

  return (
    <section class="add-pack" aria-label={text('packs_add')}>
      <h2>{text('packs_add')}</h2>
      <div class="add-way">
        <label for={fileId}>{text('packs_file')}</label>
        <input
          id={fileId}
          type="file"
          accept=".json,.jsonld,application/json,application/ld+json"
          onChange={(event) => {
            const field = event.currentTarget;
            const file = field.files?.[0];
            if (file) look(file.text().then((content) => port.inspect(content)));
            // The same file, mended, can be chosen again.
            field.value = '';
          }}
        />
      </div>
      <form
        class="add-way"
        onSubmit={(event) => {
          event.preventDefault();
          look(port.inspectAddress(address));
        }}
      >
        <label for={addressId}>{text('packs_address')}</label>
        <span class="add-field">
          <input
            id={addressId}
            type="url"
            placeholder="https://"
            value={address}
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
          <button type="submit" class="boxed">
            {text('packs_get')}
          </button>
        </span>
        <span class="faint">{text('packs_address_note')}</span>
      </form>
      <details class="add-way">
        <summary>{text('packs_paste')}</summary>
        <textarea
          id={pasteId}
          aria-label={text('packs_paste')}
          rows={6}
          spellcheck={false}
          value={pasted}
          onInput={(event) => setPasted(event.currentTarget.value)}
        />
        <button type="button" class="boxed" onClick={() => look(port.inspect(pasted))}>
          {text('packs_check')}
        </button>
      </details>
      <div role="status">
        {found === 'checking' && <p>{text('packs_checking')}</p>}
        {found !== null && found !== 'checking' && (
          <Found found={found} onInstall={(pack) => void install(pack)} onCancel={() => setFound(null)} />
        )}
      </div>
    </section>
  );
}

interface FoundProps {
  readonly found: Inspected;
  readonly onInstall: (pack: SoundPack) => void;
  readonly onCancel: () => void;
}

function Found({ found, onInstall, onCancel }: FoundProps) {
  const text = usePackText();
  if (found.kind === 'trouble') return <p>{text(`trouble_${found.trouble}`, found.detail ?? '')}</p>;
  if (found.kind === 'problems') {
    return <PackProblems heading={text.count('packs_refused', found.problems.length)} problems={found.problems} />;
  }
  const { pack } = found;
  return (
    <div class="found-pack">
      <p class="pack-name">
        {text('packs_sound')}: <strong>{pack.name}</strong>
      </p>
      {pack.description !== null && <p>{pack.description}</p>}
      <p class="faint">
        {text('packs_by', pack.author, pack.version, pack.licence)} · {text.count('packs_claims', pack.claims)}
        <br />
        {text('packs_covers', languagesOf(pack).join(', '), topicsOf(pack, text.locale).join(', '))}
        <br />
        {pack.fingerprint === null ? text('packs_unsigned') : text('packs_signed', pack.fingerprint)}
      </p>
      {pack.fingerprint !== null && pack.replaces === null && <p>{text('packs_first_key')}</p>}
      {pack.replaces !== null && <p>{text('packs_replaces', pack.replaces)}</p>}
      {pack.reviews && <Reviews reviews={pack.reviews} />}
      <button type="button" class="boxed" onClick={() => onInstall(pack)}>
        {text('packs_install')}
      </button>
      <button type="button" class="quiet" onClick={onCancel}>
        {text('packs_cancel')}
      </button>
    </div>
  );
}

const MOST_LEFT = 20;

function Reviews({ reviews: { taken, left } }: { readonly reviews: NonNullable<SoundPack['reviews']> }) {
  const text = usePackText();
  return (
    <>
      <p>{text('packs_reviews', String(taken), String(left.length))}</p>
      <ul class="faint">
        {left.slice(0, MOST_LEFT).map(({ claim, reason }) => (
          <li key={`${claim} ${reason}`}>
            {packWord(text.locale, 'packs_problem', claim, text(`packs_left_${reason}`))}
          </li>
        ))}
      </ul>
    </>
  );
}

function languagesOf({ languages }: SoundPack): string[] {
  return LOCALE_NAMES.filter(({ locale }) => languages.includes(locale)).map(({ name }) => name);
}

function topicsOf({ topics }: SoundPack, locale: Parameters<typeof translate>[0]): string[] {
  return TOPICS.filter((topic) => topics.includes(topic)).map((topic) => translate(locale, `topic_${topic}`));
}
