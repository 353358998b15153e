import { useState } from 'preact/hooks';

/** A mark as far as it matters for dismissing it. */
export interface MarkedWords {
  readonly claim: string;
  readonly quote: string;
}

export interface Dismissal {
  /** What was dismissed last and can be brought back; null for nothing. */
  readonly last: MarkedWords | null;
  readonly dismiss: (mark: MarkedWords) => void;
  readonly undo: () => void;
}

/** "Not this claim", with a way back. */
export function useDismissal(port: { dismiss(mark: MarkedWords): void; restore(mark: MarkedWords): void }): Dismissal {
  const [last, setLast] = useState<MarkedWords | null>(null);
  return {
    last,
    dismiss({ claim, quote }) {
      port.dismiss({ claim, quote });
      setLast({ claim, quote });
    },
    undo() {
      if (last) port.restore(last);
      setLast(null);
    },
  };
}
