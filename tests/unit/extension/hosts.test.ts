import { describe, expect, it } from 'vitest';
import { covers, hostOf, patternOf } from '../../../src/extension/hosts.ts';

describe('the host of a page', () => {
  it.each([
    ['https://www.reuters.com/technology/ai', 'reuters.com'],
    ['http://finance.sina.com.cn/a.shtml', 'finance.sina.com.cn'],
    ['chrome://extensions', null],
    ['file:///tmp/a.html', null],
    ['about:blank', null],
    ['no address', null],
    [undefined, null],
  ])('%s is %s', (url, host) => expect(hostOf(url)).toBe(host));
});

describe('a match pattern', () => {
  it.each([
    ['*://*.reuters.com/*', 'reuters.com', true],
    ['*://*.reuters.com/*', 'cn.reuters.com', true],
    ['*://*.reuters.com/*', 'notreuters.com', false],
    ['*://*.reuters.com/*', 'reuters.com.evil.example', false],
    ['<all_urls>', 'reuters.com', false],
  ])('%s covers %s: %s', (pattern, host, yes) => expect(covers(pattern, host)).toBe(yes));

  it('of a site covers that site', () => expect(covers(patternOf('udn.com'), 'money.udn.com')).toBe(true));
});
