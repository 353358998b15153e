import type { DataFiles, DataProblem } from '../data-files.ts';

/** Deals: an amount that is one, two sides, and a claim of the two that has the same amount. */
export function checkDeals({ claims, deals }: DataFiles): DataProblem[] {
  const problems: DataProblem[] = [];
  const claimOf = new Map(claims.map((c) => [c.value.id, c.value]));
  for (const { file, value } of deals) {
    value.forEach((deal, i) => {
      const add = (field: string, reason: string) => problems.push({ file, field: `${i}.${field}`, reason });
      if (deal.from === deal.to) add('to', 'is the same as "from"');
      const { amount } = deal;
      if (amount) {
        const { value: point, low, high } = amount;
        if ((point !== undefined) === (low !== undefined && high !== undefined))
          add('amount', 'needs value, or low and high');
        if (low !== undefined && high !== undefined && low >= high) add('amount', 'low must be below high');
      }
      if (deal.binding === 'dropped' && !deal.status) add('status', 'is needed for a deal that was dropped');
      const claim = deal.claim === undefined ? undefined : claimOf.get(deal.claim);
      if (!claim) return;
      // A claim about exactly these two has the amount; one that only touches the deal need not.
      const about = claim.about.entities;
      const filed = amount?.value ?? amount?.high;
      if (filed === undefined || !about.includes(deal.from) || !about.includes(deal.to)) return;
      if (!claim.record.some((o) => o.unit === amount!.unit && (o.value === filed || o.high === filed)))
        add('amount', `${claim.id} has no observation of ${filed} ${amount!.unit}`);
    });
  }
  return problems;
}
