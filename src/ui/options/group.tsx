import type { ComponentChildren } from 'preact';

interface Props {
  readonly legend: string;
  readonly note?: string;
  readonly children: ComponentChildren;
}

/** Settings that belong together, under a heading. */
export function Group({ legend, note, children }: Props) {
  return (
    <fieldset class="setting-group">
      <legend>{legend}</legend>
      {note && <p class="faint">{note}</p>}
      {children}
    </fieldset>
  );
}
