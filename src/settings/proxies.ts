/** The form of a setting that says which proxies are believed: networks, or a number of them. */
import { BlockList, isIP } from 'node:net';
import type { Form } from './setting.ts';

/** Addresses and networks, or how many proxies a request passes, each of which adds an address to `X-Forwarded-For`. */
export type ProxyTrust = readonly string[] | number;

/** More is a mistake: each one that is believed and not there is an address that a client may invent. */
const maxHops = 10;

export function proxies(): Form<ProxyTrust> {
  const parse = (text: string): ProxyTrust | undefined => {
    if (/^\d{1,2}$/.test(text)) return Number(text) >= 1 && Number(text) <= maxHops ? Number(text) : undefined;
    const networks = text.split(',').map((each) => each.trim());
    return networks.every(isNetwork) ? Object.freeze(networks) : undefined;
  };
  return {
    expected: `addresses and networks such as 10.0.0.0/8, separated by commas, or a number from 1 to ${maxHops}`,
    secret: false,
    parse,
  };
}

function isNetwork(text: string): boolean {
  const [, address = '', , bits] = /^([^/]+)(\/(\d{1,3}))?$/.exec(text) ?? [];
  const version = isIP(address);
  if (version === 0) return false;
  try {
    if (bits !== undefined) new BlockList().addSubnet(address, Number(bits), version === 6 ? 'ipv6' : 'ipv4');
    // A network of no bits is everybody: then whoever connects may say who he is.
    return bits !== '0';
  } catch {
    return false;
  }
}
