import { BlockList, isIP } from 'node:net';

/** Networks that are not anybody's (IANA special-purpose registries). */
const special = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  special.addSubnet(network, bits, 'ipv4');
// Of IPv6 Teredo and 6to4, which carry IPv4, and documentation.
special.addSubnet('2001::', 32, 'ipv6');
special.addSubnet('2001:db8::', 32, 'ipv6');
special.addSubnet('2002::', 16, 'ipv6');
special.addSubnet('3fff::', 16, 'ipv6');

/** All that is given out of IPv6. */
const globalUnicast = new BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');

/**
 * True for an IP address that anybody on the internet could reach: not loopback, private, link-local, CGNAT,
 * unique-local, multicast, documentation, and no IPv4 address inside an IPv6 one.
 */
export function isPublicAddress(address: string): boolean {
  // A zone (`fe80::1%eth0`) is of a link.
  if (isIP(address) === 0 || address.includes('%')) return false;
  if (isIP(address) === 4) return !special.check(address, 'ipv4');
  return globalUnicast.check(address, 'ipv6') && !special.check(address, 'ipv6');
}
