import { lookup as systemLookup } from 'node:dns'
import { BlockList, isIPv6, type LookupFunction } from 'node:net'

/** Networks that are no part of the public internet: IANA’s registries of special-purpose addresses (RFC 6890). */
const special = new BlockList()
for (const [network, prefix] of [
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
  ['224.0.0.0', 3],
] as const)
  special.addSubnet(network, prefix)
// Of IPv6 only 2000::/3 is public, without documentation, Teredo and 6to4, which have addresses of IPv4 in them.
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  special.addSubnet(network, prefix, 'ipv6')
const globalUnicast = new BlockList()
globalUnicast.addSubnet('2000::', 3, 'ipv6')

/** Whether an IP address belongs to the public internet, and not to this machine or to a network around it. */
export function isPublic(address: string): boolean {
  if (!isIPv6(address)) return !special.check(address)
  return globalUnicast.check(address, 'ipv6') && !special.check(address, 'ipv6')
}

/** What `lookupPublic` fails with. */
export const notPublic = 'EPRIVATE'

/** Looks a host up, for a connection; fails where any of its addresses is not public, so that no name leads inside. */
export const lookupPublic: LookupFunction = (hostname, options, answer) => {
  systemLookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) return answer(error, [])
    if (!found.every(({ address }) => isPublic(address)))
      return answer(Object.assign(new Error(notPublic), { code: notPublic }), [])
    const [first] = found
    return options.all || !first ? answer(null, found) : answer(null, first.address, first.family)
  })
}
