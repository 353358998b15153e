import type { ClaimsBundle } from '../../claims/bundle.ts';
import { formatDate } from '../language/format.ts';
import { useLocale } from '../language/locale-context.ts';
import { useText } from '../language/use-text.ts';
import { VerdictLegend } from '../legend/verdict-legend.tsx';

/** What Plumbline does and how, what its data are, and what it keeps. */
export function About({ bundle }: { readonly bundle: ClaimsBundle }) {
  const text = useText();
  const locale = useLocale();
  return (
    <div class="about">
      <h2>{text('about_what_title')}</h2>
      <p>{text('about_what')}</p>
      <h2>{text('about_verdicts_title')}</h2>
      <VerdictLegend />
      <h2>{text('about_method_title')}</h2>
      <p>{text('about_method_compare')}</p>
      <p>{text('about_method_round')}</p>
      <p>{text('about_method_kind')}</p>
      <p>{text('about_method_why')}</p>
      <h2>{text('about_data_title')}</h2>
      <dl class="about-data">
        <dt>{text('about_data_version')}</dt>
        <dd>{bundle.version}</dd>
        <dt>{text('about_data_horizon')}</dt>
        <dd>{formatDate(locale, bundle.horizon)}</dd>
        <dt>{text('about_data_claims')}</dt>
        <dd>{bundle.claims.length.toLocaleString(locale)}</dd>
        <dt>{text('about_data_deals')}</dt>
        <dd>{bundle.deals.length.toLocaleString(locale)}</dd>
        <dt>{text('about_data_series')}</dt>
        <dd>{bundle.series.length.toLocaleString(locale)}</dd>
      </dl>
      <p>{text('about_data_note')}</p>
      <h2>{text('about_privacy_title')}</h2>
      <p>{text('about_privacy')}</p>
    </div>
  );
}
