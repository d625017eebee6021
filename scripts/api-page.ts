import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Application,
  Converter,
  DeclarationReflection,
  ReflectionKind,
  type SomeType,
  type TypeDocOptions,
} from 'typedoc';
import type { PluginOptions } from 'typedoc-plugin-markdown';

const OPTIONS: TypeDocOptions & PluginOptions = {
  plugin: ['typedoc-plugin-markdown'],
  tsconfig: 'tsconfig.declare.json',
  entryPoints: ['src/index.ts'],
  name: 'fractile',
  readme: 'none',
  router: 'module',
  logLevel: 'Warn',
  treatWarningsAsErrors: true,
  skipErrorChecking: true, // npm run check does it
  disableSources: true, // lines and commits change more often than what they say
  excludeExternals: true,
  hideGenerator: true,
  hidePageHeader: true,
  hideBreadcrumbs: true,
  hidePageTitle: true,
  useCodeBlocks: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  classPropertiesFormat: 'table',
  typeDeclarationFormat: 'table',
  kindSortOrder: ['Function', 'Variable', 'Interface', 'TypeAlias', 'Class'],
  groupOrder: ['Functions', 'Variables', 'Interfaces', 'Type Aliases', 'Classes'],
  tableColumnSettings: { hideDefaults: true, hideInherited: true, hideModifiers: true, hideOverrides: true },
};

const INTRODUCTION = `# API

What \`import { run } from 'fractile'\` gives, made of the code's own comments (\`npm run docs\`). How to begin is in the
[README](../README.md#as-a-library), and two examples to run are in [examples](../examples).
`;

/**
 * docs/api.md, made of what src/index.ts exports. To be called in the project's folder.
 * @throws Error where a type is named that is not exported, or a link leads nowhere
 */
export async function apiPage(): Promise<string> {
  const app = await Application.bootstrapWithPlugins(OPTIONS);
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const reflection of Object.values(project.reflections)) {
      if (!(reflection instanceof DeclarationReflection)) continue;
      if (reflection.kind === ReflectionKind.Constructor) project.removeReflection(reflection); // users make none
      if (reflection.extendedTypes?.some(isNotExported)) delete reflection.extendedTypes;
    }
  });
  const project = await app.convert();
  if (!project) throw new Error('src/index.ts can not be read');
  app.validate(project);
  const folder = await mkdtemp(join(tmpdir(), 'fractile-api-'));
  try {
    await app.outputs.writeOutput({ name: 'markdown', path: folder }, project);
    if (app.logger.hasErrors() || app.logger.hasWarnings()) throw new Error('the comments of the API have faults');
    const page = await readFile(join(folder, 'README.md'), 'utf8');
    return `${INTRODUCTION}\n${page.replace(/ +$/gm, '').trimEnd()}\n`;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A schema, or a part of another type: how types come about, and no part of the library. */
function isNotExported(type: SomeType): boolean {
  return type.type !== 'reference' || (!(type.reflection instanceof DeclarationReflection) && type.name !== 'Error');
}
