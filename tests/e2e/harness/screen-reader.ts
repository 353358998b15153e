import type { Page } from 'playwright-core';

/**
 * What a screen reader reads out of the first element with a role, closed shadow roots included: the text of the
 * accessibility tree in its order.
 */
export async function heard(page: Page, role: string): Promise<string> {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const words: string[] = [];
    const visit = (id: string): void => {
      const node = byId.get(id);
      if (!node) return;
      if (node.role?.value === 'StaticText' && node.name?.value) words.push(String(node.name.value).trim());
      node.childIds?.forEach(visit);
    };
    const top = nodes.find((node) => node.role?.value === role && !node.ignored);
    if (!top) throw new Error(`${page.url()} has no ${role}`);
    visit(top.nodeId);
    return words.join(' ').replace(/\s+/g, ' ');
  } finally {
    await session.detach();
  }
}
