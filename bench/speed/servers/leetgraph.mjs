/** Leetgraph as it is, with what main.ts adds to the process left out: signals and words, but not what it tells V8. */
import { setFlagsFromString } from 'node:v8';
import { createApp } from '../../../dist/src/app.js';
import { readConfig } from '../../../dist/src/config.js';
import { report } from './report.mjs';

setFlagsFromString('--no-allocation-site-pretenuring');
const app = await createApp(readConfig(process.env));
const { url } = await app.listen();
report(`${url}/graphql`, () => app.close());
