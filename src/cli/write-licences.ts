import { writeFileSync } from 'node:fs';
import { NOTICES_FILE, noticesText, thirdPartyNotices } from '../build/licences.ts';

/** Writes the notices of third parties that ship with the extension. */
const notices = thirdPartyNotices();
writeFileSync(NOTICES_FILE, noticesText(notices));
console.log(notices.map(({ name, version, licence }) => `${name} ${version} (${licence})`).join('\n'));
