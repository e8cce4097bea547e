/** The arguments of upstream fields of which there is only one. */
import type { UpstreamArguments } from '../upstream-field.ts';

export type NoArguments = Readonly<Record<string, never>>;

export const noArguments = (): UpstreamArguments => ({});
