import type { ComponentChildren } from 'preact';
import type { Verdict } from '../../matching/annotation.ts';

interface Props {
  /** Null where a claim is shown by itself, held against nothing. */
  readonly verdict: Verdict | null;
}

/** The sign of a verdict. It is decoration: the verdict's words always stand beside it. */
export function VerdictMark({ verdict }: Props) {
  return (
    <svg
      class="plumb-mark"
      data-verdict={verdict ?? 'on-file'}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      {GLYPHS[verdict ?? 'on-file']}
    </svg>
  );
}

const GLYPHS: Record<Verdict | 'on-file', ComponentChildren> = {
  consistent: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="m5.2 8.2 2 2 3.7-4.2" />
    </>
  ),
  outdated: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M8 4.3V8l2.5 1.7" />
    </>
  ),
  'forecast-as-fact': <path d="M2 8h10.5M8.6 3.7 12.9 8l-4.3 4.3" />,
  differs: (
    <>
      <path d="M5 14V8.5" stroke-width="3" stroke-linecap="butt" />
      <path d="M11 14V2" stroke-width="3" stroke-linecap="butt" />
    </>
  ),
  context: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M8 7.3v4" />
      <path d="M8 4.6v.1" stroke-width="1.8" />
    </>
  ),
  'on-file': <path d="M3 3h10M8 3v5m-2.3 0h4.6L8 13.5Z" />,
};
