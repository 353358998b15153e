const FOLLOWING = 4;

/** Compares two nodes by where a reader meets them: what is in a shadow root stands where its host stands. */
export function inReadingOrder(one: Node, other: Node): number {
  if (one === other) return 0;
  const [path, otherPath] = [hostsOf(one), hostsOf(other)];
  let depth = 0;
  while (path[depth] && path[depth] === otherPath[depth]) depth++;
  const [a, b] = [path[depth], otherPath[depth]];
  // One holds the other's host.
  if (!a || !b) return path.length - otherPath.length;
  return a.compareDocumentPosition(b) & FOLLOWING ? -1 : 1;
}

/** The hosts of the shadow roots that a node is in, outermost first, and the node. */
function hostsOf(node: Node): Node[] {
  const path = [node];
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode())
    path.unshift(root.host);
  return path;
}
