import { useEffect } from 'preact/hooks';
import type { Findings } from '../../export/findings.ts';
import type { Locale } from '../language/locale.ts';
import { useText } from '../language/use-text.ts';
import { View } from '../view.tsx';
import { Sheet } from './sheet.tsx';
import '../legend/verdict-legend.css';
import './sheet.css';

interface Props {
  readonly locale: Locale;
  /** Null where the page is gone or bears no marks; undefined until known. */
  readonly findings: Findings | null | undefined;
  /** What the document is called, and a file that is printed; the extension's name alone where it is left out. */
  readonly title?: string;
  readonly print: () => void;
}

/** The sheet in a tab of its own. The browser is asked to print as soon as it stands; a button asks again. */
export function SheetView({ locale, findings, title, print }: Props) {
  return (
    <View locale={locale} appearance="light" title={title}>
      {findings ? <Printed findings={findings} print={print} /> : <Note gone={findings === null} />}
    </View>
  );
}

function Printed({ findings, print }: { readonly findings: Findings; readonly print: () => void }) {
  const text = useText();
  useEffect(() => {
    // Once painted: some browsers print what they have drawn.
    const frame = requestAnimationFrame(() => setTimeout(print));
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <>
      <p class="sheet-tools">
        <button type="button" class="boxed" onClick={print}>
          {text('export_print')}
        </button>
      </p>
      <Sheet findings={findings} />
    </>
  );
}

function Note({ gone }: { readonly gone: boolean }) {
  const text = useText();
  return (
    <main class="sheet-note">
      <p role="status">{text(gone ? 'sheet_gone' : 'popup_loading')}</p>
    </main>
  );
}
