import { describe, expect, it } from 'vitest';
import {
  isExemptHost,
  isPublicAddress,
  permittedAddresses,
  privateHostPatterns,
} from '../../../lib/browser/address.ts';

describe('public addresses', () => {
  it.each(['93.184.215.14', '8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '127.0.0.1',
    '127.9.9.9',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '100.64.0.1',
    '169.254.169.254',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::7f00:1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'fd00:ec2::254',
    'fe80::1',
    'ff02::1',
    'not an address',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('hosts exempt from the check', () => {
  const patterns = privateHostPatterns(' localhost, *.LOCALHOST ,');

  it.each(['localhost', 'LOCALHOST', 'localhost.', 'shop.localhost', 'a.b.localhost'])('%s is exempt', (host) => {
    expect(isExemptHost(host, patterns)).toBe(true);
  });

  it.each(['127.0.0.1', 'notlocalhost', 'localhost.example.com', '.localhost'])('%s is not', (host) => {
    expect(isExemptHost(host, patterns)).toBe(false);
  });

  it('exempts nothing when the list is empty', () => {
    expect(privateHostPatterns('')).toEqual([]);
    expect(privateHostPatterns(undefined)).toEqual([]);
  });
});

describe('the addresses a host may be reached at', () => {
  const never = () => Promise.reject(new Error('the system resolver must not be asked'));

  it('knows *.localhost as loopback without asking the resolver, when exempt', async () => {
    const [first] = await permittedAddresses('shop.localhost', ['*.localhost'], never);
    expect(first).toEqual({ address: '127.0.0.1', family: 4 });
    expect(await permittedAddresses('shop.localhost', [], never)).toEqual([]);
  });

  it('judges literals without resolving', async () => {
    expect(await permittedAddresses('[::1]', [], never)).toEqual([]);
    expect(await permittedAddresses('8.8.8.8', [], never)).toEqual([{ address: '8.8.8.8', family: 4 }]);
  });

  it('drops the private ones among several', async () => {
    const resolve = async () => [
      { address: '10.0.0.1', family: 4 as const },
      { address: '8.8.8.8', family: 4 as const },
    ];
    expect(await permittedAddresses('mixed.example', [], resolve)).toEqual([{ address: '8.8.8.8', family: 4 }]);
    expect(await permittedAddresses('mixed.example', ['mixed.example'], resolve)).toHaveLength(2);
  });
});
