import type { Plugin } from 'vite';

/**
 * Two libraries carry code that an extension must not run: zod compiles its checks with `new Function` where a page allows it,
 * Preact writes `innerHTML` for a property that we never use. Our policy forbids the first and our code never reaches the
 * second, but whoever reviews the package should not have to take that on trust: it is taken out.
 */
const REPLACED: readonly { readonly file: RegExp; readonly from: string | RegExp; readonly to: string }[] = [
  {
    file: /\/zod\/v4\/core\/util\.js$/,
    from: /const F = Function;\s+new F\(""\);\s+return true;/,
    to: 'return false;',
  },
  {
    file: /\/zod\/v4\/core\/doc\.js$/,
    from: 'const F = Function;',
    to: "throw new Error('no code is made of text'); const F = Object;",
  },
  { file: /\/preact\/dist\/preact\.(?:m?js|module\.js)$/, from: /\.innerHTML\b/g, to: '.textContent' },
];

/** Vite plugin; stops the build where a library no longer has what is to be taken out. */
export function plainCodePlugin(): Plugin {
  return {
    name: 'plumbline-plain-code',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const path = id.split('?')[0]?.replaceAll('\\', '/') ?? '';
      const rule = REPLACED.find(({ file }) => file.test(path));
      if (!rule) return null;
      const plain = code.replace(rule.from, rule.to);
      if (plain === code)
        this.error(`${path} has changed: look again for code made of text (src/build/plain-code-plugin.ts)`);
      return { code: plain, map: null };
    },
  };
}
