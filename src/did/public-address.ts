const privateV4: readonly (readonly [string, number])[] = [
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
];

/**
 * True for an IP address that anybody on the internet could reach: not loopback, private, link-local, CGNAT,
 * unique-local, multicast, documentation, and no IPv4 address inside an IPv6 one (IANA special-purpose registries).
 */
export function isPublicAddress(address: string): boolean {
  const v4 = parseV4(address);
  if (v4 !== undefined) return !privateV4.some(([network, bits]) => inNetwork(v4, parseV4(network) ?? 0, bits));
  // Of IPv6 only global unicast 2000::/3 is public, less Teredo and 6to4 (which carry IPv4) and documentation.
  const text = address.toLowerCase();
  return /^[23][0-9a-f]{3}:/.test(text) && !/^(2001:0{0,4}:|2001:db8:|2002:|3fff:)/.test(text);
}

function parseV4(address: string): number | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address);
  if (match === null) return undefined;
  return match.slice(1).reduce((value, part) => value * 256 + Number(part), 0);
}

function inNetwork(address: number, network: number, bits: number): boolean {
  const size = 2 ** (32 - bits);
  return Math.floor(address / size) === Math.floor(network / size);
}
