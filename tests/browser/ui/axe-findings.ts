import axe from 'axe-core';

/** What axe finds wrong in the document, one line a finding; none is what we want. */
export async function axeFindings(): Promise<string[]> {
  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 160)}`));
}
