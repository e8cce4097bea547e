/** A certificate of a test's own, made by openssl, and a password: what a Redis over TLS needs, and who asks it. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export interface RedisSecrets {
  readonly password: string;
  /** Its own authority: for NODE_EXTRA_CA_CERTS. */
  readonly certificateFile: string;
  /** Command line of a server that takes nothing but TLS, and speaks nothing else to its peers. */
  readonly settings: readonly string[];
}

/** Writes into that folder. Good for 127.0.0.1 and two days. */
export function makeRedisSecrets(folder: string): RedisSecrets {
  const [certificateFile, keyFile] = [join(folder, 'redis.crt'), join(folder, 'redis.key')];
  const made = ['-keyout', keyFile, '-out', certificateFile, '-days', '2', '-nodes', '-subj', '/CN=leetgraph tests'];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];
  try {
    execFileSync('openssl', ['req', '-x509', ...key, ...made, '-addext', 'subjectAltName=IP:127.0.0.1'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  } catch (cause) {
    throw new Error('There is no certificate for Redis over TLS: openssl is not on the PATH, or failed.', { cause });
  }
  const files = ['--tls-cert-file', certificateFile, '--tls-key-file', keyFile, '--tls-ca-cert-file', certificateFile];
  const password = 'a-secret of: the/tests';
  return {
    password,
    certificateFile,
    settings: [...files, '--tls-auth-clients', 'no', '--tls-replication', 'yes', '--requirepass', password],
  };
}
