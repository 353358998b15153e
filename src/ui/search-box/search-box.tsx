import type { RefObject } from 'preact';
import { useText } from '../language/use-text.ts';
import './search-box.css';

interface Props {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly fieldRef: RefObject<HTMLInputElement | null>;
}

/** The search field. While Chinese is being composed nothing is searched: half-typed pinyin finds nothing. */
export function SearchBox({ value, onInput, fieldRef }: Props) {
  const text = useText();
  return (
    <form class="search-box" role="search" onSubmit={(event) => event.preventDefault()}>
      <svg class="search-box-glass" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <circle cx="6.8" cy="6.8" r="4.6" />
        <path d="m10.3 10.3 3.6 3.6" />
      </svg>
      <input
        ref={fieldRef}
        type="search"
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="search"
        aria-label={text('search_label')}
        placeholder={text('search_placeholder')}
        value={value}
        onInput={(event) => {
          if (!event.isComposing) onInput(event.currentTarget.value);
        }}
        onCompositionEnd={(event) => onInput(event.currentTarget.value)}
      />
      {value !== '' && (
        <button type="button" class="search-box-clear" aria-label={text('search_clear')} onClick={() => onInput('')}>
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
            <path d="m4 4 8 8m0-8-8 8" />
          </svg>
        </button>
      )}
    </form>
  );
}
