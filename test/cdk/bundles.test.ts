import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FRACTILE_VERSION } from '../../src/version.js';
import type { AslState } from '../support/aws/asl.js';
import { DeployedTemplate, type TemplateDocument } from '../support/aws/template.js';
import { LONG, sayLeftOut } from '../support/effort.js';

const APP = fileURLToPath(new URL('../../dist/dev/cdk-app.js', import.meta.url));
const MAX_BUNDLE_BYTES = 1.5e6;
const folder = mkdtempSync(join(tmpdir(), 'fractile-synth-'));

/** Runs Node from outside the repository, where a bundle finds no package but itself. */
function node(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, args, { cwd: folder, env: { ...process.env, ...env } }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}

/** The folder with a function's code. */
function codeOf(template: DeployedTemplate, id: string): string {
  const found = template.resources('AWS::Lambda::Function').find((one) => one.id.startsWith(id))!;
  return join(folder, 'cdk.out', `asset.${(found.properties.Code as { S3Key: string }).S3Key.replace('.zip', '')}`);
}

/** What says that the functions' code is left out, which takes longest. */
const WITHOUT_CODE = { CDK_CONTEXT_JSON: '{"aws:cdk:bundling-stacks":[]}' };
sayLeftOut('the code of the functions is bundled');

describe('the synthesis', () => {
  let template: DeployedTemplate;

  beforeAll(async () => {
    const result = await node([APP], LONG ? {} : WITHOUT_CODE);
    expect(result.code, result.stderr).toBe(0);
    expect(result.stdout + result.stderr).not.toMatch(/warning|deprecated/i);
    const text = readFileSync(join(folder, 'cdk.out', 'Fractile.template.json'), 'utf8');
    template = new DeployedTemplate(JSON.parse(text) as TemplateDocument);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('needs no command of the CDK: the context of cdk.json is known', () => {
    const { Tiles } = template.definition().States as Record<string, AslState>;
    expect(Tiles).toHaveProperty('ResultWriter');
  });

  it('says in one line what is wrong with a value', async () => {
    const result = await node([APP], { CDK_CONTEXT_JSON: '{"stage":"test"}', CDK_OUTDIR: join(folder, 'wrong') });
    expect(result.code).toBe(2);
    expect(result.stderr).toMatch(/^configuration \(-c name=value\): stage: .*\n$/);
  });

  describe.runIf(LONG)('of code', () => {
    it.each([
      ['FunctionsPlan', true],
      ['FunctionsProcessTile', true],
      ['FunctionsReduce', false],
      ['FunctionsReportFailure', false],
      ['FunctionsOldestRun', false],
    ])('makes one small file of %s, and adds the LERC decoder where pixels are read: %s', async (id, decodes) => {
      const code = codeOf(template, id);
      expect(readdirSync(code)).toEqual(decodes ? ['index.mjs', 'lerc-wasm.wasm'] : ['index.mjs']);
      const files = readdirSync(code).map((name) => readFileSync(join(code, name)));
      expect(files.reduce((sum, bytes) => sum + deflateRawSync(bytes).length, 0)).toBeLessThan(MAX_BUNDLE_BYTES);
      const wasm = readFileSync(createRequire(import.meta.url).resolve('lerc/lerc-wasm.wasm'));
      if (decodes) expect(files[1]!.equals(wasm)).toBe(true);

      const script = `const { handler } = await import('${pathToFileURL(join(code, 'index.mjs')).href}'); console.log(typeof handler);`;
      const loaded = await node(['--input-type=module', '--eval', script]);
      expect(loaded.stdout, loaded.stderr).toBe('function\n');
    });

    it('writes the version into the code, which has no package.json beside it', () => {
      const code = readFileSync(join(codeOf(template, 'FunctionsReduce'), 'index.mjs'), 'utf8');
      expect(code).toContain(`"${FRACTILE_VERSION}"`);
      expect(code).not.toContain('fractile/package.json');
    });

    it('puts the page of reports where runs are joined, and nowhere else', () => {
      const holdsPage = (id: string) => readFileSync(join(codeOf(template, id), 'index.mjs'), 'utf8').includes('<p class="kicker">'); // biome-ignore format: one thought
      expect(['FunctionsReduce', 'FunctionsPlan', 'FunctionsProcessTile'].map(holdsPage)).toEqual([true, false, false]);
    });

    it('gives the larger functions the same code', () => {
      for (const name of ['Plan', 'ProcessTile', 'Reduce'])
        expect(codeOf(template, `Functions${name}Large`)).toBe(codeOf(template, `Functions${name}Normal`));
    });
  });
});
