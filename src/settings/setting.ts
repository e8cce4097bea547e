/** One setting: its name, what it may be, and how its text is read. It knows nothing of which settings there are. */

/** One environment variable. The README's table is compared with these by a test. */
export interface Setting<Value = unknown> {
  readonly name: string;
  /** What stands for the variable when it is not set; undefined: nothing does. */
  readonly default: string | undefined;
  /** What it decides, with its unit. */
  readonly meaning: string;
  /** True where the value may hold a password: no message shows it. */
  readonly secret: boolean;
  /** Completes the sentence "NAME must be …". */
  readonly expected: string;
  /** Undefined when the text is not what is expected. */
  readonly parse: (text: string) => Value | undefined;
  /** The default, parsed. */
  readonly fallback: Value;
}

export type Form<Value> = Pick<Setting<Value>, 'expected' | 'secret' | 'parse'>;

export function setting<Value>(name: string, text: string, meaning: string, form: Form<Value>): Setting<Value> {
  const fallback = form.parse(text);
  if (fallback === undefined) throw new Error(`the default of ${name} must be ${form.expected}`);
  return { name, default: text, meaning, ...form, fallback };
}

export function optional<Value>(name: string, meaning: string, form: Form<Value>): Setting<Value | undefined> {
  return { name, default: undefined, meaning, ...form, fallback: undefined };
}

export function integer(least: number, most: number): Form<number> {
  const parse = (text: string): number | undefined => {
    // Number() alone would take "1e3", "0x10" and " " for numbers.
    const value = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
    return value >= least && value <= most ? value : undefined;
  };
  return { expected: `a whole number from ${least} to ${most}`, secret: false, parse };
}

export function decimal(least: number, most: number): Form<number> {
  const parse = (text: string): number | undefined => {
    const value = /^\d{1,6}(?:\.\d{1,6})?$/.test(text) ? Number(text) : NaN;
    return value >= least && value <= most ? value : undefined;
  };
  return { expected: `a number from ${least} to ${most}`, secret: false, parse };
}

export function oneOf<Choice extends string>(choices: readonly Choice[]): Form<Choice> {
  const parse = (text: string): Choice | undefined => choices.find((choice) => choice === text);
  return { expected: `one of ${choices.join(', ')}`, secret: false, parse };
}

/** Of the characters that a header can carry without being quoted: no spaces, nothing beyond ASCII. */
export function secretText(least: number): Form<string> {
  const parse = (text: string): string | undefined =>
    text.length >= least && /^[\x21-\x7e]+$/.test(text) ? text : undefined;
  return { expected: `at least ${least} printable ASCII characters without spaces`, secret: true, parse };
}

export function hostName(): Form<string> {
  const parse = (text: string): string | undefined => (/^[\w.:-]+$/.test(text) ? text : undefined);
  return { expected: 'a host name or an IP address', secret: false, parse };
}

/** Names, `*.` before them, addresses, each with or without a port. */
export function hostNames(): Form<string> {
  const parse = (text: string): string | undefined => (/^[\w.:*[\], -]+$/.test(text) ? text : undefined);
  return { expected: 'host names, separated by commas', secret: false, parse };
}

/** Secret as well: whoever writes a password into it has made a mistake, and must not find it in a log. */
export function plainUrl(...protocols: readonly string[]): Form<string> {
  const { parse, expected } = secretUrl(...protocols);
  const isPlain = (text: string): boolean => new URL(text).username === '' && new URL(text).password === '';
  return {
    expected: `${expected} and holds no credentials`,
    secret: true,
    parse: (text) => (parse(text) !== undefined && isPlain(text) ? text : undefined),
  };
}

/** Several hosts are no URL: what they are is read, and refused, in cache/redis-address.ts. */
export function redisAddress(): Form<string> {
  const { parse } = secretUrl('redis:', 'rediss:');
  const isMany = (text: string): boolean =>
    /^rediss?-(?:cluster:\/\/[^/\s]+|sentinel:\/\/[^/\s]+\/[^/\s]+)$/.test(text);
  return {
    expected: 'an address that starts with redis:, rediss:, redis-sentinel: (hosts/master) or redis-cluster: (hosts)',
    secret: true,
    parse: (text) => (isMany(text) ? text : parse(text)),
  };
}

export function secretUrl(...protocols: readonly string[]): Form<string> {
  const parse = (text: string): string | undefined =>
    URL.canParse(text) && protocols.includes(new URL(text).protocol) ? text : undefined;
  return { expected: `an address that starts with ${protocols.join(' or ')}`, secret: true, parse };
}
