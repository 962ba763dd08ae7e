import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { matchesHost, plainHost } from '../login/host-pattern.ts';

/** A resolved address, as `net.connect` takes it. */
export interface Address {
  address: string;
  family: 4 | 6;
}

export type Resolve = (hostname: string) => Promise<Address[]>;

/**
 * Ranges that are not the public Internet: IANA's special-purpose registries, plus multicast. Among them are the
 * metadata services of clouds (169.254.169.254, fd00:ec2::254) and every form of IPv6 that embeds an IPv4 address.
 */
const NOT_PUBLIC = {
  ipv4: blockList('ipv4', [
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.0.0.0/24',
    '192.0.2.0/24',
    '192.88.99.0/24',
    '192.168.0.0/16',
    '198.18.0.0/15',
    '198.51.100.0/24',
    '203.0.113.0/24',
    '224.0.0.0/3',
  ]),
  ipv6: blockList('ipv6', [
    '::/96',
    '::ffff:0:0/96',
    '64:ff9b::/96',
    '64:ff9b:1::/48',
    '100::/64',
    '2001::/23',
    '2001:db8::/32',
    '2002::/16',
    '3fff::/20',
    '5f00::/16',
    'fc00::/7',
    'fe80::/10',
    'fec0::/10',
    'ff00::/8',
  ]),
};

// One list per family: in a joint list the mapped range (::ffff:0:0/96) matches every IPv4 address.
function blockList(family: 'ipv4' | 'ipv6', ranges: string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', bits] = range.split('/');
    list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/**
 * Whether an address is on the public Internet. IPv6 forms that carry an IPv4 address (mapped, NAT64, 6to4) never are:
 * a site has no need to be named by them, and they are the usual way around such a check.
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  const kind = family === 4 ? 'ipv4' : 'ipv6';
  return !NOT_PUBLIC[kind].check(address, kind);
}

/**
 * Whether a host name is exempt from the check, by an operator's patterns: `localhost` names one host,
 * `*.localhost` every host below it. Ports do not matter.
 */
export function isExemptHost(hostname: string, patterns: readonly string[]): boolean {
  return matchesHost(plainHost(hostname), patterns);
}

/** The patterns of `ALLOW_PRIVATE_HOSTS`: a comma list, empty for none. */
export function privateHostPatterns(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((pattern) => pattern.trim().toLowerCase())
    .filter(Boolean);
}

/**
 * The addresses a host may be reached at, in the order to try them. Chromium knows `*.localhost` as loopback by itself
 * (RFC 6761), system resolvers often do not: so it is answered here.
 * @returns an empty list when every address is private and the host is not exempt
 * @throws the resolver's error when the name does not resolve
 */
export async function permittedAddresses(
  hostname: string,
  patterns: readonly string[],
  resolve: Resolve = systemResolve,
): Promise<Address[]> {
  const host = plainHost(hostname);
  const exempt = isExemptHost(host, patterns);
  const family = isIP(host);
  if (family !== 0) return exempt || isPublicAddress(host) ? [{ address: host, family: family === 4 ? 4 : 6 }] : [];
  if (host === 'localhost' || host.endsWith('.localhost')) return exempt ? LOOPBACK : [];
  const found = await resolve(host);
  return exempt ? found : found.filter(({ address }) => isPublicAddress(address));
}

const LOOPBACK: Address[] = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
];

async function systemResolve(hostname: string): Promise<Address[]> {
  const found = await lookup(hostname, { all: true, order: 'verbatim' });
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
}
