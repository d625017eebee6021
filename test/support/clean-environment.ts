import { afterAll } from 'vitest';

/** Runs with each file of tests: environment variables that it sets are gone when the next one begins. */
const before = { ...process.env };

afterAll(() => {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
});
