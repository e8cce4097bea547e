/** The settings of whole answers: whether and how many are kept, and which documents may be asked. */
import type { Profile } from './request-settings.ts';
import { filePath, integer, oneOf, optional, setting, type Setting } from './setting.ts';

export interface AnswerConfig {
  /** Undefined: no answer is kept. */
  readonly maxBytes: number | undefined;
  /** Of objects that answers have in common; undefined: none is kept. */
  readonly objectsMaxBytes: number | undefined;
  /** Path of the manifest; undefined: there is none. */
  readonly trustedDocuments: string | undefined;
  /** Whether what is not in the manifest is refused. */
  readonly isTrustEnforced: boolean;
}

const bytesInMiB = 1024 * 1024;
const switches = ['on', 'off'] as const;

export const answerSettings = {
  cache: setting(
    'ANSWER_CACHE',
    'on',
    '`on`: a question that was answered is answered with the same bytes while its data is fresh; `off`: it is executed each time',
    oneOf(switches),
  ),
  maxMb: setting('ANSWER_CACHE_MAX_MB', '64', 'whole answers held in memory, MiB', integer(1, 65_536)),
  objectsMaxMb: setting(
    'OBJECT_CACHE_MAX_MB',
    '64',
    'users as they stand in answers, held in memory for other answers while their data is fresh, MiB; `0`: none',
    integer(0, 65_536),
  ),
  trustedDocuments: optional(
    'TRUSTED_DOCUMENTS',
    'manifest of documents that clients ask for by id, a JSON file: Apollo’s persisted query manifest, or ids with their documents; unset: none',
    filePath(),
  ),
  trustedOnly: optional(
    'TRUSTED_DOCUMENTS_ONLY',
    '`on`: documents that are not in the manifest are refused; unset: they are by a hardened server that has one, and by no other',
    oneOf(switches),
  ),
};

/** `read` gives the value of one setting; `fault` takes what is wrong with several together. */
export function readAnswers(
  read: <Value>(from: Setting<Value>) => Value,
  fault: (text: string) => void,
  profile: Profile,
): AnswerConfig {
  const from = answerSettings;
  const maxBytes = read(from.maxMb) * bytesInMiB;
  const objectsMaxBytes = read(from.objectsMaxMb) * bytesInMiB;
  const trustedDocuments = read(from.trustedDocuments);
  const trustedOnly = read(from.trustedOnly);
  // Who hardens a server and names its documents means these. Off is for one behind a router, which writes its own.
  const isTrustEnforced =
    trustedOnly === undefined ? profile === 'hardened' && trustedDocuments !== undefined : trustedOnly === 'on';
  if (isTrustEnforced && trustedDocuments === undefined) {
    fault('TRUSTED_DOCUMENTS_ONLY must be off unless TRUSTED_DOCUMENTS is set: no document would be left');
  }
  return Object.freeze({
    maxBytes: read(from.cache) === 'on' ? maxBytes : undefined,
    objectsMaxBytes: objectsMaxBytes === 0 ? undefined : objectsMaxBytes,
    trustedDocuments,
    isTrustEnforced,
  });
}
