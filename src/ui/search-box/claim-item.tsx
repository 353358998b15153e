import type { ClaimsBundle } from '../../claims/bundle.ts';
import type { SearchHit } from '../../search/search-claims.ts';
import { ClaimCard } from '../card/claim-card.tsx';
import { detailOf } from '../claim-detail.ts';
import { useLocale } from '../language/locale-context.ts';
import { ClaimRow } from './claim-row.tsx';

interface Props {
  readonly bundle: ClaimsBundle;
  /** Id of the claim. */
  readonly claim: string;
  /** The search that found it; left out where it is merely listed. */
  readonly hit?: Pick<SearchHit, 'highlights' | 'value'>;
  readonly expanded: boolean;
  readonly onToggle: () => void;
  readonly onCopy: (text: string) => void;
}

/** A claim as a row that opens into its card. */
export function ClaimItem({ bundle, claim, hit, expanded, onToggle, onCopy }: Props) {
  const locale = useLocale();
  const detail = detailOf(bundle, claim);
  if (!detail) return null;
  // A title that was not written in the reader's script is shown in the other one.
  const shown = detail.claim.title[locale] ? locale : 'zh-Hans';
  return (
    <li class="row-item" data-open={expanded}>
      <ClaimRow
        detail={detail}
        highlights={hit?.highlights[shown]}
        value={hit?.value}
        expanded={expanded}
        onToggle={onToggle}
      />
      {expanded && (
        <ClaimCard detail={detail} annotation={null} published={null} locale={locale} actions={{ copy: onCopy }} />
      )}
    </li>
  );
}
