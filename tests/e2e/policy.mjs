// The policy that the tests send with a page.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from './server.mjs';

const read = () => JSON.parse(readFileSync(join(DIST, 'integrity.json'), 'utf8')).policies.pages;

/**
 * All that the page needs from its host, as the build writes it; the page has to work under exactly this. A
 * preview, which is never published, has none.
 */
export const STRICT_POLICY = process.env.JOINT_EFFORT_PREVIEW ? undefined : read();
