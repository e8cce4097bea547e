/** One simulator per test file, and a clean state before each test. */
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { startSimulator } from '../../simulator/start-simulator.ts';
import type { Simulator, SimulatorOptions } from '../../simulator/start-simulator.ts';

/** Gives the running simulator; call it inside tests only. */
export function withSimulator(options: SimulatorOptions = {}): () => Simulator {
  let running: Simulator | null = null;
  const simulator = (): Simulator => {
    if (running === null) throw new Error('The simulator is not running yet: ask for it inside a test.');
    return running;
  };
  beforeAll(async () => {
    running = await startSimulator(options);
  });
  beforeEach(() => {
    simulator().setFault(null);
    simulator().setLatency(null);
    simulator().setRateLimit(null);
    simulator().setDrift(null);
    simulator().setNow(null);
    simulator().clearRequests();
  });
  afterAll(async () => {
    await running?.close();
  });
  return simulator;
}
