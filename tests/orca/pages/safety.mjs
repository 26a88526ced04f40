// Somebody is in danger: the message right after that answer, and the result that begins with it.
import { assessment, jumpTo } from '../../e2e/journey.mjs';
import { say } from '../words.mjs';

const DANGERS = ['danger-now', 'report-needed'].map((id) => say(`critical.${id}.question`));
const headline = say('safety.critical-yes.headline');

export async function steps({ reader, browser, server }) {
  await jumpTo(browser, server.address, assessment(), { to: 'critical.now' });
  await reader.pass();
  await reader.toTop();
  await reader.press('h', 'Tab', 'space');
  reader.said(
    say('ui.critical-now-heading'),
    DANGERS[0],
    say('answer.yes'),
    'not selected',
    headline,
    say('safety.critical-yes.body'),
    say('ui.may-stop'),
  );
  await reader.press('Tab');
  reader.said(say('ui.stop-here'));
  await reader.press('Tab', 'space');
  reader.said(DANGERS[1], say('answer.yes'), headline);
  await reader.readAll();
  reader.said(DANGERS[0], headline, say('safety.critical-yes.body'), say('ui.stop-here'), DANGERS[1], headline);
  await reader.toTop();
  await reader.to(say('ui.stop-here'), { key: 'b' });
  await reader.go('Return');
  reader.said(headline);
  await reader.readAll();
  reader.said(headline, say('safety.critical-yes.body'), say('safety.closer-work'), say('today.safety-steps'));
}
