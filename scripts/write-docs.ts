import { writeFileSync } from 'node:fs';
import { apiPage } from './api-page.js';
import { crsPage } from './crs-page.js';
import { limitsPage } from './limits-page.js';
import { measuresPage } from './measures-page.js';

writeFileSync('docs/crs.md', crsPage());
writeFileSync('docs/limits.md', limitsPage());
writeFileSync('docs/measures.md', measuresPage());
writeFileSync('docs/api.md', await apiPage());
