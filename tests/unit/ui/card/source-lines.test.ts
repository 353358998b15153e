import { describe, expect, it } from 'vitest';
import { nameAndRemark, webAddress } from '../../../../src/ui/card/source-lines.ts';

describe('a publisher', () => {
  it.each([
    ['Gartner', 'Gartner', null],
    ['The Wall Street Journal, on MSN', 'The Wall Street Journal, on MSN', null],
    ['IT-Online (reproduces the Gartner release and table)', 'IT-Online', 'reproduces the Gartner release and table'],
    ['Microsoft, Form 10-Q for July–September 2025', 'Microsoft', 'Form 10-Q for July–September 2025'],
    ['Microsoft, Form 10-Q for January–March 2026 (mirror)', 'Microsoft', 'Form 10-Q for January–March 2026; mirror'],
    ['Quartz (Bloomberg data) and a digest', 'Quartz (Bloomberg data) and a digest', null],
    ['Committee for a Responsible Federal Budget', 'Committee for a Responsible Federal Budget', null],
    ['(untitled)', '(untitled)', null],
  ])('%s is named %s, with the remark %s', (publisher, name, remark) => {
    expect(nameAndRemark(publisher)).toEqual({ name, remark });
  });
});

describe('an address', () => {
  it.each([
    ['https://house.example/a b', 'https://house.example/a%20b'],
    ['http://house.example', 'http://house.example/'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['house.example', null],
    [undefined, null],
  ])('%s becomes the link %s', (address, link) => expect(webAddress(address)).toBe(link));
});
