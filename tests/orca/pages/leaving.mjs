// Leaving by key, which none of Orca's own keys may trigger.
import { assessment, jumpTo } from '../../e2e/journey.mjs';
import { say } from '../words.mjs';

/** Orca's own keys, some of which are pressed several times in a row. */
const ORCAS = [
  'Insert+Down',
  'Insert+F',
  'Insert+Tab',
  'KP_Begin',
  'KP_Begin',
  'KP_Begin',
  'KP_Up',
  'KP_Up',
  'KP_Up',
  'Insert+F8',
  'Insert+F8',
  'Insert+F8',
];

export async function steps({ reader, browser, server }) {
  await jumpTo(browser, server.address, assessment(), { to: 'dimension.roles' });
  await reader.pass();
  await reader.toTop();
  await reader.press('h', 'Down', ...ORCAS);
  await reader.toTop();
  await reader.press('h');
  reader.said(say('dimension.roles.question'));
  // A key that Orca passes on to the page cancels the sequence.
  await reader.press('F8', 'Tab', 'F8');
  reader.said(say('ui.leave-once'));
  await reader.press('F8');
  reader.said(say('ui.leave-twice'));
  await reader.go('F8');
  const { length } = await browser.run('return document.body.textContent');
  if (length > 0) reader.faults.push('F8 three times does not leave');
}
