import { writeFileSync } from 'node:fs';
import { apiPage } from './api-page.js';
import { measuresPage } from './measures-page.js';

writeFileSync('docs/measures.md', measuresPage());
writeFileSync('docs/api.md', await apiPage());
