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

/** Anything that is printed as it is. Not secret. */
export function plainText(): Form<string> {
  const parse = (text: string): string | undefined => (/^[\x20-\x7e]{1,500}$/.test(text) ? text : undefined);
  return { expected: 'up to 500 printable ASCII characters', secret: false, parse };
}

/** Some of the choices, separated by commas. */
export function listOf(choices: readonly string[]): Form<readonly string[]> {
  const parse = (text: string): readonly string[] | undefined => {
    const all = text.split(',').map((each) => each.trim());
    return all.every((each) => choices.includes(each)) ? all : undefined;
  };
  return { expected: `some of ${choices.join(', ')}, separated by commas`, secret: false, parse };
}

/** `role`, `realm.roles`: names with dots between them. */
export function pathName(): Form<string> {
  const parse = (text: string): string | undefined => (/^[\w:/-]+(?:\.[\w:/-]+)*$/.test(text) ? text : undefined);
  return { expected: 'the name of a claim, with dots between the names of nested ones', secret: false, parse };
}

/** Whether there is such a file is seen when it is read. */
export function filePath(): Form<string> {
  // A zero byte is what no path can hold.
  const parse = (text: string): string | undefined => (text.includes('\0') ? undefined : text);
  return { expected: 'the path of a file', secret: false, parse };
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

/** As browsers write them in `Origin`: a scheme and a host, without a path; `*` alone stands for all. */
export function origins(): Form<readonly string[]> {
  const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;
  const parse = (text: string): readonly string[] | undefined => {
    const all = text.split(',').map((each) => each.trim());
    return text === '*' || all.every(isOrigin) ? all : undefined;
  };
  return { expected: 'origins such as https://example.org, separated by commas, or *', secret: false, parse };
}
