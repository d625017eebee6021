import { createRequire } from 'node:module';
import { type BundlingOptions, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { FRACTILE_VERSION } from '../src/version.js';

/** Packages in CommonJS ask for `require`, which an ES module doesn't have. */
const REQUIRE = "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);";

/** The LERC decoder reads this file from beside the module that it is in. */
const LERC_WASM = createRequire(import.meta.url).resolve('lerc/lerc-wasm.wasm');

/** What the code of a function has to hold. */
export interface BundleSettings {
  /** Whether it reads pixels. */
  readonly decodes?: boolean;
  /** Whether it joins results to files: it alone has the template of the report page in it. */
  readonly joins?: boolean;
}

/** How esbuild makes one file of a function: everything in it, nothing at run time but Node. */
export function bundling({ decodes = false, joins = false }: BundleSettings): BundlingOptions {
  return {
    format: OutputFormat.ESM,
    mainFields: ['module', 'main'],
    bundleAwsSDK: true,
    banner: REQUIRE,
    minify: true,
    keepNames: true, // for stack traces
    // Fonts and kernels are imported as their bytes, a page as text.
    loader: { '.woff': 'binary', '.wasm': 'binary', '.html': joins ? 'text' : 'empty' },
    define: { FRACTILE_BUNDLED_VERSION: JSON.stringify(FRACTILE_VERSION) },
    ...(decodes ? { commandHooks: { beforeBundling: none, beforeInstall: none, afterBundling: copyWasm } } : {}),
  };
}

const none = (): string[] => [];

function copyWasm(_input: string, output: string): string[] {
  return [`node -e "fs.copyFileSync(process.argv[1], process.argv[2])" "${LERC_WASM}" "${output}/lerc-wasm.wasm"`];
}
