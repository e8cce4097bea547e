/** Hive Gateway's runtime, as its owners run it programmatically: a supergraph from a file, any free port. */
import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';

// Its defaults, but for the file: no plugin that joins calls is added, and no report is sent to anybody.
const gateway = createGatewayRuntime({ supergraph: process.argv[2] });
const server = createServer(gateway);
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`listening at http://127.0.0.1:${server.address().port}/graphql\n`);
});
