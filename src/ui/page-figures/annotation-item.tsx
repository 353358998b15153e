import { useState } from 'preact/hooks';
import type { ClaimsBundle } from '../../claims/bundle.ts';
import type { PageAnnotation } from '../../extension/messages.ts';
import { AnnotationRow } from '../card/annotation-row.tsx';
import { textIn } from '../language/claim-text.ts';
import { ClaimCard, type CardActions } from '../card/claim-card.tsx';
import { detailOf } from '../claim-detail.ts';
import { useText } from '../language/use-text.ts';
import { useLocale } from '../language/locale-context.ts';

interface Props {
  readonly bundle: ClaimsBundle;
  readonly annotation: PageAnnotation;
  /** When the page was published, `YYYY-MM-DD`. */
  readonly published: string | null;
  readonly expanded: boolean;
  /** Whether the figure is on screen in the page. */
  readonly inView?: boolean;
  readonly onToggle: () => void;
  readonly actions: Partial<CardActions>;
  /** Takes a link to the very words to the clipboard. */
  readonly onCopyLink?: () => void;
}

/** A figure of the page as a row that opens into its card. */
export function AnnotationItem(props: Props) {
  const { bundle, annotation, published, expanded, inView, onToggle, actions, onCopyLink } = props;
  const locale = useLocale();
  const detail = detailOf(bundle, annotation.claim);
  if (!detail) return null;
  return (
    <li
      class="row-item"
      data-annotation={annotation.id}
      data-open={expanded}
      data-in-view={inView}
      aria-current={inView ? 'location' : undefined}
    >
      <AnnotationRow
        annotation={annotation}
        title={textIn(locale, detail.claim.title)}
        locale={locale}
        onOpen={onToggle}
        expanded={expanded}
      />
      {expanded && (
        <ClaimCard detail={detail} annotation={annotation} published={published} locale={locale} actions={actions} />
      )}
      {expanded && onCopyLink && <CopyLink copy={onCopyLink} />}
    </li>
  );
}

function CopyLink({ copy }: { readonly copy: () => void }) {
  const text = useText();
  const [copied, setCopied] = useState(false);
  return (
    <button
      type="button"
      class="quiet copy-link"
      onClick={() => {
        copy();
        setCopied(true);
      }}
    >
      <span aria-live="polite">{text(copied ? 'panel_copied' : 'panel_copy_link')}</span>
    </button>
  );
}
