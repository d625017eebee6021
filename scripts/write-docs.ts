import { writeFileSync } from 'node:fs';
import { measuresPage } from './measures-page.js';

writeFileSync('docs/measures.md', measuresPage());
