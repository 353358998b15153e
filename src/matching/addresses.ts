const ADDRESS = /\]\(https?:\/\/[^\s)]*\)?|https?:\/\/[^\s)\]>"'\u3000-\u303f\uff00-\uffef\u4e00-\u9fff]+/g;

/** A text of the same length whose web addresses are blanks: the years, names and full stops in them tell nothing. */
export function withoutAddresses(text: string): string {
  if (!text.includes('://')) return text;
  return text.replace(ADDRESS, (address) => ' '.repeat(address.length));
}
