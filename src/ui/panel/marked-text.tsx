import { Fragment } from 'preact';
import { useText } from '../language/use-text.ts';
import '../legend/verdict-legend.css';
import type { PastedMark, PastedText } from './read-pasted.ts';

interface Props {
  readonly pasted: PastedText;
  /** Id of the annotation whose card is open. */
  readonly open: string | null;
  readonly onOpen: (annotation: string) => void;
}

/** The pasted text with its marks; each opens its card. */
export function MarkedText({ pasted, open, onOpen }: Props) {
  const text = useText();
  const pieces = [];
  let done = 0;
  for (const mark of pasted.marks) {
    // Where two marks overlap the first is drawn; both have their card.
    if (mark.start < done) continue;
    pieces.push(
      <Fragment key={mark.annotation.id}>
        {pasted.text.slice(done, mark.start)}
        <Mark mark={mark} open={open === mark.annotation.id} onOpen={onOpen} />
      </Fragment>,
    );
    done = mark.end;
  }
  return (
    <div
      class="pasted-text"
      lang={pasted.page.language}
      role="region"
      aria-label={text('paste_marked')}
      // A region that scrolls must be reachable by the keyboard.
      tabIndex={0}
    >
      {pieces}
      {pasted.text.slice(done)}
    </div>
  );
}

function Mark({
  mark: { annotation },
  open,
  onOpen,
}: {
  readonly mark: PastedMark;
  readonly open: boolean;
  readonly onOpen: (annotation: string) => void;
}) {
  const text = useText();
  return (
    <span
      class="pasted-mark legend-line"
      data-verdict={annotation.verdict}
      data-mark={annotation.id}
      role="button"
      tabIndex={0}
      aria-expanded={open}
      title={text(`verdict_${annotation.verdict}`)}
      onClick={() => onOpen(annotation.id)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onOpen(annotation.id);
      }}
    >
      {annotation.quote}
    </span>
  );
}
