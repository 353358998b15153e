import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_FOLDER } from '../build/data-files.ts';
import { editorSchemas } from '../build/editor-schemas.ts';

/** `npm run claims:schema`: writes the schemas beside the data; `claims:check` tells when they are behind. */
for (const { file, text } of editorSchemas()) writeFileSync(join(DATA_FOLDER, file), text);
