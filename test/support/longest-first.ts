import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files of more than five seconds each, the longest first. */
const LONGEST = [
  'engine/stops',
  'cost/requests',
  'cdk/bundles',
  'engine/outputs',
  'coverage/shared-cells-places',
  'engine/measures',
  'engine/resume',
  'engine/grids',
  'fuzz/fuzz',
  'cli/cloud',
].map((name) => `/test/${name}.test.ts`);

/**
 * The order of files, in which one that takes long never begins when the others end, and leaves a core idle. Files of a
 * process of their own come before all, so that the processes that files share are started once.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId, project }: TestSpecification) => {
      if (project.config.isolate) return -1;
      const at = LONGEST.findIndex((ending) => moduleId.endsWith(ending));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
